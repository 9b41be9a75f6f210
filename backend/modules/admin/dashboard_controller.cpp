#include "backend/modules/admin/dashboard_controller.h"

#include "backend/modules/admin/analytics_json.h"
#include "backend/modules/admin/analytics_request.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/answer_cache.h"
#include "backend/modules/admin/books_json.h"

#include <QJsonDocument>

namespace roost {

using http::Request;
using http::Response;

namespace {

constexpr int rankedProperties = 10;

QByteArray textOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// One line a key, of the whole span.
AnalyticsQuery split(AnalyticsQuery query, FigureSplit split)
{
    query.figures.grain = FigureGrain::Whole;
    query.figures.split = split;
    return query;
}

AnalyticsQuery ranked(const AnalyticsQuery &query, RankingEnd end)
{
    AnalyticsQuery ranked = split(query, FigureSplit::Property);
    ranked.end = end;
    ranked.limit = rankedProperties;
    ranked.compared.reset();
    return ranked;
}

} // namespace

DashboardController::DashboardController(AnalyticsService &analytics, BooksService &books, AnswerCache &answers)
    : m_analytics(analytics)
    , m_books(books)
    , m_answers(answers)
{
}

Response DashboardController::show(const Request &request) const
{
    const QByteArray question = AnalyticsRequest::scope(request) + request.target;
    return Response::text(m_answers.get(question, m_analytics.version(), [&] { return text(request); }),
                          "application/json");
}

QByteArray DashboardController::text(const Request &request) const
{
    AnalyticsQuery query = AnalyticsRequest::analytics(request);
    query.figures.split = FigureSplit::None;
    const Analytics series = m_analytics.show(query);
    query.figures.filter.currency = series.currency;
    query.currencies = series.currencies;
    const auto metrics = AnalyticsRequest::metrics(request);
    const auto table = [&](const AnalyticsQuery &part) { return seriesText(m_analytics.show(part), metrics); };

    const std::pair<const char *, QByteArray> parts[] = {
        {"series", seriesText(series, metrics)},
        {"cities", table(split(query, FigureSplit::City))},
        {"property_types", table(split(query, FigureSplit::PropertyType))},
        {"top", table(ranked(query, RankingEnd::Top))},
        {"bottom", table(ranked(query, RankingEnd::Bottom))},
        {"shapes", textOf(toJson(m_books.shapes(query.figures)))},
        {"pace", textOf(toJson(m_books.pace(query.figures)))},
    };
    QByteArray text;
    for (const auto &[name, json] : parts)
        text += (text.isEmpty() ? "{\"" : ",\"") + QByteArray(name) + "\":" + json;
    return text + '}';
}

} // namespace roost
