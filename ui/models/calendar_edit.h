#pragma once

#include "ui/models/calendar_property.h"

#include <QDate>
#include <QList>

#include <optional>

namespace roost::ui {

/// The same days of some properties: [from, to), on some weekdays.
struct CalendarNights
{
    QList<const CalendarProperty *> properties{};
    QDate from{};
    QDate to{};
    QList<int> weekdays{}; ///< 1 Monday to 7 Sunday; empty: all

    bool contains(QDate day) const;
    QList<QDate> days() const;
    int count() const { return static_cast<int>(days().size() * properties.size()); }
};

/// What the nights are now. Nights that are not loaded are left out.
struct NightsSummary
{
    int known = 0;
    QString currency{}; ///< empty: several
    std::optional<qint64> lowestPrice{};
    std::optional<qint64> highestPrice{};
    double averagePrice = 0;
    std::optional<int> minNights{}; ///< nothing unless all have the same
    std::optional<int> maxNights{};
    int closedToArrival = 0;
    int closedToDeparture = 0;
    int booked = 0; ///< or held, or taken in another calendar
    int blocked = 0;

    static NightsSummary of(const CalendarNights &nights);
};

/// The change of one property: the edit, put on the nights.
AvailabilityChange changeOf(const CalendarNights &nights, const AvailabilityChange &edit);

/// What takes the edit back on one property, as its nights are before the edit: each fact that the edit touches, with
/// neighbouring nights that were alike in one change. A price that was not set for its very night goes back to the
/// rules.
QList<AvailabilityChange> restoringChanges(const CalendarProperty &property, const CalendarNights &nights,
                                           const AvailabilityChange &edit);

} // namespace roost::ui
