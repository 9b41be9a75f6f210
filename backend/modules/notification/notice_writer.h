#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/booking_notice.h"
#include "backend/modules/notification/text_template.h"

namespace roost {

/// Who is told.
enum class Recipient { Guest, Host };

template <>
inline constexpr auto enumNames<Recipient> = std::to_array<EnumName<Recipient>>({
    {Recipient::Guest, QLatin1StringView("guest")},
    {Recipient::Host, QLatin1StringView("host")},
});

/// What one person is told: on screen, and by mail.
struct NoticeText
{
    QString title{}; ///< also the subject of the mail
    QString body{};  ///< plain, without greeting and details
    QString text{};  ///< the mail's
    QString html{};
};

/// Who hears of what; the texts are in resources/mail/<kind>_<recipient>.txt.
QList<Recipient> recipientsOf(NoticeKind kind);

/// The words for one of them. The first line of a template is the title, the second paragraph the greeting, which the
/// screen does not need. Pure but for the templates.
NoticeText writeNotice(const BookingNotice &notice, Recipient recipient, const Booking &booking,
                       const Property &property);

} // namespace roost
