#include "backend/modules/notification/notification_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/notification/notification_json.h"
#include "backend/modules/notification/notification_service.h"
#include "backend/modules/notification/outbox_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

template <typename IdType>
std::optional<IdType> startAfter(const Request &request)
{
    const auto cursor = Cursor::of(request, 1);
    return cursor ? std::optional(cursor->id<IdType>(0)) : std::nullopt;
}

template <typename Item>
QJsonObject pageToJson(const Page<Item> &page)
{
    QJsonArray items;
    for (const Item &item : page.items)
        items.append(toJson(item));
    const auto next = page.hasMore ? std::optional(Cursor({page.items.last().id.toString()})) : std::nullopt;
    return http::pageJson(items, next);
}

} // namespace

NotificationController::NotificationController(NotificationService &notifications, OutboxService &outbox)
    : m_notifications(notifications)
    , m_outbox(outbox)
{
}

Response NotificationController::list(const Request &request) const
{
    const auto found =
        m_notifications.list(request.actor, http::pageLimit(request), startAfter<NotificationId>(request));
    QJsonObject json = pageToJson(found.page);
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
    const auto name = request.queryValue("status");
    const auto status = name ? fromName<OutboxStatus>(*name) : std::nullopt;
    return Response::json(pageToJson(m_outbox.list(status, http::pageLimit(request), startAfter<OutboxId>(request))));
}

Response NotificationController::showOutboxEntry(const Request &request) const
{
    return Response::json(toJson(m_outbox.show(request.pathId<OutboxId>())));
}

Response NotificationController::replayOutboxEntry(const Request &request) const
{
    return Response::json(toJson(m_outbox.replay(request.actor, request.pathId<OutboxId>())));
}

} // namespace roost
