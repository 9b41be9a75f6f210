#include "tests/faults/town.h"

#include "backend/core/clock.h"
#include "backend/modules/user/access_tokens.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"

#include <stdexcept>

namespace roost::test {

namespace {

const QString tokenSecret = "a secret of the town, which both servers know";

} // namespace

Town::Town(int guests, int properties)
    : m_database(m_postgresql.createDatabase(), m_events)
{
    TestDatabase::execute(m_database.url(), R"(
        DO $$ BEGIN
            EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = default', current_database());
        END $$)");
    const SystemClock clock;
    const AccessTokens tokens(tokenSecret.toUtf8(), std::chrono::hours(24), clock);
    const Actor host = insertUser(m_database, Role::Host, "Hanna");
    m_hostToken = tokens.issue(host);
    for (int i = 0; i < properties; ++i)
        m_properties << insertProperty(m_database, sampleProperty(host.userId)).id.toString();
    for (int i = 0; i < guests; ++i)
        m_guestTokens << tokens.issue(insertUser(m_database));

    m_redis.start();
    for (int i = 0; i < serverCount; ++i) {
        auto server = std::make_unique<ServerProgram>(ROOST_SERVER_PROGRAM);
        server->setEnvironment("ROOST_TOKEN_SECRET", tokenSecret);
        m_servers.at(static_cast<std::size_t>(i)) = std::move(server);
        startServer(i);
    }
}

QString Town::userOf(const QString &token) const
{
    const SystemClock clock;
    return AccessTokens(tokenSecret.toUtf8(), std::chrono::hours(24), clock)
        .verify(token.toUtf8())
        .actor.userId.toString();
}

QString Town::tokenOf(const QString &user, Roles roles) const
{
    const SystemClock clock;
    return AccessTokens(tokenSecret.toUtf8(), std::chrono::hours(24), clock)
        .issue({UserId::parse(user).value(), roles, {}});
}

QUrl Town::url(int server) const
{
    const std::lock_guard lock(m_mutex);
    return m_urls.at(static_cast<std::size_t>(server));
}

void Town::startServer(int number)
{
    ServerProgram &server = *m_servers.at(static_cast<std::size_t>(number));
    if (!server.start(arguments(number)))
        throw std::runtime_error("a server does not start: " + server.output().toStdString());
    const std::lock_guard lock(m_mutex);
    m_urls.at(static_cast<std::size_t>(number)) = server.url();
}

void Town::restartRedis()
{
    m_redis.kill();
    m_redis.start();
}

void Town::cutConnections()
{
    m_database.read([](Session &session) {
        session.all("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.5");
    });
}

void Town::passAnHour()
{
    // In the order in which the servers lock, or in transactions of their own.
    m_database.transaction([](Session &session) {
        session.all("SELECT 1 FROM properties ORDER BY id FOR NO KEY UPDATE");
        session.updateMany(R"(
            WITH held AS (UPDATE night_claims SET hold_expires_at = hold_expires_at - interval '1 hour'
                           WHERE hold_expires_at IS NOT NULL
                       RETURNING property_id, booking_id)
            UPDATE bookings b SET hold_expires_at = b.hold_expires_at - interval '1 hour'
              FROM held h WHERE b.property_id = h.property_id AND b.id = h.booking_id)");
    });
    m_database.transaction([](Session &session) {
        session.updateMany(R"(
            WITH waiting AS (SELECT id FROM payments WHERE settled_at IS NULL ORDER BY id FOR NO KEY UPDATE)
            UPDATE payments p SET created_at = created_at - interval '1 hour' FROM waiting w WHERE p.id = w.id)");
    });
    m_database.transaction([](Session &session) {
        session.updateMany(R"(
            WITH waiting AS (SELECT id FROM outbox WHERE done_at IS NULL ORDER BY id FOR NO KEY UPDATE)
            UPDATE outbox o SET available_at = available_at - interval '1 hour',
                                leased_until = leased_until - interval '1 hour'
              FROM waiting w WHERE o.id = w.id)");
    });
}

qint64 Town::number(const char *sql) const
{
    Database database(m_database.url(), m_events);
    return database.read([&](Session &session) { return session.one(sql).get<qint64>("value"); });
}

QString Town::deadlocks()
{
    if (number("SELECT deadlocks AS value FROM pg_stat_database WHERE datname = current_database()") == 0)
        return {};
    return m_database.read([](Session &session) {
        return session.one("SELECT pg_read_file('../postgresql.log') AS log").get<QString>("log");
    });
}

int Town::doctor(QString &output) const
{
    ServerProgram program(ROOST_SERVER_PROGRAM);
    const int code = program.run({"doctor", "--database", m_database.url(), "--data-dir", m_data.front().path()});
    output = program.output();
    return code;
}

QStringList Town::arguments(int server) const
{
    return {"--rate-limits",  "off",     "--data-dir", m_data.at(static_cast<std::size_t>(server)).path(), "--database",
            m_database.url(), "--redis", m_redis.url()};
}

} // namespace roost::test
