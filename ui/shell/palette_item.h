#pragma once

#include <QIcon>
#include <QMetaType>
#include <QString>

#include <functional>

namespace roost::ui {

/// One line of the command palette: where it leads or what it runs.
struct PaletteItem
{
    QString category{};
    QString text{};
    QString note{}; ///< at the right: a shortcut, a date
    QIcon icon{};
    std::function<void()> run{};
};

} // namespace roost::ui
