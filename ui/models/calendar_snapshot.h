#pragma once

#include "ui/models/calendar_edit.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace roost::ui {

/// Nights as they were when one began to edit them, to tell what others have changed since.
class CalendarSnapshot
{
public:
    CalendarSnapshot() = default;
    explicit CalendarSnapshot(const CalendarNights &nights);

    bool isEmpty() const { return m_nights.isEmpty(); }

    /// A sentence for each property with nights that were free and are taken, or cost something else. Nights that were
    /// not loaded then are left out.
    QStringList changesUntil(const CalendarNights &nights, const QLocale &locale) const;

private:
    struct Changes
    {
        QList<QDate> taken{};
        QList<QDate> freed{};
        QList<QDate> priced{};
    };

    Changes changesOf(const CalendarProperty &property, const CalendarNights &nights) const;

    QHash<QString, QHash<QDate, CalendarNight>> m_nights; ///< by property
};

} // namespace roost::ui
