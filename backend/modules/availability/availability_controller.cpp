#include "backend/modules/availability/availability_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/availability/availability_json.h"
#include "backend/modules/availability/availability_service.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

constexpr qint64 maximumCalendarNights = 400;

DateRange rangeOf(const Request &request, qint64 maximum)
{
    return requireNights(request.queryDate("from").value_or(QDate()), request.queryDate("to").value_or(QDate()),
                         QStringLiteral("?to"), maximum);
}

std::optional<PropertyId> propertyOf(const Request &request)
{
    const auto text = request.queryValue("property_id");
    const auto id = text ? PropertyId::parse(*text) : std::nullopt;
    if (text && !id)
        throw Invalid(QStringLiteral("?property_id"), QStringLiteral("FORMAT"), QStringLiteral("Must be a UUID."));
    return id;
}

} // namespace

AvailabilityController::AvailabilityController(AvailabilityService &availability)
    : m_availability(availability)
{
}

Response AvailabilityController::show(const Request &request) const
{
    const DateRange nights = rangeOf(request, maximumNights);
    return Response::json(toJson(m_availability.show(request.actor, request.pathId<PropertyId>(), nights)));
}

Response AvailabilityController::update(const Request &request) const
{
    return Response::json(
        toJson(m_availability.update(request.actor, request.pathId<PropertyId>(), changesFromJson(request.json))));
}

Response AvailabilityController::calendar(const Request &request) const
{
    const auto cursor = Cursor::of(request, 2);
    const auto after =
        cursor ? std::optional(PropertyPosition{cursor->text(0), cursor->id<PropertyId>(1)}) : std::nullopt;
    const PropertyFilter filter{.city = request.queryValue("city").value_or(QString()),
                                .status = request.queryName<PropertyStatus>("status"),
                                .id = propertyOf(request),
                                .type = request.queryName<PropertyType>("property_type"),
                                .tag = request.queryValue("tag").value_or(QString())};
    const Page<PropertyCalendar> page = m_availability.calendar(
        request.actor, filter, rangeOf(request, maximumCalendarNights), http::pageLimit(request), after);

    QJsonArray items;
    for (const PropertyCalendar &calendar : page.items)
        items.append(toJson(calendar));
    std::optional<Cursor> next;
    if (page.hasMore)
        next = Cursor({page.items.constLast().property.title, page.items.constLast().property.id.toString()});
    return Response::json(http::pageJson(items, next));
}

} // namespace roost
