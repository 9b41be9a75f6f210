#pragma once

#include <Qt>

namespace roost::ui {

/// What models of tables give besides Qt's own roles.
enum TableRole {
    IdRole = Qt::UserRole + 1, ///< of the row's resource
    SubtitleRole,              ///< a second, paler line below the text
    StatusRole,                ///< the number of the row's status, by its enum
};

} // namespace roost::ui
