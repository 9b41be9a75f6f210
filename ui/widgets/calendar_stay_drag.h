#pragma once

#include "ui/models/calendar_property.h"

#include <QDate>
#include <QString>

namespace roost::ui {

/// A stay on its way to other nights, or to another property on its own nights. Pure.
class CalendarStayDrag
{
public:
    enum class Grip { Whole, Departure };

    /// claim: of a booking. grabbed: the day under the pointer.
    CalendarStayDrag(const CalendarClaim &claim, int row, QDate grabbed, Grip grip);

    /// Whether a stay in this state can be moved so at all: who has arrived only leaves another day.
    static bool isPossible(const CalendarClaim &claim, Grip grip);

    /// The pointer is over this row and day. In another row the stay keeps its nights.
    void moveTo(int row, QDate day);

    /// By keys: on from where it is.
    void nudge(int rows, int days, int rowCount);

    const CalendarClaim &claim() const { return m_claim; }
    int originRow() const { return m_originRow; }
    int row() const { return m_row; }
    QDate checkIn() const { return m_checkIn; }
    QDate checkOut() const { return m_checkOut; }
    bool isMoved() const;

private:
    void shift(qint64 days);

    CalendarClaim m_claim;
    int m_originRow = 0;
    int m_row = 0;
    QDate m_grabbed;
    Grip m_grip = Grip::Whole;
    QDate m_checkIn;
    QDate m_checkOut;
};

} // namespace roost::ui
