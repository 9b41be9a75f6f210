#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking_notice.h"
#include "backend/modules/booking/notice_subject.h"

namespace roost {

/// Tells guest and host what happened to a booking, in the transaction in which it happens: the words are there with the
/// commit, and their events follow it. Any thread.
class BookingNotices
{
public:
    virtual ~BookingNotices() = default;

    /// subject: the booking as it is after what happened, from who has it at hand; otherwise it is read, with what the
    /// transaction has written so far.
    virtual void tell(Session &session, const BookingNotice &notice,
                      const std::optional<NoticeSubject> &subject = std::nullopt) = 0;
};

} // namespace roost
