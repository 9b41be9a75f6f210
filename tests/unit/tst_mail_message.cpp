#include "backend/core/errors.h"
#include "backend/gateways/mail_message.h"

#include <QtTest>

using namespace roost;

namespace {

QByteArray unfolded(QByteArray header)
{
    return header.replace("\r\n ", " ");
}

/// What a mail program makes of an encoded header: the words put together again.
QString decodedHeader(const QByteArray &header)
{
    static const QRegularExpression word(QStringLiteral("=\\?UTF-8\\?B\\?([^?]*)\\?="));
    QByteArray bytes;
    for (auto words = word.globalMatch(QString::fromLatin1(unfolded(header))); words.hasNext();)
        bytes += QByteArray::fromBase64(words.next().captured(1).toLatin1());
    return QString::fromUtf8(bytes);
}

/// RFC 2045, section 6.7, the other way.
QString decodedQuotedPrintable(QByteArray text)
{
    text.replace("=\r\n", "");
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '=') {
            bytes += text.at(i);
            continue;
        }
        bytes += QByteArray::fromHex(text.mid(i + 1, 2));
        i += 2;
    }
    return QString::fromUtf8(bytes);
}

Mail sampleMail()
{
    return {.to = QStringLiteral("ana@example.org"),
            .subject = QStringLiteral("Your stay"),
            .text = QStringLiteral("Hello"),
            .html = QStringLiteral("<p>Hello</p>"),
            .messageId = QStringLiteral("0190a5b0-7e1c-7c3a-9d2e-000000000001")};
}

QByteArray messageOf(const Mail &mail)
{
    return mailMessage(mail, {}, QDateTime(QDate(2026, 12, 4), QTime(9, 5, 7), Qt::UTC));
}

} // namespace

/// The form of mails on the wire.
class TestMailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheHeaders();
    void keepsPlainSubjectsReadable();
    void encodesSubjects_data();
    void encodesSubjects();
    void encodesText_data();
    void encodesText();
    void keepsLinesShortAndEndedByCrlf();
    void hasTextAndHtmlAsAlternatives();
    void hasNoPartsWithoutHtml();
    void refusesHeadersThatBreakOut_data();
    void refusesHeadersThatBreakOut();
    void quotesNamesOfSenders();
};

void TestMailMessage::writesTheHeaders()
{
    const QByteArray message = messageOf(sampleMail());
    QVERIFY(message.startsWith("From: Roost <no-reply@roost.localhost>\r\n"));
    QVERIFY(message.contains("\r\nTo: ana@example.org\r\n"));
    QVERIFY(message.contains("\r\nSubject: Your stay\r\n"));
    QVERIFY(message.contains("\r\nDate: Fri, 04 Dec 2026 09:05:07 +0000\r\n"));
    QVERIFY(message.contains("\r\nMessage-ID: <0190a5b0-7e1c-7c3a-9d2e-000000000001@roost.localhost>\r\n"));
    QVERIFY(message.contains("\r\nMIME-Version: 1.0\r\n"));
}

void TestMailMessage::keepsPlainSubjectsReadable()
{
    QCOMPARE(encodedHeaderText(QStringLiteral("Your stay: 3 nights, 120.00 EUR")),
             QByteArray("Your stay: 3 nights, 120.00 EUR"));
}

void TestMailMessage::encodesSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("umlauts") << QStringLiteral("Dein Aufenthalt in Zürich ist bestätigt");
    QTest::newRow("Chinese") << QStringLiteral("您的预订已确认：里斯本河畔之家，十二月四日至十二月七日，共三晚");
    QTest::newRow("beyond the first plane") << QStringLiteral("🏡").repeated(40);
    QTest::newRow("like an encoded word") << QStringLiteral("=?UTF-8?B?AAAA?=");
    QTest::newRow("long and plain") << QStringLiteral("a word ").repeated(30);
}

void TestMailMessage::encodesSubjects()
{
    QFETCH(QString, subject);
    const QByteArray encoded = encodedHeaderText(subject);
    QCOMPARE(decodedHeader(encoded), subject);
    for (const QByteArray &line : encoded.split('\n'))
        QVERIFY2(line.trimmed().size() <= 75, line);
    for (const QByteArray &word : unfolded(encoded).split(' ')) {
        const QByteArray bytes = QByteArray::fromBase64(word.split('?').at(3));
        QVERIFY2(!QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter), "a character is split between words");
    }
}

void TestMailMessage::encodesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("Hello\nAna");
    QTest::newRow("equals signs") << QStringLiteral("1 + 1 = 2; a=b");
    QTest::newRow("blanks at the end of lines") << QStringLiteral("a  \nb\t\n ");
    QTest::newRow("umlauts and planes") << QStringLiteral("Zürich 🏡 里斯本");
    QTest::newRow("a long line") << QStringLiteral("abcdefghij").repeated(60);
    QTest::newRow("a long line of escapes") << QStringLiteral("ü").repeated(300);
    QTest::newRow("a dot alone") << QStringLiteral("before\n.\nafter");
}

