#pragma once

#include "ui/models/calendar_property.h"

namespace roost::ui {

/// A Monday on which a block of nights begins.
inline QDate sampleMonday()
{
    return CalendarProperty::blockBegin(CalendarProperty::blockOf(QDate(2030, 5, 20)));
}

/// A property whose 28 nights from the Monday on are known; 100.00 each, unless they are given.
inline CalendarProperty sampleCalendarProperty(const QString &id, const QString &currency = QStringLiteral("EUR"),
                                               const QList<CalendarNight> &nights = {}, QDate today = sampleMonday())
{
    const QList<CalendarNight> usual(CalendarProperty::blockDays, CalendarNight{.price = 10'000});
    return CalendarProperty({.propertyId = id,
                             .title = QStringLiteral("Home ") + id,
                             .currency = currency,
                             .today = today,
                             .from = sampleMonday(),
                             .to = sampleMonday().addDays(CalendarProperty::blockDays),
                             .nights = nights.isEmpty() ? usual : nights});
}

} // namespace roost::ui
