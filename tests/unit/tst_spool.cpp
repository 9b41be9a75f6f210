#include "backend/core/errors.h"
#include "backend/gateways/spool_mail_gateway.h"
#include "backend/gateways/spool_sms_gateway.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace roost;

/// Mails and text messages as files.
class TestSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesOneFileAMail();
    void keepsFilesToTheirOwner();
    void namesFilesInTheirOrder();
    void leavesNothingBehindForABadMail();
    void writesTextMessages();
    void refusesBadTextMessages_data();
    void refusesBadTextMessages();
    void saysWhenTheFolderCannotBeMade();

private:
    QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QByteArray content(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_folder;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    const Mail m_mail{.to = QStringLiteral("ana@example.org"),
                      .subject = QStringLiteral("Hello"),
                      .text = QStringLiteral("Text"),
                      .html = {},
                      .messageId = QStringLiteral("1")};
};

void TestSpool::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_folder = m_directory->filePath(QStringLiteral("a/spool"));
}

QByteArray TestSpool::content(const QString &name) const
{
    QFile file(QDir(m_folder).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSpool::writesOneFileAMail()
{
    SpoolMailGateway gateway(m_folder, m_clock);
    gateway.send(m_mail);
    QCOMPARE(files().size(), 1);
    QVERIFY(files().first().endsWith(QStringLiteral(".eml")));
    QCOMPARE(content(files().first()), mailMessage(m_mail, {}, m_clock.now()));
}

void TestSpool::keepsFilesToTheirOwner()
{
    SpoolMailGateway gateway(m_folder, m_clock);
    gateway.send(m_mail);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_folder) & others));
    QVERIFY(!(QFile::permissions(QDir(m_folder).filePath(files().first())) & others));
}

void TestSpool::namesFilesInTheirOrder()
{
    SpoolMailGateway gateway(m_folder, m_clock);
    for (int i = 0; i < 20; ++i) {
        Mail mail = m_mail;
        mail.subject = QString::number(i);
        gateway.send(mail);
    }
    QCOMPARE(files().size(), 20);
    for (int i = 0; i < 20; ++i)
        QVERIFY(content(files().at(i)).contains("Subject: " + QByteArray::number(i) + "\r\n"));
}

void TestSpool::leavesNothingBehindForABadMail()
{
    SpoolMailGateway gateway(m_folder, m_clock);
    Mail mail = m_mail;
    mail.to = QStringLiteral("nobody");
    QVERIFY_THROWS_EXCEPTION(Invalid, gateway.send(mail));
    QVERIFY(files().isEmpty());
}

void TestSpool::writesTextMessages()
{
    SpoolSmsGateway gateway(m_folder, m_clock);
    gateway.send(QStringLiteral("+436641234567"), QStringLiteral("Grüße\naus Wien"), QStringLiteral("7"));
    QCOMPARE(files().size(), 1);
    QCOMPARE(QString::fromUtf8(content(files().first())),
             QStringLiteral("To: +436641234567\nDate: 2030-05-01T12:00:00.000Z\nMessage-ID: 7\n\nGrüße\naus Wien\n"));
}

void TestSpool::refusesBadTextMessages_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("messageId");
    const auto phone = QStringLiteral("+436641234567");
    QTest::newRow("a national number") << QStringLiteral("06641234567") << QStringLiteral("Hi") << QStringLiteral("7");
    QTest::newRow("a number with a line break") << phone + u'\n' << QStringLiteral("Hi") << QStringLiteral("7");
    QTest::newRow("nothing to say") << phone << QString() << QStringLiteral("7");
    QTest::newRow("an id with a line break") << phone << QStringLiteral("Hi") << QStringLiteral("7\nTo: +1");
}

void TestSpool::refusesBadTextMessages()
{
    QFETCH(QString, phone);
    QFETCH(QString, text);
    QFETCH(QString, messageId);
    SpoolSmsGateway gateway(m_folder, m_clock);
    QVERIFY_THROWS_EXCEPTION(Invalid, gateway.send(phone, text, messageId));
    QVERIFY(files().isEmpty());
}

void TestSpool::saysWhenTheFolderCannotBeMade()
{
    QFile file(m_directory->filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY_THROWS_EXCEPTION(Unavailable, SpoolFolder(file.fileName() + QStringLiteral("/mail")));
}

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
