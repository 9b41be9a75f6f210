#include "backend/modules/notification/notification_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"
#include "backend/modules/notification/booking_mail.h"

namespace roost {

QJsonObject toJson(const Notification &notification)
{
    return {{QStringLiteral("id"), notification.id.toString()},
            {QStringLiteral("kind"), notification.kind},
            {QStringLiteral("title"), notification.title},
            {QStringLiteral("body"), notification.body},
            {QStringLiteral("data"), notification.data},
            {QStringLiteral("created_at"), toRfc3339(notification.createdAt)},
            {QStringLiteral("read_at"), http::toJson(notification.readAt)}};
}

QJsonObject toJson(const OutboxRecord &record)
{
    QJsonObject json{{QStringLiteral("id"), record.id.toString()},
                     {QStringLiteral("topic"), record.topic},
                     {QStringLiteral("key"), record.key},
                     {QStringLiteral("status"), toName(record.status)},
                     {QStringLiteral("attempts"), record.attempts},
                     {QStringLiteral("last_error"), record.lastError ? QJsonValue(*record.lastError) : QJsonValue()},
                     {QStringLiteral("created_at"), toRfc3339(record.createdAt)},
                     {QStringLiteral("available_at"), toRfc3339(record.availableAt)},
                     {QStringLiteral("done_at"), http::toJson(record.doneAt)}};
    if (record.topic == MailRequest::topic())
        json.insert(QStringLiteral("mail"), mailOf(record.payload).toJson());
    return json;
}

} // namespace roost
