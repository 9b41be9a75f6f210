#pragma once

#include "backend/modules/booking/booking_notice.h"
#include "backend/modules/booking/notice_subject.h"
#include "backend/modules/notification/notice_text.h"

namespace roost {

/// Who is told.
enum class Recipient { Guest, Host };

template <>
inline constexpr auto enumNames<Recipient> = std::to_array<EnumName<Recipient>>({
    {Recipient::Guest, QLatin1StringView("guest")},
    {Recipient::Host, QLatin1StringView("host")},
});

/// Who hears of what; the texts are in resources/mail/<kind>_<recipient>.txt.
QList<Recipient> recipientsOf(NoticeKind kind);

/// Title and body alone, for the screen.
NoticeText writeHeadline(const BookingNotice &notice, Recipient recipient, const NoticeSubject &subject);

/// The words for one of them, with the booking's details in the mail. Pure but for the templates.
NoticeText writeNotice(const BookingNotice &notice, Recipient recipient, const NoticeSubject &subject);

} // namespace roost
