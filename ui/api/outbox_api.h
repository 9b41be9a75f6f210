#pragma once

#include "ui/api/answer.h"

#include <QDateTime>

namespace roost::ui {

enum class OutboxStatus { Waiting, Done, Failed };

struct OutboxMail
{
    QString to{};
    QString subject{};
    QString text{};
    QString html{};
};

/// Something that is to be sent, or was. Instants are local.
struct OutboxEntry
{
    QString id{};
    QString topic{};
    QString key{};
    OutboxStatus status = OutboxStatus::Waiting;
    int attempts = 0;
    QString lastError{};
    QDateTime createdAt{};
    QDateTime availableAt{};
    QDateTime doneAt{};
    std::optional<OutboxMail> mail{};

    static OutboxEntry fromJson(const QJsonObject &object);
};

/// The outbox of the server (admin). GUI thread; a callback is dropped when its context is gone.
class OutboxApi
{
public:
    explicit OutboxApi(ApiClient &client);

    /// Newest first; all statuses when none is given.
    void list(std::optional<OutboxStatus> status, const QString &cursor, int limit, QObject *context,
              Answer<Listing<OutboxEntry>> callback);
    void show(const QString &entryId, QObject *context, Answer<OutboxEntry> callback);

    /// Sends again.
    void replay(const QString &entryId, QObject *context, Answer<OutboxEntry> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
