#include "backend/core/errors.h"
#include "backend/modules/notification/account_mails.h"
#include "backend/modules/user/account_notice.h"
#include "backend/modules/user/sign_in_service.h"
#include "backend/modules/user/user_service.h"
#include "tests/support/collecting_mail_gateway.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_database.h"

#include <QRegularExpression>
#include <QtTest>

#include <thread>

using namespace roost;
using namespace std::chrono_literals;

namespace {

const QString email = QStringLiteral("ana@example.org");
const QString oldPassword = QStringLiteral("correct horse");
const QString newPassword = QStringLiteral("battery staple");

QString codeOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const Error &error) {
        return error.errors().isEmpty() ? error.code() : error.errors().first().code;
    }
    return {};
}

} // namespace

/// The codes of mails: a new password, and the proof of an address.
class TestAccountTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void mailsACodeForANewPassword();
    void setsANewPasswordOnce();
    void endsEverySession();
    void refusesCodesThatDoNotHold_data();
    void refusesCodesThatDoNotHold();
    void refusesAShortPasswordAndKeepsTheCode();
    void refusesTheOlderOfTwoCodes();
    void letsOneOfManyUsesWin();
    void doesTheSameForAnAddressWithoutAccount();
    void mailsOnceInFiveMinutes();
    void sendsNothingToASuspendedAccount();
    void keepsNoCodeInTheDatabase();
    void verifiesAnAddressOnce();
    void verifiesTheAddressWithANewPassword();
    void asksNobodyTwoTimesToVerify();

private:
    void workOutbox();
    SecretToken lastToken() const;
    SecretToken resetToken();
    void suspend();
    User account() { return m_users->me({m_account.id, Role::Guest, {}}); }

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    AccessTokens m_accessTokens{"a key of the tokens, 32 bytes or", 900s, m_clock};
    test::CollectingMailGateway m_gateway;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<SignInService> m_signIn;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<AccountTokenService> m_tokens;
    std::unique_ptr<AccountMails> m_mails;
    User m_account;
};

void TestAccountTokens::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestAccountTokens::init()
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_gateway.sent.clear();
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_outbox = std::make_unique<Outbox>(*m_database, m_clock);
    m_signIn = std::make_unique<SignInService>(*m_database, *m_outbox, m_accessTokens, m_clock);
    m_users = std::make_unique<UserService>(*m_database, m_clock);
    m_tokens = std::make_unique<AccountTokenService>(*m_database, *m_outbox, m_clock);
    m_mails = std::make_unique<AccountMails>(*m_tokens, m_gateway);
    m_outbox->setHandler(AccountNotice::topic(), [this](const Outbox::Entry &entry) { m_mails->deliver(entry); });
    m_account = m_signIn->registerAccount({.email = email, .name = QStringLiteral("Ana"), .password = oldPassword});
    workOutbox();
}

void TestAccountTokens::workOutbox()
{
    while (m_outbox->work() > 0) {
    }
}

SecretToken TestAccountTokens::lastToken() const
{
    static const QRegularExpression token(QStringLiteral("^[A-Za-z0-9_-]{43}$"), QRegularExpression::MultilineOption);
    return SecretToken(token.match(m_gateway.sent.last().text).captured());
}

SecretToken TestAccountTokens::resetToken()
{
    m_tokens->requestPasswordReset(email);
    workOutbox();
    return lastToken();
}

void TestAccountTokens::suspend()
{
    m_database->transaction([&](Session &session) { session.update("UPDATE users SET suspended_at = now()"); });
}

void TestAccountTokens::mailsACodeForANewPassword()
{
    m_tokens->requestPasswordReset(QStringLiteral(" ANA@example.org "));
    workOutbox();
    QCOMPARE(m_gateway.sent.size(), 2); // the first asked to verify the address
    const Mail mail = m_gateway.sent.last();
    QCOMPARE(mail.to, email);
    QCOMPARE(mail.subject, QStringLiteral("Choose a new password"));
    QVERIFY(mail.text.startsWith(QStringLiteral("Hello Ana,")));
    QVERIFY(mail.html.contains(lastToken().text()));
    QVERIFY(!mail.text.contains(QStringLiteral("{{")));
}

void TestAccountTokens::setsANewPasswordOnce()
{
    const SecretToken token = resetToken();
    m_tokens->resetPassword(token, newPassword);
    QVERIFY(!m_signIn->login(email, newPassword, {}).accessToken.isEmpty());
    QCOMPARE(codeOf([&] { m_signIn->login(email, oldPassword, {}); }), QStringLiteral("BAD_CREDENTIALS"));
    QCOMPARE(codeOf([&] { m_tokens->resetPassword(token, oldPassword); }), QStringLiteral("BAD_TOKEN"));
}

