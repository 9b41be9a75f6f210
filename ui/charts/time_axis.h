#pragma once

#include "ui/charts/axis_tick.h"

#include <QDate>
#include <QList>
#include <QLocale>

namespace roost::ui {

/// Where the labels under the first days of buckets stand: Mondays in up to seven weeks, else the first buckets of
/// months, as many as room is for.
QList<AxisTick> timeTicks(const QList<QDate> &days, int mostLabels, const QLocale &locale);

} // namespace roost::ui
