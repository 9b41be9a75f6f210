#pragma once

#include "backend/database/connection_url.h"
#include "backend/database/session.h"

#include <QString>

#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

namespace roost {

/// The database as the services see it: transactions on a connection of the calling thread.
///
/// Any thread; each gets its own connection at its first call, which is closed when the thread ends. A connection that
/// was lost is opened again at the next transaction.
class Database
{
public:
    /// url: postgresql://user:password@host:port/name?host=/socket/folder, as libpq takes it.
    /// Throws Invalid (pointer "--database") for a url that cannot be read; connects at the first use only.
    Database(QString url, const EventBus &events);

    /// Closes the connection of the calling thread; the threads that used it otherwise have ended.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs the work in one transaction: its return commits, an exception rolls back and goes on. Serialization
    /// failures and deadlocks (40001, 40P01) run it again, up to 5 times with a growing random wait, and so does, once,
    /// a connection that turns out to be dead before anything came back: it must be repeatable. After the commit, and
    /// before this returns, the session's events go to the bus. Inside another transaction of this thread it joins that
    /// one; an exception that leaves the inner one dooms the outer one, too. Throws Unavailable when the server cannot
    /// be reached, and CommitUnknown when it went away during the commit.
    template <typename Work>
    auto transaction(Work &&work) -> std::invoke_result_t<Work, Session &>
    {
        return run(Mode::Write, std::forward<Work>(work));
    }

    /// Reads without a transaction of their own: each statement sees what is committed when it starts. Joins a
    /// surrounding transaction. A connection that turns out to be dead at its first statement is renewed and the work
    /// run again.
    template <typename Work>
    auto read(Work &&work) -> std::invoke_result_t<Work, Session &>
    {
        return run(Mode::Read, std::forward<Work>(work));
    }

    QString url() const { return m_url; }

private:
    enum class Mode { Read, Write };

    template <typename Work>
    auto run(Mode mode, Work &&work) -> std::invoke_result_t<Work, Session &>
    {
        using Result = std::invoke_result_t<Work, Session &>;
        if constexpr (std::is_void_v<Result>) {
            runErased(mode, [&](Session &session) { work(session); });
        } else {
            std::optional<Result> result;
            runErased(mode, [&](Session &session) { result.emplace(work(session)); });
            return std::move(*result);
        }
    }

    void runErased(Mode mode, const std::function<void(Session &)> &work);
    void join(Connection &connection, Mode mode, const std::function<void(Session &)> &work) const;
    void attemptWrite(Connection &connection, const std::function<void(Session &)> &work) const;
    void attemptRead(Connection &connection, const std::function<void(Session &)> &work) const;
    void deliver(const std::vector<EventPointer> &events) const;
    Connection &connection() const;

    QString m_url;
    ConnectionUrl m_connectionUrl;
    quint64 m_id; ///< never used twice in a process, unlike an address
    const EventBus &m_events;
};

} // namespace roost
