#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/gateways/mail_gateway.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/notification/mail_request.h"
#include "backend/modules/notification/notice_writer.h"
#include "backend/modules/notification/notification_repository.h"
#include "backend/modules/property/property_service.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

/// A page of what one person was told.
struct NotificationPage
{
    Page<Notification> page{};
    int unread = 0;
};

/// Tells people what happened: on screen, and by mail through the outbox. Any thread.
class NotificationService
{
public:
    NotificationService(Database &database, const PropertyService &properties, Outbox &outbox, const Clock &clock);

    /// Turns a notice (outbox topic "notify") into notifications and mails. A second time changes nothing.
    void tell(const BookingNotice &notice);

    /// One's own, newest first.
    NotificationPage list(const Actor &actor, int limit, const std::optional<NotificationId> &after) const;

    /// NotFound unless it is one's own.
    void markRead(const Actor &actor, NotificationId id);

private:
    void tell(Session &session, const BookingNotice &notice, Recipient recipient, const Booking &booking,
              const Property &property);

    Database &m_database;
    const PropertyService &m_properties;
    Outbox &m_outbox;
    const Clock &m_clock;
    BookingRepository m_bookings;
    UserRepository m_users;
    NotificationRepository m_notifications;
};

} // namespace roost
