#pragma once

#include "backend/modules/reports/report.h"

namespace roost {

/// A number as people and spreadsheets read it: money with the currency's decimals, basis points in percent.
/// "-12.50"; never with separators.
QString decimalText(qint64 value, CellKind kind, const Currency &currency);

/// How many decimals that has.
int decimalsOf(CellKind kind, const Currency &currency);

/// The names of the columns as a line of CSV (RFC 4180).
QByteArray csvHeader(const Report &report);

/// Rows as lines of CSV. Texts that a spreadsheet would take for a formula begin with an apostrophe.
QByteArray csvLines(const Report &report, const QList<ReportRow> &rows);

} // namespace roost
