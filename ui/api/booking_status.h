#pragma once

#include <QList>
#include <QString>

namespace roost::ui {

/// Where a booking stands in its life; the same names in SQL, JSON and here.
enum class BookingStatus { Requested, Pending, Confirmed, CheckedIn, Completed, Declined, Expired, Cancelled, NoShow };

/// A status that this program does not know (a newer server's) counts as Requested.
BookingStatus bookingStatusFromCode(const QString &code);

/// "CHECKED_IN".
QString codeOf(BookingStatus status);

/// "Checked in"; PENDING reads "Held", as hosts say.
QString labelOf(BookingStatus status);

/// Of the life's order, for filters and legends.
QList<BookingStatus> allBookingStatuses();

} // namespace roost::ui
