#include "backend/core/errors.h"
#include "backend/modules/user/access_tokens.h"
#include "backend/modules/user/secret_file.h"
#include "tests/support/manual_clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace roost;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "a key of the tokens, 32 bytes or";

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signedToken(const QByteArray &header, const QByteArray &claims, const QByteArray &key,
                       QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    const QByteArray head = base64(header) + '.' + base64(claims);
    return head + '.' + base64(QMessageAuthenticationCode::hash(head, key, algorithm));
}

const QByteArray header = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray claims =
    R"({"roles":["guest","host"],"iat":1904040000,"exp":1904126400,"sub":"0190a5b0-7e1c-7c3a-9d2e-000000000001"})";

} // namespace

/// Access tokens: what is issued holds, and nothing else does.
class TestAccessTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesWhatItIssued();
    void issuesForNoSession();
    void takesTokensOfAnotherIssuerWithTheSameKey();
    void refuses_data();
    void refuses();
    void expires();
    void refusesAShortSecret();
    void worksInManyThreads();
    void keepsASecretInAFile();
    void givesOneSecretToAllWhoStartAtOnce();
    void namesAFileThatCannotBeWritten();

private:
    test::ManualClock m_clock{"2030-05-03T12:00:00Z"};
    AccessTokens m_tokens{secret, 900s, m_clock};
};

void TestAccessTokens::verifiesWhatItIssued()
{
    const Actor actor{UserId::create(), Role::Guest | Role::Admin, SessionId::create()};
    const http::Identity identity = m_tokens.verify(m_tokens.issue(actor).toLatin1());
    QCOMPARE(identity.actor.userId, actor.userId);
    QCOMPARE(identity.actor.roles, actor.roles);
    QCOMPARE(identity.actor.sessionId, actor.sessionId);
    QCOMPARE(identity.expiresAt, m_clock.now().addSecs(900));
}

void TestAccessTokens::issuesForNoSession()
{
    const QByteArray token = m_tokens.issue({UserId::create(), Role::Guest, {}}).toLatin1();
    QVERIFY(m_tokens.verify(token).actor.sessionId.isNull());
    QVERIFY(!QByteArray::fromBase64(token.split('.').at(1), QByteArray::Base64UrlEncoding).contains("sid"));
}

void TestAccessTokens::takesTokensOfAnotherIssuerWithTheSameKey()
{
    const http::Identity identity = m_tokens.verify(signedToken(header, claims, secret));
    QCOMPARE(identity.actor.userId.toString(), QStringLiteral("0190a5b0-7e1c-7c3a-9d2e-000000000001"));
    QCOMPARE(identity.actor.roles, Role::Guest | Role::Host);
    QVERIFY(identity.actor.sessionId.isNull());
}

void TestAccessTokens::refuses_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray good = signedToken(header, claims, secret);

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no token at all") << QByteArray("hello");
    QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
    QTest::newRow("another key") << signedToken(header, claims, "another key of 32 bytes, or more");
    QTest::newRow("no signature, algorithm none")
        << base64(R"({"alg":"none","typ":"JWT"})") + '.' + base64(claims) + '.';
    QTest::newRow("signed, algorithm none") << signedToken(R"({"alg":"none","typ":"JWT"})", claims, secret);
    QTest::newRow("HS512") << signedToken(R"({"alg":"HS512","typ":"JWT"})", claims, secret, QCryptographicHash::Sha512);
    QTest::newRow("RS256") << signedToken(R"({"alg":"RS256","typ":"JWT"})", claims, secret);
    QTest::newRow("no algorithm") << signedToken(R"({"typ":"JWT"})", claims, secret);
    QByteArray forged = good;
    forged.replace(base64(claims), base64(QByteArray(claims).replace("host", "admin")));
    QTest::newRow("claims changed") << forged;
    QTest::newRow("signature cut") << good.chopped(3);
    QTest::newRow("a zero byte inside") << QByteArray(good).replace('.', QByteArray(1, '\0'));
    QTest::newRow("no subject") << signedToken(header, R"({"roles":["guest"],"exp":1904126400})", secret);
    QTest::newRow("a subject that is no id") << signedToken(header, R"({"sub":"admin","exp":1904126400})", secret);
    QTest::newRow("no expiry") << signedToken(
        header, R"({"sub":"0190a5b0-7e1c-7c3a-9d2e-000000000001","roles":["admin"]})", secret);
    QTest::newRow("too long") << signedToken(header, QByteArray(5000, ' ') + claims, secret);
    QTest::newRow("claims that are no object") << signedToken(header, "[1,2]", secret);
}

void TestAccessTokens::refuses()
{
    QFETCH(QByteArray, token);
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, m_tokens.verify(token));
}

void TestAccessTokens::expires()
{
    test::ManualClock clock("2030-05-03T12:00:00Z");
    const AccessTokens tokens(secret, 900s, clock);
    const QByteArray token = tokens.issue({UserId::create(), Role::Guest, {}}).toLatin1();
    clock.advance(899);
    QVERIFY(tokens.verify(token).actor.isSignedIn());
    clock.advance(1);
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, tokens.verify(token));
}

void TestAccessTokens::refusesAShortSecret()
{
    QVERIFY_THROWS_EXCEPTION(Invalid, AccessTokens("15 bytes, short", 900s, m_clock));
}

void TestAccessTokens::worksInManyThreads()
{
    std::atomic<int> verified = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 200; ++j) {
                const Actor actor{UserId::create(), Role::Host, SessionId::create()};
                if (m_tokens.verify(m_tokens.issue(actor).toLatin1()).actor.userId == actor.userId)
                    ++verified;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(verified.load(), 800);
}

void TestAccessTokens::keepsASecretInAFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("new/token.key"));
    const QByteArray made = loadOrCreateSecret(path);
    QVERIFY(made.size() >= 43);
    QCOMPARE(loadOrCreateSecret(path), made);
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & forOthers));
    QCOMPARE(QDir(directory.filePath(QStringLiteral("new"))).entryList(QDir::Files),
             QStringList{QStringLiteral("token.key")});
}

void TestAccessTokens::givesOneSecretToAllWhoStartAtOnce()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("token.key"));
    std::vector<QByteArray> secrets(8);
    std::vector<std::thread> threads;
    for (QByteArray &mine : secrets)
        threads.emplace_back([&mine, &path] { mine = loadOrCreateSecret(path); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &mine : secrets)
        QCOMPARE(mine, secrets.front());
}

void TestAccessTokens::namesAFileThatCannotBeWritten()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    try {
        loadOrCreateSecret(file.fileName() + QStringLiteral("/token.key"));
        QFAIL("must be refused");
    } catch (const Unavailable &error) {
        QVERIFY(error.detail().contains(file.fileName()));
    }
}

QTEST_APPLESS_MAIN(TestAccessTokens)
#include "tst_access_tokens.moc"
