#pragma once

#include "backend/core/page.h"
#include "backend/http/cursor.h"
#include "backend/modules/availability/search.h"

namespace roost {

/// SearchPage of the contract, as text.
QByteArray toJson(const Page<SearchHit> &page, const DateRange &stay, const std::optional<http::Cursor> &next);

/// The query of a search. Throws Invalid with the parameter that does not read.
SearchRequest searchRequestFrom(const http::Request &request);

} // namespace roost
