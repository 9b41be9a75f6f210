#pragma once

#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "tests/program/http_client.h"
#include "tests/program/server_program.h"

namespace roost::test {

/// A running server over a private PostgreSQL, with some properties of one host and some guests who want them.
class House
{
public:
    House();

    /// Starts the server on the same data as before, if any. Throws std::runtime_error with its output when it fails.
    void start(const QStringList &arguments = {});

    /// Makes the accounts and the properties; once the server runs.
    void open(int guests, int properties = 1);

    ServerProgram &server() { return m_server; }
    QUrl url() const { return m_server.url(); }
    QString property(int number = 0) const { return m_properties.at(number % m_properties.size()); }
    QStringList guestTokens() const { return m_guestTokens; }

    /// The postmaster of the private PostgreSQL.
    qint64 postgresqlProcessId() const;

    /// The one number that the statement selects as `value`, past the server, from its database.
    qint64 number(const char *sql) const;

private:
    QTemporaryDir m_data;
    ServerProgram m_server;
    EventBus m_events;
    QStringList m_properties;
    QStringList m_guestTokens;
};

/// A booking of the property from one day to another, both counted from today.
QJsonObject bookingRequest(const QString &property, int checkIn, int checkOut);

} // namespace roost::test
