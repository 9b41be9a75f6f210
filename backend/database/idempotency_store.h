#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"

#include <functional>
#include <utility>

namespace roost {

/// Makes a request that comes twice harmless: its answer is kept under the caller's key, in the transaction of its
/// work. Any thread.
class IdempotencyStore
{
public:
    /// When the work begins.
    enum class Start {
        AfterTheLook, ///< once it is known that nothing is kept under the key
        WithTheLook, ///< it asks the database before it changes anything, and the look travels with its first question,
                     ///< out of which what was kept comes as an exception
    };

    struct Request
    {
        UserId user{};
        QString key{}; ///< 1 to 255 characters, the caller's own
        QString method{};
        QString path{};
        QByteArray body{};
        Start start = Start::AfterTheLook;
    };

    struct Answer
    {
        int status = 0;
        QList<std::pair<QByteArray, QByteArray>> headers{};
        QByteArray body{};
        bool replayed = false; ///< it is the answer of an earlier time
    };

    IdempotencyStore(Database &database, const Clock &clock);

    /// Runs the work, whose own transactions join this one, and keeps its answer for 24 hours; or gives the kept one. A
    /// second request that comes while the first is in work waits for it. When the work throws, nothing is kept, and
    /// nothing of it remains; an answer that is a failure of the server (500 and up) is not kept either. Throws Invalid
    /// (KEY_REUSED) for a key that came with another request before.
    Answer run(const Request &request, const std::function<Answer()> &work);

    /// Forgets answers older than 24 hours; a job calls it.
    void removeExpired();

private:
    void requireNew(Session &session, const Request &request, const QByteArray &fingerprint) const;
    void keep(Session &session, const Request &request, const QByteArray &fingerprint, const Answer &answer) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace roost
