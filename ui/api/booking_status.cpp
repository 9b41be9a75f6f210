#include "ui/api/booking_status.h"

#include <QCoreApplication>
#include <QList>

#include <array>

namespace roost::ui {

namespace {

struct StatusName
{
    BookingStatus status;
    const char *code;
    const char *label;
};

constexpr std::array<StatusName, 9> names{{
    {BookingStatus::Requested, "REQUESTED", QT_TRANSLATE_NOOP("BookingStatus", "Requested")},
    {BookingStatus::Pending, "PENDING", QT_TRANSLATE_NOOP("BookingStatus", "Held")},
    {BookingStatus::Confirmed, "CONFIRMED", QT_TRANSLATE_NOOP("BookingStatus", "Confirmed")},
    {BookingStatus::CheckedIn, "CHECKED_IN", QT_TRANSLATE_NOOP("BookingStatus", "Checked in")},
    {BookingStatus::Completed, "COMPLETED", QT_TRANSLATE_NOOP("BookingStatus", "Completed")},
    {BookingStatus::Declined, "DECLINED", QT_TRANSLATE_NOOP("BookingStatus", "Declined")},
    {BookingStatus::Expired, "EXPIRED", QT_TRANSLATE_NOOP("BookingStatus", "Expired")},
    {BookingStatus::Cancelled, "CANCELLED", QT_TRANSLATE_NOOP("BookingStatus", "Cancelled")},
    {BookingStatus::NoShow, "NO_SHOW", QT_TRANSLATE_NOOP("BookingStatus", "No-show")},
}};

const StatusName &nameOf(BookingStatus status)
{
    return names.at(static_cast<std::size_t>(status));
}

} // namespace

BookingStatus bookingStatusFromCode(const QString &code)
{
    for (const auto &name : names) {
        if (code == QLatin1String(name.code))
            return name.status;
    }
    return BookingStatus::Requested;
}

QString codeOf(BookingStatus status)
{
    return QLatin1String(nameOf(status).code);
}

QString labelOf(BookingStatus status)
{
    return QCoreApplication::translate("BookingStatus", nameOf(status).label);
}

QList<BookingStatus> allBookingStatuses()
{
    QList<BookingStatus> statuses;
    for (const auto &name : names)
        statuses.append(name.status);
    return statuses;
}

} // namespace roost::ui
