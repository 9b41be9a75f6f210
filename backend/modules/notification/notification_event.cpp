#include "backend/modules/notification/notification_event.h"

#include "backend/core/clock.h"

namespace roost {

Audience NotificationEvent::audience() const
{
    return {.users = {m_notification.userId}};
}

QVariantMap NotificationEvent::payload() const
{
    return {{QStringLiteral("notification_id"), m_notification.id.toString()},
            {QStringLiteral("kind"), m_notification.kind},
            {QStringLiteral("title"), m_notification.title},
            {QStringLiteral("body"), m_notification.body},
            {QStringLiteral("data"), m_notification.data.toVariantMap()},
            {QStringLiteral("created_at"), toRfc3339(m_notification.createdAt)}};
}

} // namespace roost
