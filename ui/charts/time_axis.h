#pragma once

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

namespace roost::ui {

struct TimeTick
{
    qsizetype index = 0; ///< of the day
    QString label{};
};

/// Where the labels under consecutive days stand: Mondays in up to seven weeks, else the first days of months, as many
/// as room is for.
QList<TimeTick> timeTicks(const QList<QDate> &days, int mostLabels, const QLocale &locale);

} // namespace roost::ui
