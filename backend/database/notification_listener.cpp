#include "backend/database/notification_listener.h"

#include "backend/database/connection_url.h"

#include <QLoggingCategory>

#include <libpq-fe.h>

#include <memory>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logNotifications, "roost.database.notifications")

using namespace std::chrono_literals;

constexpr auto shortestWait = 100ms;
constexpr auto longestWait = 5'000ms;

using PgConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;
using PgNotification = std::unique_ptr<PGnotify, decltype(&PQfreemem)>;

} // namespace

NotificationListener::NotificationListener(QString url, QByteArrayList channels, Heard heard)
    : m_url(std::move(url))
    , m_channels(std::move(channels))
    , m_heard(std::move(heard))
    , m_thread([this] { run(); })
{
}

NotificationListener::~NotificationListener()
{
    m_stopped = true;
    m_wakeUp.wake();
    m_thread.join();
}

void NotificationListener::run()
{
    for (auto wait = shortestWait; !m_stopped; wait = std::min(wait * 2, longestWait)) {
        const auto begun = std::chrono::steady_clock::now();
        listen();
        if (std::chrono::steady_clock::now() - begun > longestWait)
            wait = shortestWait; // it had listened
        if (!m_stopped)
            m_wakeUp.waitFor(-1, wait);
    }
}

/// Returns when the connection is gone, or is not to be had.
void NotificationListener::listen()
{
    const PgConnection connection(PQconnectdb(ConnectionUrl(m_url).conninfo().toUtf8().constData()), &PQfinish);
    bool isListening = PQstatus(connection.get()) == CONNECTION_OK;
    for (const QByteArray &channel : m_channels) {
        const PgResult result(PQexec(connection.get(), ("LISTEN " + channel).constData()), &PQclear);
        isListening = isListening && PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    }
    if (!isListening) {
        qCWarning(logNotifications, "cannot listen: %s", PQerrorMessage(connection.get()));
        return;
    }
    m_heard.listening();
    while (!m_stopped) {
        while (const PgNotification told{PQnotifies(connection.get()), &PQfreemem})
            m_heard.notification(told->relname, told->extra);
        if (m_wakeUp.waitFor(PQsocket(connection.get()), -1ms) && PQconsumeInput(connection.get()) == 0) {
            qCWarning(logNotifications, "connection lost: %s", PQerrorMessage(connection.get()));
            return;
        }
    }
}

} // namespace roost