void TestAccountTokens::endsEverySession()
{
    const Tokens first = m_signIn->login(email, oldPassword, {});
    const Tokens second = m_signIn->login(email, oldPassword, {});
    m_tokens->resetPassword(resetToken(), newPassword);
    QCOMPARE(codeOf([&] { m_signIn->refresh(first.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
    QCOMPARE(codeOf([&] { m_signIn->refresh(second.refreshToken); }), QStringLiteral("BAD_REFRESH_TOKEN"));
}

void TestAccountTokens::refusesCodesThatDoNotHold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("holds");
    QTest::newRow("within the hour") << "password_reset" << qint64{3599} << true;
    QTest::newRow("after the hour") << "password_reset" << qint64{3600} << false;
    QTest::newRow("an address in time") << "email_verification" << qint64{7 * 86'400 - 1} << true;
    QTest::newRow("an address too late") << "email_verification" << qint64{7 * 86'400} << false;
}

void TestAccountTokens::refusesCodesThatDoNotHold()
{
    QFETCH(QString, kind);
    QFETCH(qint64, seconds);
    QFETCH(bool, holds);
    const bool isReset = kind == QStringLiteral("password_reset");
    const SecretToken token = isReset ? resetToken() : lastToken();
    const auto use = [&](const SecretToken &used) {
        return codeOf([&] { isReset ? m_tokens->resetPassword(used, newPassword) : m_tokens->verifyEmail(used); });
    };
    QCOMPARE(use(SecretToken::create()), QStringLiteral("BAD_TOKEN"));
    QCOMPARE(use(SecretToken(QString())), QStringLiteral("BAD_TOKEN"));
    const auto misuse = [&] { isReset ? m_tokens->verifyEmail(token) : m_tokens->resetPassword(token, newPassword); };
    QCOMPARE(codeOf(misuse), QStringLiteral("BAD_TOKEN"));

    m_clock.advance(seconds);
    QCOMPARE(use(token), holds ? QString() : QStringLiteral("BAD_TOKEN"));
}

void TestAccountTokens::refusesAShortPasswordAndKeepsTheCode()
{
    const SecretToken token = resetToken();
    QCOMPARE(codeOf([&] { m_tokens->resetPassword(token, QStringLiteral("short")); }), QStringLiteral("LENGTH"));
    m_tokens->resetPassword(token, newPassword);
}

void TestAccountTokens::refusesTheOlderOfTwoCodes()
{
    const SecretToken first = resetToken();
    m_clock.advance(300);
    const SecretToken second = resetToken();
    QVERIFY(first.text() != second.text());
    QCOMPARE(codeOf([&] { m_tokens->resetPassword(first, newPassword); }), QStringLiteral("BAD_TOKEN"));
    m_tokens->resetPassword(second, newPassword);
}

void TestAccountTokens::letsOneOfManyUsesWin()
{
    const SecretToken token = resetToken();
    std::atomic<int> won = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            if (codeOf([&] { m_tokens->resetPassword(token, newPassword); }).isEmpty())
                ++won;
        });
    }
    threads.clear(); // joins
    QCOMPARE(won.load(), 1);
}

void TestAccountTokens::doesTheSameForAnAddressWithoutAccount()
{
    m_tokens->requestPasswordReset(QStringLiteral("nobody@example.org"));
    workOutbox();
    QCOMPARE(m_gateway.sent.size(), 1);
    QCOMPARE(m_outbox->list({}, 10, {}).first().status, OutboxStatus::Done);
}

void TestAccountTokens::mailsOnceInFiveMinutes()
{
    for (int i = 0; i < 3; ++i)
        resetToken();
    QCOMPARE(m_gateway.sent.size(), 2);
    m_clock.advance(300);
    resetToken();
    QCOMPARE(m_gateway.sent.size(), 3);
}

void TestAccountTokens::sendsNothingToASuspendedAccount()
{
    const SecretToken token = resetToken();
    suspend();
    m_clock.advance(300);
    m_tokens->requestPasswordReset(email);
    workOutbox();
    QCOMPARE(m_gateway.sent.size(), 2);
    QCOMPARE(codeOf([&] { m_tokens->resetPassword(token, newPassword); }), QStringLiteral("BAD_TOKEN"));
}

void TestAccountTokens::keepsNoCodeInTheDatabase()
{
    const QString token = resetToken().text();
    m_database->read([&](Session &session) {
        for (const Row &row : session.all("SELECT token_hash FROM account_tokens")) {
            QCOMPARE(row.get<QByteArray>("token_hash").size(), 32);
            QVERIFY(row.get<QByteArray>("token_hash") != token.toLatin1());
        }
        for (const Row &row : session.all("SELECT payload::text AS payload FROM outbox"))
            QVERIFY(!row.get<QString>("payload").contains(token));
    });
}

void TestAccountTokens::verifiesAnAddressOnce()
{
    QVERIFY(!account().emailVerified);
    const SecretToken token = lastToken();
    m_tokens->verifyEmail(token);
    QVERIFY(account().emailVerified);
    QCOMPARE(codeOf([&] { m_tokens->verifyEmail(token); }), QStringLiteral("BAD_TOKEN"));
}

void TestAccountTokens::verifiesTheAddressWithANewPassword()
{
    m_tokens->resetPassword(resetToken(), newPassword);
    QVERIFY(account().emailVerified);
}

void TestAccountTokens::asksNobodyTwoTimesToVerify()
{
    m_tokens->verifyEmail(lastToken());
    QVERIFY(!m_tokens->issue(AccountTokenKind::EmailVerification, email));
    QVERIFY(m_tokens->issue(AccountTokenKind::PasswordReset, email));
}

QTEST_GUILESS_MAIN(TestAccountTokens)
#include "tst_account_tokens.moc"
