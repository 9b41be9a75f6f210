#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/notification/notification.h"

namespace roost {

/// notification: somebody was told something; for that account only.
class NotificationEvent : public Event
{
public:
    explicit NotificationEvent(Notification notification)
        : m_notification(std::move(notification))
    {
    }

    QString name() const override { return QStringLiteral("notification"); }
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    Notification m_notification;
};

} // namespace roost
