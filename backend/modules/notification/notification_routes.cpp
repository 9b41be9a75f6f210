#include "backend/modules/notification/notification_routes.h"

#include "backend/modules/notification/notification_controller.h"

namespace roost {

QList<http::Route> notificationRoutes(NotificationController &controller)
{
    using enum http::Method;
    using http::bind;
    constexpr auto User = http::Access::User;
    constexpr auto Admin = http::Access::Admin;

    return {
        {Get, "/api/v1/notifications", User, bind(controller, &NotificationController::list)},
        {Post, "/api/v1/notifications/{id}/read", User, bind(controller, &NotificationController::markRead)},
        {Get, "/api/v1/admin/outbox", Admin, bind(controller, &NotificationController::listOutbox)},
        {Get, "/api/v1/admin/outbox/{id}", Admin, bind(controller, &NotificationController::showOutboxEntry)},
        {Post, "/api/v1/admin/outbox/{id}/replay", Admin, bind(controller, &NotificationController::replayOutboxEntry)},
    };
}

} // namespace roost
