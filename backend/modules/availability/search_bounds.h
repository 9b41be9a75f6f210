#pragma once

#include "backend/core/date_range.h"

#include <array>

namespace roost {

/// What the entries of search are sorted by: lower bounds of a stay's total, by its nights and by how many of them are
/// a Friday's or a Saturday's; one of a night, for longer stays; and the rank, which is by rating.
enum class SearchKey : int {};

/// The columns of the bounds in search_entries, in the order of their keys.
inline constexpr std::array searchBoundColumns{
    "bound_1_0", "bound_1_1", "bound_2_0", "bound_2_1", "bound_2_2", "bound_3_0",
    "bound_3_1", "bound_3_2", "bound_4_0", "bound_4_1", "bound_4_2", "bound_5_0",
    "bound_5_1", "bound_5_2", "bound_6_1", "bound_6_2", "bound_7_2", "bound_long",
};

inline constexpr auto nightKey = SearchKey{static_cast<int>(searchBoundColumns.size()) - 1}; ///< bound_long
inline constexpr auto rankKey = SearchKey{static_cast<int>(searchBoundColumns.size())};
inline constexpr size_t searchKeyCount = searchBoundColumns.size() + 1;

/// How many nights a bound is of; 0: it is none.
int nightsOf(SearchKey key);

/// The key whose bound is the stay's, or nightKey when there is none for stays so long.
SearchKey boundKeyOf(const DateRange &stay);

} // namespace roost
