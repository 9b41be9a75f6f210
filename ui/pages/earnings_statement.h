#pragma once

#include "ui/api/earnings_api.h"

namespace roost::ui {

/// Name and amount of every step from the charges to what is earned, in order; what is taken off is negative.
QList<std::pair<QString, Money>> reconciliationOf(const Earnings &total);

/// A statement to print: the steps to what is earned, then line by line.
QString statementHtml(const QString &heading, const Earnings &total, const QList<std::pair<QString, Earnings>> &lines,
                      const QLocale &locale);

} // namespace roost::ui
