#include "backend/core/errors.h"
#include "backend/modules/user/user_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// Accounts: one's own, and their administration.
class TestUserService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsOnesOwnAccount();
    void refusesAnAccountThatIsGone();
    void changesWhatIsGivenAndNothingElse();
    void refusesAnOldVersion();
    void makesAHost();
    void listsForAdminsOnly();
    void findsByTextAndRole();
    void pagesNewestFirst();
    void grantsAndTakesRoles();
    void suspendsAndReinstates();
    void keepsAnAdminFromLockingThemselfOut();
    void writesDownWhatAdminsDo();
    void writesNothingDownWhenNothingChanges();
    void knowsWhetherThereIsAnAdmin();

private:
    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<UserService> m_users;
};

void TestUserService::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestUserService::init()
{
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_users = std::make_unique<UserService>(*m_database, m_clock);
}

void TestUserService::showsOnesOwnAccount()
{
    const Actor ana = test::insertUser(*m_database, Role::Host, "Ana");
    const User user = m_users->me(ana);
    QCOMPARE(user.id, ana.userId);
    QCOMPARE(user.name, QStringLiteral("Ana"));
    QCOMPARE(user.roles, Role::Guest | Role::Host);
    QCOMPARE(user.phone, std::nullopt);
}

void TestUserService::refusesAnAccountThatIsGone()
{
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, m_users->me({UserId::create(), Role::Guest, {}}));
}

void TestUserService::changesWhatIsGivenAndNothingElse()
{
    const Actor ana = test::insertUser(*m_database, Role::Guest, "Ana");
    const QString phone = QStringLiteral("+351210000000");
    m_users->updateMe(ana, {}, {.phone = std::optional(phone), .country = std::optional(QStringLiteral("PT"))});
    const User changed =
        m_users->updateMe(ana, {}, {.name = QStringLiteral(" Ana Maria "), .country = std::optional<QString>()});
    QCOMPARE(changed.name, QStringLiteral("Ana Maria"));
    QCOMPARE(changed.phone, phone);
    QCOMPARE(changed.country, std::nullopt);
    QCOMPARE(changed.version, 3);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_users->updateMe(ana, {}, {.name = QStringLiteral("  ")}));
}

void TestUserService::refusesAnOldVersion()
{
    const Actor ana = test::insertUser(*m_database);
    QCOMPARE(m_users->updateMe(ana, 1, {.locale = QStringLiteral("pt")}).version, 2);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_users->updateMe(ana, 1, {.locale = QStringLiteral("de")}));
    QCOMPARE(m_users->me(ana).locale, QStringLiteral("pt"));
}

void TestUserService::makesAHost()
{
    const Actor ana = test::insertUser(*m_database);
    QCOMPARE(m_users->becomeHost(ana).roles, Role::Guest | Role::Host);
    QCOMPARE(m_users->becomeHost(ana).roles, Role::Guest | Role::Host);
}

