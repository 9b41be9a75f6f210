#include "backend/modules/notification/notification_controller.h"

#include "backend/http/cursor.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/notification/notification_json.h"
#include "backend/modules/notification/notification_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

template <typename Item>
QJsonObject toPageJson(const Page<Item> &page)
{
    QJsonArray items;
    for (const Item &item : page.items)
        items.append(toJson(item));
    return http::pageJson(items,
                          page.hasMore ? std::optional(Cursor({page.items.last().id.toString()})) : std::nullopt);
}

template <typename IdType>
std::optional<IdType> positionOf(const Request &request)
{
    const auto cursor = Cursor::of(request, 1);
    return cursor ? std::optional(cursor->id<IdType>(0)) : std::nullopt;
}

} // namespace

NotificationController::NotificationController(NotificationService &notifications, Outbox &outbox)
    : m_notifications(notifications)
    , m_outbox(outbox)
{
}

Response NotificationController::list(const Request &request) const
{
    const NotificationPage found =
        m_notifications.list(request.actor, http::pageLimit(request), positionOf<NotificationId>(request));
    QJsonObject json = toPageJson(found.page);
    json.insert(QStringLiteral("unread"), found.unread);
    return Response::json(json);
}

Response NotificationController::markRead(const Request &request) const
{
    m_notifications.markRead(request.actor, request.pathId<NotificationId>());
    return Response::noContent();
}

Response NotificationController::listOutbox(const Request &request) const
{
    const auto status = request.queryValue("status");
    const int limit = http::pageLimit(request);
    const QList<OutboxRecord> rows = m_outbox.list(status ? fromName<OutboxStatus>(*status) : std::nullopt, limit + 1,
                                                   positionOf<OutboxId>(request));
    return Response::json(toPageJson(Page<OutboxRecord>::of(rows, limit)));
}

Response NotificationController::showOutboxEntry(const Request &request) const
{
    return Response::json(toJson(m_outbox.get(request.pathId<OutboxId>())));
}

Response NotificationController::replayOutboxEntry(const Request &request) const
{
    return Response::json(toJson(m_outbox.replay(request.pathId<OutboxId>())));
}

} // namespace roost
