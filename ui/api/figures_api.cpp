#include "ui/api/figures_api.h"

namespace roost::ui {

namespace {

QList<FigureFilter> filtersOf(const FigureTable &table, FigureDimension dimension)
{
    QList<FigureFilter> filters;
    for (const auto &line : table.lines) {
        if (!line.key.isEmpty())
            filters.append({dimension, line.key, line.label});
    }
    return filters;
}

QString namesOf(const QList<FigureMetric> &metrics)
{
    QStringList names;
    for (const auto metric : metrics)
        names.append(nameOf(metric));
    return names.join(u',');
}

} // namespace

FiguresApi::FiguresApi(ApiClient &client)
    : m_client(client)
{
}

void FiguresApi::dashboard(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    m_client.get(QStringLiteral("/analytics/dashboard"), seriesParameters(query), context, std::move(callback));
}

void FiguresApi::totals(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    auto parameters = scopeParameters(query);
    parameters.addQueryItem(QStringLiteral("by"), QStringLiteral("whole"));
    m_client.get(QStringLiteral("/analytics/series"), parameters, context, std::move(callback));
}

void FiguresApi::forecast(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    m_client.get(QStringLiteral("/analytics/forecast"), scopeParameters(query), context, std::move(callback));
}

void FiguresApi::pickup(const FigureQuery &query, const QDateTime &since, const QDateTime &until, QObject *context,
                        ApiClient::Callback callback) const
{
    auto parameters = seriesParameters(query);
    parameters.removeQueryItem(QStringLiteral("compare"));
    parameters.addQueryItem(QStringLiteral("since"), since.toUTC().toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("until"), until.toUTC().toString(Qt::ISODate));
    m_client.get(QStringLiteral("/analytics/pickup"), parameters, context, std::move(callback));
}

void FiguresApi::funnel(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    m_client.get(QStringLiteral("/analytics/funnel"), scopeParameters(query), context, std::move(callback));
}

void FiguresApi::days(const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    auto parameters = scopeParameters(query);
    parameters.addQueryItem(QStringLiteral("by"), QStringLiteral("day"));
    parameters.addQueryItem(QStringLiteral("metrics"),
                            namesOf({FigureMetric::Nights, FigureMetric::AvailableNights, FigureMetric::Occupancy}));
    m_client.get(QStringLiteral("/analytics/series"), parameters, context, std::move(callback));
}

void FiguresApi::hosts(const FigureQuery &query, int limit, QObject *context, ApiClient::Callback callback) const
{
    auto parameters = seriesParameters(query);
    parameters.removeQueryItem(QStringLiteral("by"));
    parameters.addQueryItem(QStringLiteral("by"), QStringLiteral("whole"));
    parameters.addQueryItem(QStringLiteral("split"), splitNameOf(FigureDimension::Host));
    parameters.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    m_client.get(QStringLiteral("/analytics/series"), parameters, context, std::move(callback));
}

void FiguresApi::values(const FigureQuery &query, FigureDimension dimension, QObject *context,
                        Answer<QList<FigureFilter>> answer) const
{
    auto parameters = scopeParameters(query);
    parameters.addQueryItem(QStringLiteral("by"), QStringLiteral("whole"));
    parameters.addQueryItem(QStringLiteral("metrics"), nameOf(FigureMetric::Revenue));
    parameters.addQueryItem(QStringLiteral("split"), splitNameOf(dimension));
    m_client.get(QStringLiteral("/analytics/series"), parameters, context,
                 [dimension, answer = std::move(answer)](const ApiReply &reply) {
                     answer(reply.isOk() ? filtersOf(FigureSeries::fromJson(reply.json).table, dimension)
                                         : QList<FigureFilter>(),
                            reply.problem);
                 });
}

} // namespace roost::ui
