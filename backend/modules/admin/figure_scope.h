#pragma once

#include "backend/database/composed_statement.h"
#include "backend/modules/admin/figures.h"

namespace roost {

/// Parts of SQL that pick and lay out figures: one place for all repositories of figures.
namespace FigureScope {

/// The column of a split in figure_facts, stay_shapes and the views of offers, as text; '' for none.
QByteArray keyOf(FigureSplit split);

/// Appends " AND ..." for a view that has the columns of figure_facts.
void restrict(ComposedStatement &statement, const FigureFilter &filter);

/// The same for one that has none of bookings: offers.
void restrictProperties(ComposedStatement &statement, const FigureFilter &filter);

/// The same for figure_segments s: the segments of the smallest cut that knows the filter and the split, among `cuts`
/// (bits as there; 15 is always one). Not for filters by property or host.
void restrictSegments(ComposedStatement &statement, const FigureFilter &filter, FigureSplit split,
                      std::initializer_list<int> cuts);

/// Whether the rollups of these cuts answer, or only the journal does.
bool isCut(const FigureFilter &filter, FigureSplit split, std::initializer_list<int> cuts);

/// Which rollups there are of what.
inline constexpr auto cutsOfDays = {0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15};
inline constexpr auto cutsOfBooks = {0, 1, 2};
inline constexpr auto cutsOfShapes = {0, 1, 2, 4, 8};
inline constexpr auto cutsOfOffers = {0, 1, 2, 3};

} // namespace FigureScope

} // namespace roost
