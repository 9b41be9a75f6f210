#include "backend/modules/user/password_hasher.h"
#include "backend/modules/user/secret_token.h"

#include <QtTest>

using namespace roost;

/// Passwords and refresh tokens as they are kept.
class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesTheRightPasswordOnly();
    void saltsEveryHash();
    void tellsEveryCharacterApart();
    void refusesAHashThatIsNone();
    void worksAsMuchForNobody();
    void makesRefreshTokensThatCannotBeGuessed();
    void hashesRefreshTokens();

private:
    PasswordHasher m_passwords;
};

void TestPasswords::verifiesTheRightPasswordOnly()
{
    const QString hash = m_passwords.hash(QStringLiteral("correct horse"));
    QVERIFY(hash.startsWith(QStringLiteral("$argon2id$")));
    QVERIFY(m_passwords.verify(QStringLiteral("correct horse"), hash));
    QVERIFY(!m_passwords.verify(QStringLiteral("correct house"), hash));
    QVERIFY(!m_passwords.verify(QString(), hash));
}

void TestPasswords::saltsEveryHash()
{
    QVERIFY(m_passwords.hash(QStringLiteral("the same")) != m_passwords.hash(QStringLiteral("the same")));
}

void TestPasswords::tellsEveryCharacterApart()
{
    const QString hash = m_passwords.hash(QStringLiteral("pässwörd ✓"));
    QVERIFY(m_passwords.verify(QStringLiteral("pässwörd ✓"), hash));
    QVERIFY(!m_passwords.verify(QStringLiteral("password ✓"), hash));
}

void TestPasswords::refusesAHashThatIsNone()
{
    QVERIFY(!m_passwords.verify(QStringLiteral("anything"), QStringLiteral("!")));
    QVERIFY(!m_passwords.verify(QStringLiteral("anything"), QString()));
}

void TestPasswords::worksAsMuchForNobody()
{
    const QString hash = m_passwords.hash(QStringLiteral("correct horse"));
    QElapsedTimer timer;
    timer.start();
    m_passwords.verify(QStringLiteral("wrong"), hash);
    const qint64 somebody = timer.nsecsElapsed();
    timer.restart();
    QVERIFY(!m_passwords.verifyNothing(QStringLiteral("wrong")));
    QVERIFY(timer.nsecsElapsed() > somebody / 10);
}

void TestPasswords::makesRefreshTokensThatCannotBeGuessed()
{
    const SecretToken token = SecretToken::create();
    QCOMPARE(token.text().size(), 43); // 32 bytes as base64url
    QVERIFY(token.text() != SecretToken::create().text());
}

void TestPasswords::hashesRefreshTokens()
{
    const SecretToken token(QStringLiteral("abc"));
    QCOMPARE(token.hash().toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_APPLESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
