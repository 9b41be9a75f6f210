#include "ui/models/stay_text.h"

#include <QCoreApplication>

namespace roost::ui {

QString stayText(QDate checkIn, QDate checkOut, const QLocale &locale)
{
    auto first = QCoreApplication::translate("DateText", "d MMM yyyy", "a date's format");
    auto last = first;
    if (checkIn.month() == checkOut.month() && checkIn.year() == checkOut.year()) {
        first = QCoreApplication::translate("DateText", "d", "first day of a stay within a month");
        last = QCoreApplication::translate("DateText", "d MMM yyyy", "last day of a stay within a month");
    } else if (checkIn.addYears(1) > checkOut) {
        first = QCoreApplication::translate("DateText", "d MMM", "first day of a stay within a year");
        last = QCoreApplication::translate("DateText", "d MMM yyyy", "last day of a stay within a year");
    }
    return QStringLiteral("%1 – %2").arg(locale.toString(checkIn, first), locale.toString(checkOut, last));
}

QString dateText(QDate date, const QLocale &locale)
{
    return locale.toString(date, QCoreApplication::translate("DateText", "d MMM yyyy", "a date's format"));
}

QString agoText(const QDateTime &at, const QDateTime &now, const QLocale &locale)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = at.secsTo(now);
    if (seconds < minute)
        return QCoreApplication::translate("AgoText", "now");
    if (seconds < hour)
        return QCoreApplication::translate("AgoText", "%1 min ago").arg(seconds / minute);
    if (seconds < day)
        return QCoreApplication::translate("AgoText", "%1 h ago").arg(seconds / hour);
    return dateText(at.date(), locale);
}

QString leftText(const QDateTime &until, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const qint64 seconds = now.secsTo(until);
    if (seconds <= 0)
        return QCoreApplication::translate("LeftText", "time is over");
    if (seconds < hour)
        return QCoreApplication::translate("LeftText", "%1 min left").arg(seconds / minute);
    return QCoreApplication::translate("LeftText", "%1 h left").arg(seconds / hour);
}

QString nightsText(int nights)
{
    return QCoreApplication::translate("StayText", "%n nights", nullptr, nights);
}

QString guestsText(int guests)
{
    return QCoreApplication::translate("StayText", "%n guests", nullptr, guests);
}

QString momentText(const QDateTime &at, const QLocale &locale)
{
    return locale.toString(at, QCoreApplication::translate("DateText", "d MMM yyyy, HH:mm", "a moment's format"));
}

} // namespace roost::ui
