#pragma once

#include <QFont>
#include <QString>

namespace roost::ui {

/// A family that looks like the given one, with figures of one width; the system's font when that one is not installed,
/// and the family itself when it has no such figures. GUI thread.
///
/// Qt before 6.7 cannot switch a font's features on, so a copy of the font is registered whose tabular figures are a
/// feature that every text shaper applies.
QString tabularFamily(const QString &family);

/// The nearest weight that such a family has.
QFont::Weight tabularWeight(int weight);

} // namespace roost::ui
