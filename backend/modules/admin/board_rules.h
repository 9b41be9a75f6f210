#pragma once

#include "backend/modules/admin/board.h"

namespace roost {

/// What a board may be.
namespace BoardRules {

inline constexpr int columns = 24;
inline constexpr int mostBoards = 40; ///< of one account

/// The layout with a tidy name. Throws Invalid with every fault: a name of no letters or too many, cards beyond the
/// grid's right edge (RANGE) or on one another (OVERLAP), options and settings that are too large (LENGTH). Pure.
BoardLayout checked(const BoardLayout &layout);

} // namespace BoardRules
} // namespace roost
