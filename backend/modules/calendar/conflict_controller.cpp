#include "backend/modules/calendar/conflict_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/calendar/calendar_json.h"
#include "backend/modules/calendar/conflict_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

ConflictController::ConflictController(ConflictService &conflicts)
    : m_conflicts(conflicts)
{
}

Response ConflictController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto after = cursor ? std::optional(cursor->id<CalendarConflictId>(0)) : std::nullopt;
    ConflictFilter filter;
    if (const auto id = request.queryValue("property_id"))
        filter.propertyId = PropertyId::parse(*id);
    if (const auto status = request.queryValue("status"))
        filter.status = fromName<ConflictStatus>(*status);
    if (const auto resolution = request.queryValue("resolution"))
        filter.resolution = fromName<ConflictResolution>(*resolution);
    const Page<CalendarConflict> page = m_conflicts.list(request.actor, filter, http::pageLimit(request), after);

    QJsonArray items;
    for (const CalendarConflict &conflict : page.items)
        items.append(toJson(conflict));
    std::optional<Cursor> next;
    if (page.hasMore)
        next = Cursor({page.items.constLast().id.toString()});
    return Response::json(http::pageJson(items, next));
}

Response ConflictController::resolve(const Request &request) const
{
    const auto resolution = fromName<ConflictResolution>(request.json.value(u"resolution").toString());
    return Response::json(
        toJson(m_conflicts.resolve(request.actor, request.pathId<CalendarConflictId>(), resolution.value())));
}

} // namespace roost