void TestMailMessage::encodesText()
{
    QFETCH(QString, text);
    QCOMPARE(decodedQuotedPrintable(quotedPrintable(text)).replace(QStringLiteral("\r\n"), QStringLiteral("\n")), text);
}

void TestMailMessage::keepsLinesShortAndEndedByCrlf()
{
    Mail mail = sampleMail();
    mail.subject = QStringLiteral("ü").repeated(200);
    mail.text = QStringLiteral("abc ü ").repeated(500) + QStringLiteral("\r\nold\rends\n");
    mail.html = QStringLiteral("<p>%1</p>").arg(QStringLiteral("x").repeated(5000));
    const QByteArray message = messageOf(mail);
    for (const QByteArray &line : message.split('\n')) {
        QVERIFY(line.size() <= 79);
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QCOMPARE(line.count('\r'), line.isEmpty() ? 0 : 1);
    }
}

void TestMailMessage::hasTextAndHtmlAsAlternatives()
{
    const QByteArray message = messageOf(sampleMail());
    const QRegularExpression pattern(QStringLiteral("multipart/alternative;\r\n boundary=\"([^\"]+)\""));
    const QString boundary = pattern.match(QString::fromLatin1(message)).captured(1);
    const auto parts = QString::fromLatin1(message).split(QStringLiteral("--") + boundary);
    QCOMPARE(parts.size(), 4);
    QVERIFY(parts.at(1).contains(QStringLiteral("Content-Type: text/plain; charset=utf-8")));
    QVERIFY(parts.at(1).contains(QStringLiteral("\r\n\r\nHello\r\n")));
    QVERIFY(parts.at(2).contains(QStringLiteral("Content-Type: text/html; charset=utf-8")));
    QCOMPARE(parts.at(3), QStringLiteral("--\r\n"));
}

void TestMailMessage::hasNoPartsWithoutHtml()
{
    Mail mail = sampleMail();
    mail.html.clear();
    const QByteArray message = messageOf(mail);
    QVERIFY(!message.contains("multipart"));
    QVERIFY(message.endsWith("\r\n\r\nHello\r\n"));
}

void TestMailMessage::refusesHeadersThatBreakOut_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("messageId");
    const auto to = QStringLiteral("ana@example.org");
    const auto subject = QStringLiteral("Hello");
    const auto id = QStringLiteral("1");
    QTest::newRow("a recipient with a line break") << to + QStringLiteral("\r\nBcc: eve@example.org") << subject << id;
    QTest::newRow("two recipients") << to + QStringLiteral(",eve@example.org") << subject << id;
    QTest::newRow("a recipient in brackets") << QStringLiteral("Ana <ana@example.org>") << subject << id;
    QTest::newRow("no recipient") << QString() << subject << id;
    QTest::newRow("no domain") << QStringLiteral("ana@") << subject << id;
    QTest::newRow("a subject with a line break") << to << QStringLiteral("Hello\nBcc: eve@example.org") << id;
    QTest::newRow("a subject with a return") << to << QStringLiteral("Hello\rBcc: eve@example.org") << id;
    QTest::newRow("a subject with a null") << to << QStringLiteral("Hello") + QChar(0) << id;
    QTest::newRow("a subject with a line separator") << to << QStringLiteral("Hello") + QChar(0x2028) << id;
    QTest::newRow("an id that ends the header") << to << subject << QStringLiteral("1>\r\nBcc: eve@example.org");
    QTest::newRow("no id") << to << subject << QString();
}

void TestMailMessage::refusesHeadersThatBreakOut()
{
    QFETCH(QString, to);
    QFETCH(QString, subject);
    QFETCH(QString, messageId);
    Mail mail = sampleMail();
    mail.to = to;
    mail.subject = subject;
    mail.messageId = messageId;
    QVERIFY_THROWS_EXCEPTION(Invalid, messageOf(mail));
}

void TestMailMessage::quotesNamesOfSenders()
{
    const QDateTime date(QDate(2026, 12, 4), QTime(9, 0), Qt::UTC);
    const QByteArray quoted =
        mailMessage(sampleMail(), {QStringLiteral("Stays, \"best\""), QStringLiteral("a@b.org")}, date);
    QVERIFY(quoted.startsWith("From: \"Stays, \\\"best\\\"\" <a@b.org>\r\n"));
    const QByteArray encoded = mailMessage(sampleMail(), {QStringLiteral("Räume"), QStringLiteral("a@b.org")}, date);
    QVERIFY(encoded.startsWith("From: =?UTF-8?B?"));
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "tst_mail_message.moc"
