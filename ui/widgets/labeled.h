#pragma once

#include <QString>

class QWidget;

namespace roost::ui {

class Theme;

/// A control with its name above it; takes ownership. The name is its accessible name too.
QWidget *makeLabeled(const Theme &theme, const QString &name, QWidget *control);

} // namespace roost::ui
