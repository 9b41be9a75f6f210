#pragma once

#include "backend/http/request.h"
#include "backend/modules/admin/analytics.h"

namespace roost {

/// What the routes of analytics are asked with. All throw Invalid with every parameter that is wrong.
namespace AnalyticsRequest {

/// `from`, `to` and the filters. Hosts get what is theirs, whatever they ask for; another host's property is NotFound
/// for them by finding nothing.
FigureQuery figures(const http::Request &request);

/// figures() with `by`, `split`, `limit` and what to compare with: `compare` as previous, last_year, or span with
/// `compare_from` and `compare_to`.
AnalyticsQuery analytics(const http::Request &request);

/// `metrics`, parted by commas; all when it was not given.
QList<FigureMetric> metrics(const http::Request &request);

/// For whom an answer may be kept: hosts each have their own.
QByteArray scope(const http::Request &request);

/// An instant of the query, RFC 3339; nothing when it was not given. Throws Invalid for another text.
std::optional<QDateTime> instant(const http::Request &request, const char *name);

} // namespace AnalyticsRequest

} // namespace roost
