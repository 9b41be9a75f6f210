#include "backend/modules/guest/saved_property_controller.h"

#include "backend/http/cursor.h"
#include "backend/http/json_value.h"
#include "backend/modules/guest/saved_property_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

QJsonObject toJson(const SavedProperty &saved)
{
    return {{QStringLiteral("property_id"), saved.propertyId.toString()},
            {QStringLiteral("title"), saved.title},
            {QStringLiteral("city"), saved.city},
            {QStringLiteral("country"), saved.country},
            {QStringLiteral("property_type"), toName(saved.type)},
            {QStringLiteral("base_price"), http::toJson(saved.basePrice)},
            {QStringLiteral("rating"), http::toJson(saved.rating)},
            {QStringLiteral("review_count"), saved.reviewCount},
            {QStringLiteral("offered"), saved.offered},
            {QStringLiteral("saved_at"), toRfc3339(saved.savedAt)}};
}

} // namespace

SavedPropertyController::SavedPropertyController(SavedPropertyService &saved)
    : m_saved(saved)
{
}

Response SavedPropertyController::list(const Request &request) const
{
    std::optional<SavedPosition> after;
    if (const auto cursor = Cursor::of(request, 2))
        after = {QDateTime::fromMSecsSinceEpoch(cursor->integer(0), Qt::UTC), cursor->id<PropertyId>(1)};
    return Response::json(http::pageJson(
        m_saved.list(request.actor, http::pageLimit(request), after),
        [](const SavedProperty &saved) { return toJson(saved); },
        [](const SavedProperty &saved) {
            return QStringList{QString::number(saved.savedAt.toMSecsSinceEpoch()), saved.propertyId.toString()};
        }));
}

Response SavedPropertyController::save(const Request &request) const
{
    m_saved.save(request.actor, request.pathId<PropertyId>());
    return Response::noContent();
}

Response SavedPropertyController::remove(const Request &request) const
{
    m_saved.remove(request.actor, request.pathId<PropertyId>());
    return Response::noContent();
}

} // namespace roost
