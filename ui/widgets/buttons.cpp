#include "ui/widgets/buttons.h"

#include "ui/widgets/theme.h"

#include <QPushButton>

namespace roost::ui {

namespace {
constexpr QSize iconWithAir(21, 16); ///< the icon stands at the left of it
}

QPushButton *makeIconButton(const Theme &theme, const QString &icon, const QString &text)
{
    auto *button = new QPushButton(theme.icon(icon), text);
    button->setIconSize(iconWithAir);
    return button;
}

} // namespace roost::ui
