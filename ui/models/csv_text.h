#pragma once

#include <QStringList>

namespace roost::ui {

/// A line of a CSV file (RFC 4180), with its end.
QString csvLine(const QStringList &fields);

} // namespace roost::ui
