#pragma once

#include "ui/models/calendar_property.h"

#include <QLocale>
#include <QString>

namespace roost::ui {

/// A price as it fits into a cell, without the currency: "128", "128.5", "15k".
QString cellPrice(qint64 minor, const QString &currency, const QLocale &locale);

/// Minutes and seconds until the instant: "12:40"; empty when it is past.
QString holdText(const QDateTime &expires, const QDateTime &now);

/// "1 night", "6 nights".
QString nightsText(qint64 nights);

/// A name in forms that become shorter: "Marta Kovač", "Marta K.", "Marta".
QStringList nameForms(const QString &name);

/// What a bar says: a guest, or why the nights are blocked.
QString titleOf(const CalendarClaim &claim);

/// The details of a claim, or of a night that is free, as rich text for a tooltip.
QString claimToolTip(const CalendarClaim &claim, const QLocale &locale);
QString nightToolTip(const CalendarProperty &property, QDate night, const QLocale &locale);

/// A cell in words: "Sea Loft, Fri 4 Dec, €128, free".
QString cellDescription(const CalendarProperty &property, QDate night, const QLocale &locale);

} // namespace roost::ui
