#pragma once

#include <QString>

class QPushButton;

namespace roost::ui {

class Theme;

/// A button with an icon in front of its text, and air between the two.
QPushButton *makeIconButton(const Theme &theme, const QString &icon, const QString &text);

} // namespace roost::ui
