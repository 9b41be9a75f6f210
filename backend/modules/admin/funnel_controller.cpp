#include "backend/modules/admin/funnel_controller.h"

#include "backend/http/json_value.h"
#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/admin/funnel_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

QJsonArray toJson(const FunnelCounts &counts)
{
    QJsonArray json;
    for (const auto &count : counts)
        json.append(count ? QJsonValue(*count) : QJsonValue());
    return json;
}

QJsonObject toJson(const FunnelTable &table)
{
    QJsonArray lines;
    for (const FunnelLine &line : table.lines)
        lines.append(QJsonObject{{QStringLiteral("key"), line.key},
                                 {QStringLiteral("label"), line.label},
                                 {QStringLiteral("counts"), toJson(line.counts)},
                                 {QStringLiteral("rates"), toJson(ratesOf(line.counts))}});
    return {{QStringLiteral("from"), http::toJson(table.span.from)},
            {QStringLiteral("to"), http::toJson(table.span.to)},
            {QStringLiteral("counts"), toJson(table.total)},
            {QStringLiteral("rates"), toJson(ratesOf(table.total))},
            {QStringLiteral("lines"), lines}};
}

QJsonObject toJson(const Funnel &funnel)
{
    QJsonArray steps;
    for (const auto &[step, name] : enumNames<FunnelStep>)
        steps.append(
            QJsonObject{{QStringLiteral("name"), toName(step)}, {QStringLiteral("definition"), definitionOf(step)}});
    QJsonArray currencies;
    for (const Currency &currency : funnel.currencies)
        currencies.append(currency.code());
    QJsonObject json{{QStringLiteral("currency"), funnel.currency.code()},
                     {QStringLiteral("currencies"), currencies},
                     {QStringLiteral("steps"), steps},
                     {QStringLiteral("table"), toJson(funnel.table)}};
    if (funnel.compared)
        json.insert(QStringLiteral("compare"), toJson(*funnel.compared));
    return json;
}

} // namespace

FunnelController::FunnelController(FunnelService &funnel)
    : m_funnel(funnel)
{
}

Response FunnelController::show(const Request &request) const
{
    return Response::json(toJson(m_funnel.show(AnalyticsRequest::analytics(request))));
}

} // namespace roost
