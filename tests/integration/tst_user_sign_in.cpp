#include "backend/core/errors.h"
#include "backend/modules/user/sign_in_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;
using namespace std::chrono_literals;

namespace {

const QString email = QStringLiteral("ana@example.org");
const QString password = QStringLiteral("correct horse");

} // namespace

/// Opening accounts, signing in, and what becomes of refresh tokens.
class TestUserSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void registersAGuest();
    void refusesAnAddressThatIsTaken();
    void refusesBadRegistrations_data();
    void refusesBadRegistrations();
    void signsInWithoutRegardToCase();
    void refusesWrongCredentialsAlike();
    void refusesASuspendedAccountOnlyWithItsPassword();
    void rotatesRefreshTokens();
    void endsTheSessionWhenATokenIsUsedTwice();
    void letsOneOfManyRefreshesWin();
    void refusesAnOldRefreshToken();
    void forgetsRefreshTokensThatHaveExpired();
    void refusesToRefreshASuspendedAccount();
    void endsTheSessionOnLogout();
    void keepsOnlyHashesOfTokens();
    void makesTokensForTheMachineItself();
    void createsAnAdmin();

private:
    void suspend();
    QString codeOf(const std::function<void()> &action) const;

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    AccessTokens m_tokens{"a key of the tokens, 32 bytes or", 900s, m_clock};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<SignInService> m_signIn;
};

void TestUserSignIn::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestUserSignIn::init()
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
    m_signIn = std::make_unique<SignInService>(*m_database, *m_outbox, m_tokens, m_clock);
    m_signIn->registerAccount({.email = email, .name = QStringLiteral("Ana"), .password = password});
}

void TestUserSignIn::suspend()
{
    m_database->transaction(
        [&](Session &session) { session.update("UPDATE users SET suspended_at = now() WHERE email = ?", email); });
}

QString TestUserSignIn::codeOf(const std::function<void()> &action) const
{
    try {
        action();
    } catch (const Error &error) {
        return error.code();
    }
    return {};
}

void TestUserSignIn::registersAGuest()
{
    const User user = m_signIn->registerAccount({
        .email = QStringLiteral(" Rui@Example.ORG "),
        .name = QStringLiteral(" Rui "),
        .password = password,
        .country = QStringLiteral("PT"),
    });
    QCOMPARE(user.email, QStringLiteral("rui@example.org"));
    QCOMPARE(user.name, QStringLiteral("Rui"));
    QCOMPARE(user.roles, Roles(Role::Guest));
    QCOMPARE(m_signIn->login(user.email, password, {}).user.country, QStringLiteral("PT"));
}

void TestUserSignIn::refusesAnAddressThatIsTaken()
{
    const auto again = [&] {
        m_signIn->registerAccount({.email = email.toUpper(), .name = QStringLiteral("Ana"), .password = password});
    };
    QCOMPARE(codeOf(again), QStringLiteral("EMAIL_TAKEN"));
}

void TestUserSignIn::refusesBadRegistrations_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QStringList>("pointers");
    const QString good = QStringLiteral("new@example.org");
    const QString name = QStringLiteral("New");

    QTest::newRow("no @") << QStringLiteral("new") << name << password << QStringList{QStringLiteral("/email")};
    QTest::newRow("two @") << QStringLiteral("a@b@c") << name << password << QStringList{QStringLiteral("/email")};
    QTest::newRow("nothing before") << QStringLiteral("@b.c") << name << password
                                    << QStringList{QStringLiteral("/email")};
    QTest::newRow("a space") << QStringLiteral("a b@c.d") << name << password << QStringList{QStringLiteral("/email")};
    QTest::newRow("blank name") << good << QStringLiteral("  ") << password << QStringList{QStringLiteral("/name")};
    QTest::newRow("short password") << good << name << QStringLiteral("123456789")
                                    << QStringList{QStringLiteral("/password")};
    QTest::newRow("long password") << good << name << QString(201, u'x') << QStringList{QStringLiteral("/password")};
    QTest::newRow("everything") << QString() << QString() << QString()
                                << QStringList{QStringLiteral("/email"), QStringLiteral("/name"),
                                               QStringLiteral("/password")};
}

void TestUserSignIn::refusesBadRegistrations()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QFETCH(QString, secret);
    QFETCH(QStringList, pointers);
    QStringList found;
    try {
        m_signIn->registerAccount({.email = address, .name = name, .password = secret});
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            found.append(error.pointer);
    }
    QCOMPARE(found, pointers);
}

void TestUserSignIn::signsInWithoutRegardToCase()
{
    const Tokens tokens = m_signIn->login(QStringLiteral("ANA@example.org"), password, QStringLiteral("a browser"));
    const http::Identity identity = m_tokens.verify(tokens.accessToken.toLatin1());
    QCOMPARE(identity.actor.userId, tokens.user.id);
    QCOMPARE(identity.actor.roles, Roles(Role::Guest));
    QVERIFY(!identity.actor.sessionId.isNull());
    QCOMPARE(tokens.expiresInSeconds, 900);
}

void TestUserSignIn::refusesWrongCredentialsAlike()
{
    QCOMPARE(codeOf([&] { m_signIn->login(email, QStringLiteral("wrong"), {}); }), QStringLiteral("BAD_CREDENTIALS"));
    QCOMPARE(codeOf([&] { m_signIn->login(QStringLiteral("nobody@example.org"), password, {}); }),
             QStringLiteral("BAD_CREDENTIALS"));
}

