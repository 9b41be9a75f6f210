#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace roost::ui {

/// "4 – 8 Dec 2026", as short as the two dates allow; the second is the day of departure.
QString stayText(QDate checkIn, QDate checkOut, const QLocale &locale);

/// "now", "5 min ago", "3 h ago", then the date.
QString agoText(const QDateTime &at, const QDateTime &now, const QLocale &locale);

} // namespace roost::ui
