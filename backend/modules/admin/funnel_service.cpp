#include "backend/modules/admin/funnel_service.h"

namespace roost {
namespace {

std::optional<qint64> countOf(const std::optional<QHash<QString, qint64>> &counts, const QString &key)
{
    return counts ? std::optional(counts->value(key)) : std::nullopt;
}

FunnelCounts countsOf(const DemandCounts &demand, const QString &key, const Figures &figures)
{
    return {countOf(demand.searches, key), countOf(demand.quotes, key), figures.bookings, figures.confirmed,
            figures.confirmed - figures.cancelled};
}

} // namespace

FunnelService::FunnelService(Database &database, const AnalyticsService &analytics, DemandCounter &counter)
    : m_database(database)
    , m_analytics(analytics)
    , m_counter(counter)
{
}

Funnel FunnelService::show(const AnalyticsQuery &query) const
{
    AnalyticsQuery whole = query;
    whole.figures.grain = FigureGrain::Whole;
    const Analytics analytics = m_analytics.show(whole);
    whole.figures.filter.currency = analytics.currency;
    return m_database.read([&](Session &session) {
        Funnel funnel{.currency = analytics.currency,
                      .currencies = analytics.currencies,
                      .table = table(session, whole.figures, analytics.table)};
        if (analytics.compared)
            funnel.compared = table(session, whole.figures, *analytics.compared);
        return funnel;
    });
}

void FunnelService::flush()
{
    const Demand demand = m_counter.take();
    if (demand.isEmpty())
        return;
    try {
        m_database.transaction([&](Session &session) { m_demand.add(session, demand); });
    } catch (...) {
        m_counter.giveBack(demand);
        throw;
    }
}

FunnelTable FunnelService::table(Session &session, const FigureQuery &query, const AnalyticsTable &figures) const
{
    FigureQuery asked = query;
    asked.span = figures.span;
    asked.split = FigureSplit::None;
    FunnelTable table{.span = figures.span};
    table.total = countsOf(m_demand.counts(session, asked), {}, figures.total);
    if (query.split == FigureSplit::None || figures.lines.isEmpty())
        return table;

    asked.split = query.split;
    if (query.split == FigureSplit::Property || query.split == FigureSplit::Host) {
        QStringList keys;
        for (const AnalyticsLine &line : figures.lines)
            keys.append(line.key);
        asked = ofKeys(asked, keys);
    }
    const DemandCounts demand = m_demand.counts(session, asked);
    for (const AnalyticsLine &line : figures.lines)
        table.lines.append({line.key, line.label, countsOf(demand, line.key, line.total)});
    return table;
}

} // namespace roost
