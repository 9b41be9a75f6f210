#pragma once

#include "ui/models/calendar_model.h"
#include "ui/models/calendar_words.h"

#include <QLocale>
#include <QString>

namespace roost::ui {

/// A price as it fits into a cell, without the currency: "128", "128.5", "15k".
QString cellPrice(qint64 minor, const QString &currency, const QLocale &locale, int mostDecimals = 1);

/// Minutes and seconds until the instant, or full hours: "12:40", "15 h"; empty when it is past.
QString holdText(const QDateTime &expires, const QDateTime &now);

/// A name in forms that become shorter: "Marta Kovač", "Marta K.", "Marta", "MK".
QStringList nameForms(const QString &name);

/// What a bar says: a guest, or why the nights are blocked.
QString titleOf(const CalendarClaim &claim);

/// The details of a claim, or of a night that is free, as rich text for a tooltip.
QString claimToolTip(const CalendarClaim &claim, const QLocale &locale);
QString nightToolTip(const CalendarProperty &property, QDate night, const QLocale &locale);

/// A property in short, and what a stay that is looked for would cost there, if one is.
QString propertyToolTip(const CalendarProperty &property, const StayQuote *quote, const QLocale &locale);

/// What collides, to follow a claim's tooltip.
QString conflictText(const CalendarConflict &conflict, const QLocale &locale);

/// A cell in words: "Sea Loft, Fri 4 Dec, €128, free".
QString cellDescription(const CalendarProperty &property, QDate night, const QLocale &locale);

} // namespace roost::ui
