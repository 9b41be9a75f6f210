#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace roost::ui {

/// "4 – 8 Dec 2026", as short as the two dates allow; the second is the day of departure.
QString stayText(QDate checkIn, QDate checkOut, const QLocale &locale);

/// "3 May 2030".
QString dateText(QDate date, const QLocale &locale);

/// "now", "5 min ago", "3 h ago", then the date.
QString agoText(const QDateTime &at, const QDateTime &now, const QLocale &locale);

/// "7 h left", "40 min left".
QString leftText(const QDateTime &until, const QDateTime &now);

QString nightsText(int nights); ///< "3 nights"
QString guestsText(int guests); ///< "2 guests"

/// "3 May 2030, 14:05".
QString momentText(const QDateTime &at, const QLocale &locale);

} // namespace roost::ui
