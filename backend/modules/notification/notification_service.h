#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/booking/booking_notices.h"
#include "backend/modules/notification/mail_request.h"
#include "backend/modules/notification/notice_writer.h"
#include "backend/modules/notification/notification_repository.h"

namespace roost {

/// A page of what one person was told.
struct NotificationPage
{
    Page<Notification> page{};
    int unread = 0;
};

/// Tells people what happened: on screen, and by mail through the outbox. Any thread.
class NotificationService : public BookingNotices
{
public:
    NotificationService(Database &database, Outbox &outbox, const Clock &clock);

    /// Writes the notifications, and the mails into the outbox. A notice is written and mailed once, however often it
    /// is told. NotFound when there is no such booking.
    void tell(Session &session, const BookingNotice &notice, const std::optional<NoticeSubject> &subject) override;

    /// One's own, newest first.
    NotificationPage list(const Actor &actor, int limit, const std::optional<NotificationId> &after) const;

    /// NotFound unless it is one's own.
    void markRead(const Actor &actor, NotificationId id);

private:
    /// What one person is told, and how it is sent.
    struct Message
    {
        Notification notification{};
        QString mailKey{};
        QJsonObject mail{};
    };
    Message messageOf(const BookingNotice &notice, Recipient recipient, const NoticeSubject &subject) const;

    Database &m_database;
    Outbox &m_outbox;
    const Clock &m_clock;
    NotificationRepository m_notifications;
};

} // namespace roost
