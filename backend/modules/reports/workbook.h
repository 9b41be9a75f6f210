#pragma once

#include "backend/modules/reports/report.h"

#include <QTemporaryFile>

#include <memory>

namespace roost {

/// Writes a report as a workbook (XLSX) with typed cells: numbers that sum up, dates that sort. It goes through a file,
/// row by row, so that its length takes no memory. Throws Unavailable when the file cannot be written, and Invalid
/// (TOO_LONG) past the rows of a sheet.
std::unique_ptr<QTemporaryFile> writeWorkbook(Report report);

} // namespace roost
