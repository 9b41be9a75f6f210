#pragma once

#include <QLineEdit>

namespace roost::ui {

class Theme;

/// A field to filter with: a lens in front, a cross to clear it. The placeholder is its accessible name too.
QLineEdit *makeSearchField(const Theme &theme, const QString &placeholder);

} // namespace roost::ui
