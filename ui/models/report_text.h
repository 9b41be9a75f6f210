#pragma once

#include "ui/models/report_choice.h"

#include <QString>

namespace roost::ui {

/// What a report is called, and what it is of, in a sentence.
QString titleOf(ReportChoice::Kind kind);
QString descriptionOf(ReportChoice::Kind kind);

/// A column's heading in a report; the API's own name for one that this program does not know.
QString reportColumnTitle(const QString &name, ReportChoice::Kind kind);

} // namespace roost::ui
