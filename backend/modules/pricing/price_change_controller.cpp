#include "backend/modules/pricing/price_change_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/pricing/price_change_json.h"
#include "backend/modules/pricing/price_change_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

std::optional<PropertyId> filteredProperty(const Request &request)
{
    const auto text = request.queryValue("property_id");
    return text ? PropertyId::parse(*text) : std::nullopt;
}

QJsonObject resultToJson(const PriceChangeResult &result)
{
    QJsonArray calendar;
    for (auto property = result.calendar.begin(); property != result.calendar.end(); ++property) {
        for (const TermsChange &change : *property) {
            QJsonObject run = toJson(change);
            run.insert(QStringLiteral("property_id"), property.key().toString());
            calendar.append(run);
        }
    }
    QJsonObject json = toJson(result.change);
    json.insert(QStringLiteral("calendar"), calendar);
    return json;
}

} // namespace

PriceChangeController::PriceChangeController(PriceChangeService &changes)
    : m_changes(changes)
{
}

Response PriceChangeController::create(const Request &request) const
{
    const Preview preview = request.queryValue("preview") == QStringLiteral("true") ? Preview::Yes : Preview::No;
    const PriceChangeResult result = m_changes.change(request.actor, editsFromJson(request.json), preview);
    return Response::json(resultToJson(result), result.change.id ? 201 : 200);
}

Response PriceChangeController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto before = cursor ? std::optional(cursor->id<PriceChangeId>(0)) : std::nullopt;
    const Page<PriceChange> page =
        m_changes.list(request.actor, filteredProperty(request), http::pageLimit(request), before);
    QJsonArray items;
    for (const PriceChange &change : page.items)
        items.append(toJson(change));
    const auto next = page.hasMore ? std::optional(Cursor({page.items.constLast().id->toString()})) : std::nullopt;
    return Response::json(http::pageJson(items, next));
}

Response PriceChangeController::undo(const Request &request) const
{
    return Response::json(toJson(m_changes.undo(request.actor, request.pathId<PriceChangeId>())), 201);
}

} // namespace roost
