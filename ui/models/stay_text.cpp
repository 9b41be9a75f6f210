#include "ui/models/stay_text.h"

#include <QCoreApplication>

namespace roost::ui {

QString stayText(QDate checkIn, QDate checkOut, const QLocale &locale)
{
    QString first = QStringLiteral("d MMM yyyy");
    if (checkIn.month() == checkOut.month() && checkIn.year() == checkOut.year())
        first = QStringLiteral("d");
    else if (checkIn.addYears(1) > checkOut)
        first = QStringLiteral("d MMM");
    return QStringLiteral("%1 – %2").arg(locale.toString(checkIn, first),
                                         locale.toString(checkOut, QStringLiteral("d MMM yyyy")));
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
    return locale.toString(at.date(), QStringLiteral("d MMM yyyy"));
}

} // namespace roost::ui
