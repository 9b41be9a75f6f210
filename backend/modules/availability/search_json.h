#pragma once

#include "backend/http/request.h"
#include "backend/modules/availability/search.h"

#include <QJsonObject>

namespace roost {

/// SearchItem of the contract.
QJsonObject toJson(const SearchHit &hit, const DateRange &stay);

/// The query of a search. Throws Invalid with the parameter that does not read.
SearchRequest searchRequestFrom(const http::Request &request);

} // namespace roost
