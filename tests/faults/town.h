#pragma once

#include "backend/core/actor.h"
#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "tests/program/redis_program.h"
#include "tests/program/server_program.h"
#include "tests/support/test_database.h"

#include <array>
#include <mutex>

namespace roost::test {

/// Two servers over one PostgreSQL and one Redis, a few properties of one host, and many guests; and everything that
/// can happen to them. All but url() on one thread.
class Town
{
public:
    static constexpr int serverCount = 2;

    /// Starts everything. Throws std::runtime_error with a program's output when it fails.
    Town(int guests, int properties);

    /// Where a server answers, or answered last. Any thread.
    QUrl url(int server) const;

    const QStringList &properties() const { return m_properties; }
    const QStringList &guestTokens() const { return m_guestTokens; }
    QString hostToken() const { return m_hostToken; }

    /// Whose token it is, and another token of that account.
    QString userOf(const QString &token) const;
    QString tokenOf(const QString &user, Roles roles) const;

    void killServer(int number) { m_servers.at(static_cast<std::size_t>(number))->kill(); }
    void startServer(int number);
    void killRedis() { m_redis.kill(); }
    void restartRedis();

    /// Cuts about half of all connections to the database, whatever is going on in them.
    void cutConnections();

    /// Every hold that is there now was made an hour earlier, and so were the payments, and what the outbox waits for.
    void passAnHour();

    /// Past the servers.
    Database &database() { return m_database; }

    /// The one number that the statement selects as `value`, past the servers, from the database.
    qint64 number(const char *sql) const;

    /// What PostgreSQL has written down of transactions that waited for one another; nothing when none did.
    QString deadlocks();

    /// What `roost-server doctor` says; its exit code.
    int doctor(QString &output) const;

private:
    QStringList arguments(int server) const;

    TestDatabase m_postgresql;
    EventBus m_events;
    Database m_database;
    RedisProgram m_redis;
    std::array<QTemporaryDir, serverCount> m_data;
    std::array<std::unique_ptr<ServerProgram>, serverCount> m_servers;
    mutable std::mutex m_mutex;
    std::array<QUrl, serverCount> m_urls;
    QString m_hostToken;
    QStringList m_properties;
    QStringList m_guestTokens;
};

} // namespace roost::test
