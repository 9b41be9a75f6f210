#pragma once

#include <QString>

namespace roost::ui {

class Theme;

/// resources/themes/console.qss with the theme's tokens put in. GUI thread.
QString buildStyleSheet(const Theme &theme);

} // namespace roost::ui