void TestUserService::listsForAdminsOnly()
{
    const Actor host = test::insertUser(*m_database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_users->list(host, {}, 50, {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_users->audit(host, 50, {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_users->administer(host, host.userId, {}, {.roles = Role::Admin}));
}

void TestUserService::findsByTextAndRole()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin, "Root");
    test::insertUser(*m_database, Role::Host, "Ana 100%");
    test::insertUser(*m_database, Role::Guest, "Anabela");
    const auto count = [&](const UserFilter &filter) { return m_users->list(admin, filter, 50, {}).items.size(); };
    QCOMPARE(count({}), 3);
    QCOMPARE(count({.text = QStringLiteral("ANA")}), 2);
    QCOMPARE(count({.text = QStringLiteral("%")}), 1);
    QCOMPARE(count({.text = QStringLiteral("EXAMPLE.org")}), 3);
    QCOMPARE(count({.role = Role::Host}), 1);
    QCOMPARE(count({.text = QStringLiteral("ana"), .role = Role::Guest}), 2);
}

void TestUserService::pagesNewestFirst()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    QList<UserId> ids{admin.userId};
    for (int i = 0; i < 4; ++i)
        ids.prepend(test::insertUser(*m_database).userId);

    const auto first = m_users->list(admin, {}, 3, {});
    QVERIFY(first.hasMore);
    const auto second = m_users->list(admin, {}, 3, first.items.constLast().id);
    QVERIFY(!second.hasMore);
    QList<UserId> found;
    for (const User &user : first.items + second.items)
        found.append(user.id);
    QCOMPARE(found, ids);
}

void TestUserService::grantsAndTakesRoles()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    const Actor ana = test::insertUser(*m_database, Role::Host);
    QCOMPARE(m_users->administer(admin, ana.userId, {}, {.roles = Role::Admin}).roles, Role::Guest | Role::Admin);
    QCOMPARE(m_users->administer(admin, ana.userId, {}, {.roles = Roles()}).roles, Roles(Role::Guest));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_users->administer(admin, UserId::create(), {}, {.suspended = true}));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_users->administer(admin, ana.userId, 1, {.suspended = true}));
}

void TestUserService::suspendsAndReinstates()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    const Actor ana = test::insertUser(*m_database);
    const SessionId sessionId = SessionId::create();
    m_database->transaction([&](Session &session) {
        SessionRepository().insertSession(session, sessionId, ana.userId, {}, m_clock.now());
    });
    QVERIFY(m_users->administer(admin, ana.userId, {}, {.suspended = true}).suspended);
    m_database->read([&](Session &session) {
        QCOMPARE(session.one("SELECT revoked_reason FROM sessions").get<QString>("revoked_reason"),
                 QStringLiteral("suspended"));
    });
    QVERIFY(!m_users->administer(admin, ana.userId, {}, {.suspended = false}).suspended);
}

void TestUserService::keepsAnAdminFromLockingThemselfOut()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_users->administer(admin, admin.userId, {}, {.roles = Role::Host}));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_users->administer(admin, admin.userId, {}, {.suspended = true}));
    QCOMPARE(m_users->administer(admin, admin.userId, {}, {.roles = Role::Host | Role::Admin}).roles,
             Role::Guest | Role::Host | Role::Admin);
}

void TestUserService::writesDownWhatAdminsDo()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin, "Root");
    const Actor ana = test::insertUser(*m_database);
    m_users->administer(admin, ana.userId, {}, {.roles = Role::Host, .suspended = true});

    const auto page = m_users->audit(admin, 50, {});
    QCOMPARE(page.items.size(), 1);
    const AuditEntry entry = page.items.constFirst();
    QCOMPARE(entry.at, m_clock.now());
    QCOMPARE(entry.actorId, admin.userId);
    QCOMPARE(entry.actorName, QStringLiteral("Root"));
    QCOMPARE(entry.entityId, ana.userId.uuid());
    QCOMPARE(entry.before.value().value(QStringLiteral("roles")).toStringList(), QStringList{QStringLiteral("guest")});
    QCOMPARE(entry.after.value().value(QStringLiteral("suspended")).toBool(), true);
    QVERIFY(m_users->audit(admin, 50, entry.id).items.isEmpty());
}

void TestUserService::writesNothingDownWhenNothingChanges()
{
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    const Actor ana = test::insertUser(*m_database, Role::Host);
    QCOMPARE(m_users->administer(admin, ana.userId, {}, {.roles = Role::Host, .suspended = false}).version, 1);
    QVERIFY(m_users->audit(admin, 50, {}).items.isEmpty());
}

void TestUserService::knowsWhetherThereIsAnAdmin()
{
    test::insertUser(*m_database, Role::Host);
    QVERIFY(!m_users->hasAnyAdmin());
    test::insertUser(*m_database, Role::Admin);
    QVERIFY(m_users->hasAnyAdmin());
}

QTEST_GUILESS_MAIN(TestUserService)
#include "tst_user_service.moc"
