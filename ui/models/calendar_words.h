#pragma once

#include "ui/models/stay_text.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace roost::ui {

/// "Fri 4 Dec".
QString dayText(QDate day, const QLocale &locale);

/// "Fri 4 Dec – Sun 6 Dec", both included; one day alone.
QString daysText(QDate first, QDate last, const QLocale &locale);

} // namespace roost::ui
