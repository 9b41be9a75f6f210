#include "backend/database/database.h"

#include "backend/database/connection.h"
#include "backend/database/sql_errors.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QThread>

#include <atomic>
#include <unordered_map>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logDatabase, "roost.database")

constexpr int maximumAttempts = 5;

/// By the id of their Database. A thread's connections are closed when it ends.
thread_local std::unordered_map<quint64, Connection> connectionsOfThread;

quint64 nextId()
{
    static std::atomic<quint64> count = 0;
    return ++count;
}

/// Up to 10, 20, 40, 80 ms: at random, so that those who collided do not meet again.
void waitBeforeAttempt(int attempt)
{
    QThread::msleep(QRandomGenerator::global()->bounded(5U << static_cast<unsigned>(attempt)) + 1);
}

} // namespace

Database::Database(QString url, const EventBus &events)
    : m_url(std::move(url))
    , m_connectionUrl(m_url)
    , m_id(nextId())
    , m_events(events)
{
}

Database::~Database()
{
    connectionsOfThread.erase(m_id);
}

void Database::runErased(Mode mode, const std::function<void(Session &)> &work)
{
    Connection &own = connection();
    if (own.inTransaction()) {
        join(own, mode, work);
        return;
    }
    for (int attempt = 1;; ++attempt) {
        const quint64 before = own.statementsDone();
        try {
            if (mode == Mode::Write)
                attemptWrite(own, work);
            else
                attemptRead(own, work);
            return;
        } catch (const SerializationFailure &) {
            if (attempt == maximumAttempts)
                throw;
        } catch (const ConnectionLost &) {
            // A connection that was dead before: nothing has come back yet, so nothing is lost by another one.
            if (attempt > 1 || own.statementsDone() != before)
                throw;
        }
        waitBeforeAttempt(attempt);
    }
}

void Database::join(Connection &connection, Mode mode, const std::function<void(Session &)> &work) const
{
    Session session(connection);
    try {
        work(session);
    } catch (...) {
        // What it has written so far must not be committed by someone who catches this. A read has written nothing.
        if (mode == Mode::Write)
            connection.giveUp();
        throw;
    }
}

void Database::attemptWrite(Connection &connection, const std::function<void(Session &)> &work) const
{
    connection.begin();
    try {
        Session session(connection);
        work(session);
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
    deliver(connection.takeEvents());
}

void Database::attemptRead(Connection &connection, const std::function<void(Session &)> &work) const
{
    Session session(connection);
    work(session);
}

void Database::deliver(const std::vector<EventPointer> &events) const
{
    for (const EventPointer &event : events) {
        // The work is done and committed, so a listener that fails must not look as if it were not.
        try {
            m_events.publish(event);
        } catch (const std::exception &error) {
            qCCritical(logDatabase) << "a listener of" << event->name() << "failed:" << error.what();
        }
    }
}

Connection &Database::connection() const
{
    return connectionsOfThread.try_emplace(m_id, m_connectionUrl).first->second;
}

} // namespace roost
