#include "backend/modules/admin/figure_ranking_repository.h"

#include "backend/modules/admin/figure_scope.h"

#include <algorithm>

namespace roost {
namespace {

constexpr int candidatesPerLine = 4;

/// The months that a bound is made of: all that the span touches for the most that it can have brought, those that it
/// has whole for the least. Days bring nothing below nothing; of what a month brought in all, a channel or a country may
/// have brought nothing, so that the least is that, of no month.
DateRange monthsOf(const FigureQuery &query, RankingEnd end)
{
    const DateRange &span = query.span;
    const QDate first(span.from.year(), span.from.month(), 1);
    const QDate last(span.to.year(), span.to.month(), 1);
    if (end == RankingEnd::Top)
        return {first, span.to};
    if (!query.filter.channel.isEmpty() || query.filter.guestCountry)
        return {first, first};
    return {first == span.from ? first : first.addMonths(1), last};
}

} // namespace

QStringList FigureRankingRepository::keys(Session &session, const FigureQuery &query, RankingEnd end, int count) const
{
    const auto comesFirst = [end](const Candidate &a, const Candidate &b) {
        if (a.revenue != b.revenue)
            return end == RankingEnd::Top ? a.revenue > b.revenue : a.revenue < b.revenue;
        return a.key < b.key;
    };
    QList<Candidate> best;
    qsizetype offset = 0;
    while (true) {
        const auto next = candidates(session, query, end, count * candidatesPerLine, offset);
        if (next.isEmpty())
            break;
        offset += next.size();
        best += reckoned(session, query, next);
        std::sort(best.begin(), best.end(), comesFirst);
        if (best.size() > count)
            best.resize(count);
        if (best.size() == count && comesFirst(best.constLast(), next.constLast()))
            break; // nobody after these can be better
    }
    QStringList keys;
    for (const Candidate &candidate : std::as_const(best))
        keys.append(candidate.key);
    return keys;
}

QList<FigureRankingRepository::Candidate> FigureRankingRepository::candidates(Session &session,
                                                                              const FigureQuery &query, RankingEnd end,
                                                                              int count, qsizetype offset) const
{
    const DateRange months = monthsOf(query, end);
    FigureFilter filter = query.filter;
    filter.channel.clear();
    filter.guestCountry.reset();
    const QByteArray key = FigureScope::keyOf(query.split);
    const QByteArray order = end == RankingEnd::Top ? "DESC" : "ASC";
    ComposedStatement statement;
    statement.add(R"sql(
        WITH revenue AS (
            SELECT property_id, sum(revenue_minor)::bigint AS amount
              FROM (SELECT property_id, revenue_minor FROM figure_months WHERE month >= ? AND month < ?
                    UNION ALL
                    SELECT property_id, revenue_minor FROM figure_tail
                     WHERE date >= ? AND date < (date_trunc('month', ?::date - 1) + interval '1 month')) r
             GROUP BY property_id
        ), homes AS (
            SELECT property_id, host_id, currency, city, property_type::text AS property_type FROM figure_properties
        )
        )sql",
                  months.from, months.to, months.from, months.to);
    statement.add("SELECT " + key +
                  " AS key, coalesce(sum(amount), 0)::bigint AS amount"
                  " FROM homes LEFT JOIN revenue USING (property_id) WHERE true");
    FigureScope::restrictProperties(statement, filter);
    statement.add(" GROUP BY 1 ORDER BY 2 " + order + ", 1 LIMIT ? OFFSET ?", count, offset);
    QList<Candidate> candidates;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        candidates.append({row.get<QString>("key"), row.get<qint64>("amount")});
    return candidates;
}

QList<FigureRankingRepository::Candidate> FigureRankingRepository::reckoned(Session &session, FigureQuery query,
                                                                            const QList<Candidate> &candidates) const
{
    QStringList keys;
    for (const Candidate &candidate : candidates)
        keys.append(candidate.key);
    query.grain = FigureGrain::Whole;
    QHash<QString, qint64> revenue;
    for (const FigureRow &row : m_figures.figures(session, ofKeys(query, keys)))
        revenue.insert(row.key, row.figures.revenue);
    QList<Candidate> reckoned = candidates;
    for (Candidate &candidate : reckoned)
        candidate.revenue = revenue.value(candidate.key);
    return reckoned;
}

FigureQuery ofKeys(FigureQuery query, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (query.split == FigureSplit::Property)
            query.filter.properties.append(PropertyId::parse(key).value());
        else
            query.filter.hosts.append(UserId::parse(key).value());
    }
    return query;
}

} // namespace roost
