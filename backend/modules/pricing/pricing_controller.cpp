#include "backend/modules/pricing/pricing_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/pricing/explanation_json.h"
#include "backend/modules/pricing/pricing_json.h"
#include "backend/modules/pricing/pricing_service.h"

namespace roost {

PricingController::PricingController(PricingService &pricing)
    : m_pricing(pricing)
{
}

http::Response PricingController::createQuote(const http::Request &request) const
{
    const Quote quote = m_pricing.createQuote(request.actor, request.pathId<PropertyId>(), stayFromJson(request.json));
    return http::Response::json(toJson(quote), 201);
}

http::Response PricingController::listQuotes(const http::Request &request) const
{
    const auto cursor = http::Cursor::of(request, 2);
    const auto after =
        cursor ? std::optional(PropertyPosition{cursor->text(0), cursor->id<PropertyId>(1)}) : std::nullopt;
    const PropertyFilter filter{.city = request.queryValue("city").value_or(QString()),
                                .status = request.queryName<PropertyStatus>("status"),
                                .type = request.queryName<PropertyType>("property_type"),
                                .tag = request.queryValue("tag").value_or(QString())};
    const StayRequest stay{.stay = requireNights(request.queryDate("check_in").value_or(QDate()),
                                                 request.queryDate("check_out").value_or(QDate()),
                                                 QStringLiteral("?check_out")),
                           .guests = static_cast<int>(request.queryInteger("guests").value_or(1))};
    const auto page = m_pricing.quotes(request.actor, filter, stay, http::pageLimit(request), after);

    QJsonArray items;
    for (const QuotedProperty &quoted : page.items)
        items.append(toJson(quoted.quote));
    std::optional<http::Cursor> next;
    if (page.hasMore)
        next = http::Cursor({page.items.constLast().property.title, page.items.constLast().property.id.toString()});
    return http::Response::json(http::pageJson(items, next));
}

http::Response PricingController::explain(const http::Request &request) const
{
    const auto asked = request.queryInteger("nights");
    const auto nights = asked ? std::optional(static_cast<int>(*asked)) : std::nullopt;
    if (nights && (*asked < 1 || *asked > maximumNights))
        throw Invalid(QStringLiteral("?nights"), QStringLiteral("RANGE"),
                      QStringLiteral("Must be from 1 to %1.").arg(maximumNights));
    return http::Response::json(toJson(m_pricing.explain(request.actor, request.pathId<PropertyId>(),
                                                         request.queryDate("date").value_or(QDate()), nights)));
}

} // namespace roost
