#pragma once

#include "backend/modules/notification/mail_request.h"
#include "backend/modules/notification/notice_writer.h"

namespace roost {

/// A row of the outbox, topic "mail", as the mails about bookings wait there: what the words are made of, as it was
/// when it happened. They are written out when they are sent, or looked at, since they are twenty times as long.
struct BookingMail
{
    BookingNotice notice{};
    Recipient recipient = Recipient::Guest;
    NoticeSubject subject{};

    QJsonObject toJson() const;
};

/// The mail of such a row, or of one that has it written out already. Throws std::exception for what is neither.
MailRequest mailOf(const QJsonObject &payload);

} // namespace roost
