#include "tests/faults/house.h"

#include "backend/database/embedded_postgresql.h"
#include "tests/program/accounts.h"

#include <QDate>
#include <QDirIterator>

#include <stdexcept>

namespace roost::test {

House::House()
    : m_server(ROOST_SERVER_PROGRAM)
{
}

void House::start(const QStringList &arguments)
{
    if (!m_server.start(QStringList{"--rate-limits", "off", "--data-dir", m_data.path()} + arguments))
        throw std::runtime_error("the server does not start: " + m_server.output().toStdString());
}

void House::open(int guests, int properties)
{
    HttpClient host(m_server.url());
    host.setToken(openHostAccount(host, "host@example.org"));
    for (int i = 0; i < properties; ++i)
        m_properties << publishProperty(host, QStringLiteral("A flat that everybody wants %1").arg(i));

    HttpClient visitor(m_server.url());
    for (int i = 0; i < guests; ++i)
        m_guestTokens << openAccount(visitor, QStringLiteral("guest%1@example.org").arg(i));
}

qint64 House::postgresqlProcessId() const
{
    QDirIterator walk(m_data.path(), {"postmaster.pid"}, QDir::Files, QDirIterator::Subdirectories);
    QFile file(walk.next());
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no postmaster.pid");
    return file.readLine().trimmed().toLongLong();
}

qint64 House::number(const char *sql) const
{
    Database database(EmbeddedPostgresql::runningUrl(m_data.path()).value(), m_events);
    return database.read([&](Session &session) { return session.one(sql).get<qint64>("value"); });
}

QJsonObject bookingRequest(const QString &property, int checkIn, int checkOut)
{
    const auto today = QDate::currentDate();
    return {{"property_id", property},
            {"check_in", today.addDays(checkIn).toString(Qt::ISODate)},
            {"check_out", today.addDays(checkOut).toString(Qt::ISODate)},
            {"guests", 2}};
}

} // namespace roost::test
