#pragma once

#include "backend/core/ids.h"
#include "backend/core/page.h"

#include <QDateTime>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace roost {

class Row;
class Session;

/// The table outbox.
class OutboxRepository
{
public:
    enum class Status {
        Waiting, ///< to be done, or to be tried again at availableAt
        Done,
        Failed, ///< given up until it is replayed
    };

    struct Record
    {
        OutboxId id{};
        QString topic{};
        QString key{};
        QJsonObject payload{};
        Status status = Status::Waiting;
        int attempts = 0;
        std::optional<QString> lastError{};
        QDateTime createdAt{};
        QDateTime availableAt{};
        std::optional<QDateTime> doneAt{};
        std::optional<QDateTime> failedAt{};
    };

    struct Filter
    {
        std::optional<Status> status{};
        std::optional<QString> topic{};
    };

    /// False when the (topic, key) was there already: that row stays as it is.
    static bool insert(Session &session, const Record &record);

    /// Newest first, from behind `after` on.
    static Page<Record> list(Session &session, const Filter &filter, std::optional<OutboxId> after, int limit);

    static std::optional<Record> find(Session &session, OutboxId id);

    /// Takes up to `limit` due rows of the topics for one worker until the lease is over, oldest first, and counts the
    /// attempt. Rows that another worker holds are passed over.
    static QList<Record> lease(Session &session, const QStringList &topics, const QDateTime &now,
                               std::chrono::seconds duration, int limit);

    static void markDone(Session &session, OutboxId id, const QDateTime &now);
    static void retryAt(Session &session, OutboxId id, const QDateTime &when, const QString &error);
    static void markFailed(Session &session, OutboxId id, const QDateTime &now, const QString &error);

    /// Makes it wait from now on with its attempts before it, whatever it was. Throws NotFound.
    static void replay(Session &session, OutboxId id, const QDateTime &now);

private:
    static Record read(const Row &row);
};

} // namespace roost
