#pragma once

#include "backend/modules/reports/report.h"

#include <QTemporaryFile>

#include <memory>

namespace roost {

/// Writes a report as a PDF of A4 pages, each with the columns' titles: for paper, so for no more than some thousand
/// rows. It goes through a file, row by row. Throws Unavailable where the program has no fonts (they need a
/// QGuiApplication, of any platform) or the file cannot be written, and Invalid (TOO_LONG) past the most rows.
std::unique_ptr<QTemporaryFile> writePdf(Report report);

} // namespace roost