void TestUserSignIn::refusesASuspendedAccountOnlyWithItsPassword()
{
    suspend();
    QCOMPARE(codeOf([&] { m_signIn->login(email, password, {}); }), QStringLiteral("ACCOUNT_SUSPENDED"));
    QCOMPARE(codeOf([&] { m_signIn->login(email, QStringLiteral("wrong"), {}); }), QStringLiteral("BAD_CREDENTIALS"));
}

void TestUserSignIn::rotatesRefreshTokens()
{
    const Tokens first = m_signIn->login(email, password, {});
    const Tokens second = m_signIn->refresh(first.refreshToken);
    const Tokens third = m_signIn->refresh(second.refreshToken);
    QVERIFY(second.refreshToken != first.refreshToken);
    QCOMPARE(m_tokens.verify(third.accessToken.toLatin1()).actor.sessionId,
             m_tokens.verify(first.accessToken.toLatin1()).actor.sessionId);
}

void TestUserSignIn::endsTheSessionWhenATokenIsUsedTwice()
{
    const Tokens first = m_signIn->login(email, password, {});
    const Tokens other = m_signIn->login(email, password, {});
    const Tokens second = m_signIn->refresh(first.refreshToken);

    QCOMPARE(codeOf([&] { m_signIn->refresh(first.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
    QCOMPARE(codeOf([&] { m_signIn->refresh(second.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
    QVERIFY(!m_signIn->refresh(other.refreshToken).accessToken.isEmpty());
    m_database->read([](Session &session) {
        QCOMPARE(session.one("SELECT count(*) AS n FROM sessions WHERE revoked_reason = 'token_reuse'").get<int>("n"),
                 1);
    });
}

void TestUserSignIn::letsOneOfManyRefreshesWin()
{
    const Tokens tokens = m_signIn->login(email, password, {});
    std::atomic<int> won = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            if (codeOf([&] { m_signIn->refresh(tokens.refreshToken); }).isEmpty())
                ++won;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(won.load(), 1);
}

void TestUserSignIn::refusesAnOldRefreshToken()
{
    const Tokens tokens = m_signIn->login(email, password, {});
    m_clock.advance(30 * 24 * 3600);
    QCOMPARE(codeOf([&] { m_signIn->refresh(tokens.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
    QCOMPARE(codeOf([&] { m_signIn->refresh(QStringLiteral("never seen")); }), QStringLiteral("BAD_REFRESH_TOKEN"));
}

void TestUserSignIn::forgetsRefreshTokensThatHaveExpired()
{
    m_signIn->login(email, password, {});
    m_clock.advance(29 * 24 * 3600);
    const Tokens later = m_signIn->login(email, password, {});
    m_signIn->removeExpiredTokens();
    QCOMPARE(m_signIn->removeExpiredTokens(), 0);
    m_clock.advance(24 * 3600);
    QCOMPARE(m_signIn->removeExpiredTokens(), 1);
    QVERIFY(!m_signIn->refresh(later.refreshToken).accessToken.isEmpty());
}

void TestUserSignIn::refusesToRefreshASuspendedAccount()
{
    const Tokens tokens = m_signIn->login(email, password, {});
    suspend();
    QCOMPARE(codeOf([&] { m_signIn->refresh(tokens.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
}

void TestUserSignIn::endsTheSessionOnLogout()
{
    const Tokens tokens = m_signIn->login(email, password, {});
    m_signIn->logout(tokens.refreshToken);
    m_signIn->logout(tokens.refreshToken);
    m_signIn->logout(QStringLiteral("never seen"));
    QCOMPARE(codeOf([&] { m_signIn->refresh(tokens.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
}

void TestUserSignIn::keepsOnlyHashesOfTokens()
{
    const Tokens tokens = m_signIn->login(email, password, {});
    m_database->read([&](Session &session) {
        const auto hash = session.one("SELECT token_hash FROM refresh_tokens").get<QByteArray>("token_hash");
        QCOMPARE(hash.size(), 32);
        QVERIFY(hash != tokens.refreshToken.toLatin1());
        QVERIFY(session.one("SELECT password_hash FROM users").get<QString>("password_hash").startsWith(u"$argon2id$"));
    });
}

void TestUserSignIn::makesTokensForTheMachineItself()
{
    QVERIFY(m_tokens.verify(m_signIn->tokenFor(email).toLatin1()).actor.isSignedIn());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_signIn->tokenFor(QStringLiteral("nobody@example.org")));
    suspend();
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_signIn->tokenFor(email));
}

void TestUserSignIn::createsAnAdmin()
{
    const User admin = m_signIn->createAdmin(QStringLiteral("root@example.org"), QStringLiteral("Root"), password);
    QCOMPARE(admin.roles, Role::Guest | Role::Host | Role::Admin);
    QVERIFY(m_tokens.verify(m_signIn->login(admin.email, password, {}).accessToken.toLatin1()).actor.isAdmin());
    QVERIFY_THROWS_EXCEPTION(Conflict, m_signIn->createAdmin(email, QStringLiteral("Ana"), password));
}

QTEST_GUILESS_MAIN(TestUserSignIn)
#include "tst_user_sign_in.moc"
