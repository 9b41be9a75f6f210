#pragma once

#include "backend/core/date_range.h"
#include "backend/modules/booking/booking_status.h"
#include "backend/modules/guest/review.h"

#include <QTime>

namespace roost {

/// When a stay can be reviewed.
struct ReviewWindow
{
    QDateTime opensAt{};  ///< at check-out
    QDateTime closesAt{}; ///< fourteen days later by the property's calendar and clock; what is in is published then
};

/// timeZone: of the property; UTC when it is not known.
ReviewWindow reviewWindow(const DateRange &stay, const QTime &checkOutTime, const QString &timeZone);

/// Whether the stay can be reviewed now: it is COMPLETED, or its check-out has passed, and the time is not up. Conflict
/// otherwise: WRONG_STATE with the state that the booking is in, REVIEW_TOO_EARLY, REVIEW_TOO_LATE.
void requireReviewable(BookingStatus status, const ReviewWindow &window, const QDateTime &now);

/// What each side rates, all of them.
QList<ReviewCategory> categoriesOf(ReviewSide side);

/// The draft with its text cleaned. Invalid with every fault: stars out of 1 to 5, a category missing or not of this
/// side, the text.
ReviewDraft checkedDraft(const ReviewDraft &draft, ReviewSide side);

} // namespace roost
