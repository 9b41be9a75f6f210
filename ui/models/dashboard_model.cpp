#include "ui/models/dashboard_model.h"

#include "ui/api/realtime_client.h"

#include <algorithm>

namespace roost::ui {

namespace {

/// The totals are what people watch, and cost little; the figures are asked for at once, too. The other parts move
/// slowly, and do not stand in their way.
LiveAnswer::Pace paceOf(DashboardModel::Part part)
{
    if (part == DashboardModel::Part::Totals)
        return {.delayMs = 0, .pauseMs = 50};
    if (part == DashboardModel::Part::Figures)
        return {.delayMs = 0, .pauseMs = 500};
    return {.delayMs = 1'000, .pauseMs = 4'000};
}

constexpr int longestForecast = 366;
constexpr int shortestForecast = 60;
constexpr qint64 longestPickupByWeek = 91;

bool movesFigures(const QString &event)
{
    return event == QLatin1String("metrics") || event.startsWith(QLatin1String("booking_"));
}

} // namespace

DashboardModel::DashboardModel(ApiClient &client, RealtimeClient &realtime, DashboardQuery &query, QObject *parent)
    : QObject(parent)
    , m_api(client)
    , m_query(query)
{
    connect(&query, &DashboardQuery::changed, this, [this] {
        for (const auto &[part, answer] : m_answers)
            answer->setQuery(queryOf(part));
    });
    connect(&realtime, &RealtimeClient::eventReceived, this, [this](const QString &name) {
        if (movesFigures(name))
            refresh();
    });
    connect(&realtime, &RealtimeClient::reloadNeeded, this, &DashboardModel::refresh);
}

DashboardModel::~DashboardModel() = default;

void DashboardModel::need(Part part)
{
    auto &answer = m_answers[part];
    if (answer)
        return;
    answer = std::make_unique<LiveAnswer>(askOf(part), paceOf(part));
    connect(answer.get(), &LiveAnswer::answered, this, [this, part](const QJsonObject &json, bool live) {
        take(part, json);
        Q_EMIT changed(part, live);
    });
    connect(answer.get(), &LiveAnswer::stateChanged, this, [this, part] {
        // A currency that was kept from another server, say: the usual one takes its place.
        if (stateOf(part) == LiveAnswer::State::Failed &&
            problemOf(part).fieldDetails.contains(QStringLiteral("?currency")))
            m_query.setCurrency({});
        Q_EMIT stateChanged(part);
    });
    answer->setQuery(queryOf(part));
}

LiveAnswer::Ask DashboardModel::askOf(Part part) const
{
    return [this, part](const FigureQuery &query, QObject *context, ApiClient::Callback callback) {
        ask(part, query, context, std::move(callback));
    };
}

void DashboardModel::ask(Part part, const FigureQuery &query, QObject *context, ApiClient::Callback callback) const
{
    m_askedAt[part] = QDateTime::currentDateTimeUtc();
    switch (part) {
    case Part::Totals:
        m_api.totals(query, context, std::move(callback));
        break;
    case Part::Figures:
        m_api.dashboard(query, context, std::move(callback));
        break;
    case Part::Pickup: {
        const auto now = QDateTime::currentDateTimeUtc();
        m_api.pickup(query, now.addDays(-pickupDays), now, context, std::move(callback));
        break;
    }
    case Part::Forecast:
        m_api.forecast(query, context, std::move(callback));
        break;
    case Part::Funnel:
        m_api.funnel(query, context, std::move(callback));
        break;
    case Part::Days:
        m_api.days(query, context, std::move(callback));
        break;
    case Part::Hosts:
        m_api.hosts(query, mostHosts, context, std::move(callback));
        break;
    }
}

/// Without what the part does not depend on.
FigureQuery DashboardModel::queryOf(Part part) const
{
    auto query = m_query.figures();
    if (part == Part::Figures)
        return query;
    query.grain = FigureGrain::Day;
    if (part == Part::Hosts)
        return query;
    query.comparison = Comparison::None;
    query.comparedFrom = query.comparedTo = {};
    if (part == Part::Forecast)
        return forecastQuery(query, m_query.today());
    if (part == Part::Pickup)
        query.grain = query.from.daysTo(query.to) <= longestPickupByWeek ? FigureGrain::Week : FigureGrain::Month;
    return query;
}

FigureQuery DashboardModel::forecastQuery(const FigureQuery &query, QDate today)
{
    auto ahead = query;
    ahead.grain = FigureGrain::Day;
    ahead.comparison = Comparison::None;
    ahead.comparedFrom = ahead.comparedTo = {};
    ahead.from = std::max(today, query.from);
    ahead.to = std::clamp(query.to, ahead.from.addDays(shortestForecast), ahead.from.addDays(longestForecast));
    return ahead;
}

void DashboardModel::take(Part part, const QJsonObject &json)
{
    switch (part) {
    case Part::Figures:
        m_figures = DashboardFigures::fromJson(json);
        m_asOf = QDateTime::currentDateTime();
        mergeTotals();
        break;
    case Part::Totals:
        m_totals = FigureSeries::fromJson(json);
        m_asOf = QDateTime::currentDateTime();
        mergeTotals();
        break;
    case Part::Pickup:
        m_pickup = Pickup::fromJson(json);
        break;
    case Part::Forecast:
        m_forecast = Forecast::fromJson(json);
        break;
    case Part::Funnel:
        m_funnel = Funnel::fromJson(json);
        break;
    case Part::Days:
        m_days = FigureSeries::fromJson(json);
        break;
    case Part::Hosts:
        m_hosts = FigureSeries::fromJson(json);
        break;
    }
}

/// The later answer has it, so that a figure never goes back to what it was.
void DashboardModel::mergeTotals()
{
    const bool isSame = isCurrent(Part::Figures) && isCurrent(Part::Totals);
    if (isSame && m_askedAt[Part::Totals] >= m_askedAt[Part::Figures] && m_totals.metrics == m_figures.series.metrics &&
        m_totals.currency == m_figures.series.currency)
        m_figures.series.table.total = m_totals.table.total;
}

void DashboardModel::refresh()
{
    for (const auto &[part, answer] : m_answers)
        answer->refresh();
}

void DashboardModel::reload()
{
    for (const auto &[part, answer] : m_answers)
        answer->reload();
}

void DashboardModel::reload(Part part)
{
    if (const auto found = m_answers.find(part); found != m_answers.end())
        found->second->reload();
}

LiveAnswer::State DashboardModel::stateOf(Part part) const
{
    const auto found = m_answers.find(part);
    return found == m_answers.end() ? LiveAnswer::State::Idle : found->second->state();
}

Problem DashboardModel::problemOf(Part part) const
{
    const auto found = m_answers.find(part);
    return found == m_answers.end() ? Problem{} : found->second->problem();
}

bool DashboardModel::isCurrent(Part part) const
{
    const auto found = m_answers.find(part);
    return found != m_answers.end() && found->second->isCurrent();
}

} // namespace roost::ui
