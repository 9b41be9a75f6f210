#include "ui/widgets/calendar_stay_drag.h"

#include "ui/api/booking_status.h"

#include <algorithm>

namespace roost::ui {

CalendarStayDrag::CalendarStayDrag(const CalendarClaim &claim, int row, QDate grabbed, Grip grip)
    : m_claim(claim)
    , m_originRow(row)
    , m_row(row)
    , m_grabbed(grabbed)
    , m_grip(grip)
    , m_checkIn(claim.booking->checkIn)
    , m_checkOut(claim.booking->checkOut)
{
}

bool CalendarStayDrag::isPossible(const CalendarClaim &claim, Grip grip)
{
    if (!claim.booking)
        return false;
    const auto status = bookingStatusFromCode(claim.booking->status);
    if (status == BookingStatus::CheckedIn)
        return grip == Grip::Departure;
    return status == BookingStatus::Pending || status == BookingStatus::Confirmed;
}

void CalendarStayDrag::moveTo(int row, QDate day)
{
    m_row = m_grip == Grip::Departure ? m_originRow : row;
    shift(m_row == m_originRow ? m_grabbed.daysTo(day) : 0);
}

void CalendarStayDrag::nudge(int rows, int days, int rowCount)
{
    const auto shifted = m_claim.booking->checkIn.daysTo(m_checkIn);
    m_row = std::clamp(m_row + rows, 0, std::max(0, rowCount - 1));
    shift(m_row == m_originRow ? shifted + days : 0);
}

void CalendarStayDrag::shift(qint64 days)
{
    const auto &booking = *m_claim.booking;
    if (m_grip == Grip::Departure) {
        m_checkOut = std::max(booking.checkOut.addDays(days), booking.checkIn.addDays(1));
        return;
    }
    m_checkIn = booking.checkIn.addDays(days);
    m_checkOut = booking.checkOut.addDays(days);
}

bool CalendarStayDrag::isMoved() const
{
    return m_row != m_originRow || m_checkIn != m_claim.booking->checkIn || m_checkOut != m_claim.booking->checkOut;
}

} // namespace roost::ui
