#include "backend/modules/property/property_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/property/property_json.h"
#include "backend/modules/property/property_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

Response answer(const Property &property, const Request &request, int status = 200)
{
    return Response::json(toJson(property, request.actor), status).withVersion(property.version);
}

std::optional<PropertyStatus> statusOf(const Request &request)
{
    const auto name = request.queryValue("status");
    const auto status = name ? fromName<PropertyStatus>(*name) : std::nullopt;
    if (name && !status)
        throw Invalid(QStringLiteral("?status"), QStringLiteral("ENUM"),
                      QStringLiteral("Must be DRAFT, PUBLISHED or UNLISTED."));
    return status;
}

} // namespace

PropertyController::PropertyController(PropertyService &properties)
    : m_properties(properties)
{
}

Response PropertyController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 2);
    const auto after =
        cursor ? std::optional(PropertyPosition{cursor->text(0), cursor->id<PropertyId>(1)}) : std::nullopt;
    const PropertyFilter filter{
        .text = request.queryValue("q").value_or(QString()),
        .city = request.queryValue("city").value_or(QString()),
        .status = statusOf(request),
    };
    const Page<Property> page = m_properties.list(request.actor, filter, http::pageLimit(request), after);

    QJsonArray items;
    for (const Property &property : page.items)
        items.append(toJson(property, request.actor));
    std::optional<Cursor> next;
    if (page.hasMore)
        next = Cursor({page.items.constLast().title, page.items.constLast().id.toString()});
    return Response::json(http::pageJson(items, next));
}

Response PropertyController::create(const Request &request) const
{
    Property draft;
    applyJson(request.json, draft);
    const Property property = m_properties.create(request.actor, draft);
    return answer(property, request, 201)
        .withHeader("Location", "/api/v1/properties/" + property.id.toString().toLatin1());
}

Response PropertyController::show(const Request &request) const
{
    return answer(m_properties.show(request.actor, request.pathId<PropertyId>()), request);
}

Response PropertyController::update(const Request &request) const
{
    const auto edit = [&](Property &property) { applyJson(request.json, property); };
    return answer(m_properties.update(request.actor, request.pathId<PropertyId>(), request.ifMatchVersion(), edit),
                  request);
}

Response PropertyController::remove(const Request &request) const
{
    m_properties.remove(request.actor, request.pathId<PropertyId>(), request.ifMatchVersion());
    return Response::noContent();
}

Response PropertyController::publish(const Request &request) const
{
    return answer(m_properties.publish(request.actor, request.pathId<PropertyId>()), request);
}

} // namespace roost
