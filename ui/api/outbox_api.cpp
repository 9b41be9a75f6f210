#include "ui/api/outbox_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

#include <array>

namespace roost::ui {

namespace {

constexpr std::array<const char *, 3> statusCodes{"WAITING", "DONE", "FAILED"};

OutboxStatus statusFrom(const QString &code)
{
    for (std::size_t index = 0; index < statusCodes.size(); ++index) {
        if (code == QLatin1String(statusCodes.at(index)))
            return static_cast<OutboxStatus>(index);
    }
    return OutboxStatus::Waiting;
}

QString pathOf(const QString &entryId)
{
    return QStringLiteral("/admin/outbox/") + entryId;
}

} // namespace

OutboxEntry OutboxEntry::fromJson(const QJsonObject &object)
{
    OutboxEntry entry{
        .id = textField(object, "id"),
        .topic = textField(object, "topic"),
        .key = textField(object, "key"),
        .status = statusFrom(textField(object, "status")),
        .attempts = numberField(object, "attempts"),
        .lastError = textField(object, "last_error"),
        .createdAt = instantField(object, "created_at"),
        .availableAt = instantField(object, "available_at"),
        .doneAt = instantField(object, "done_at"),
    };
    const auto mail = object.value(QLatin1String("mail"));
    if (mail.isObject()) {
        const auto fields = mail.toObject();
        entry.mail = OutboxMail{textField(fields, "to"), textField(fields, "subject"), textField(fields, "text"),
                                textField(fields, "html")};
    }
    return entry;
}

OutboxApi::OutboxApi(ApiClient &client)
    : m_client(client)
{
}

void OutboxApi::list(std::optional<OutboxStatus> status, const QString &cursor, int limit, QObject *context,
                     Answer<Listing<OutboxEntry>> callback)
{
    QUrlQuery parameters;
    if (status)
        addText(parameters, "status", QLatin1String(statusCodes.at(static_cast<std::size_t>(*status))));
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/admin/outbox"), parameters, context,
                 readingInto<Listing<OutboxEntry>>(std::move(callback)));
}

void OutboxApi::show(const QString &entryId, QObject *context, Answer<OutboxEntry> callback)
{
    m_client.get(pathOf(entryId), {}, context, readingInto<OutboxEntry>(std::move(callback)));
}

void OutboxApi::replay(const QString &entryId, QObject *context, Answer<OutboxEntry> callback)
{
    m_client.send("POST", pathOf(entryId) + QStringLiteral("/replay"), {}, context,
                  readingInto<OutboxEntry>(std::move(callback)));
}

} // namespace roost::ui
