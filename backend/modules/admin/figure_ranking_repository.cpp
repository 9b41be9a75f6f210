#include "backend/modules/admin/figure_ranking_repository.h"

#include <algorithm>

namespace roost {
namespace {

/// Who is reckoned at a time, for each place of the ranking.
constexpr std::size_t candidatesPerPlace = 2;

/// The months that a bound is made of: all that the span touches for the most that it can have brought, those that it
/// has whole for the least. Days bring nothing below nothing; of what a month brought in all, a channel or a country
/// may have brought nothing, so that the least is that, of no month.
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
    const auto comesFirst = [end](const Sum &a, const Sum &b) {
        if (a.revenue != b.revenue)
            return end == RankingEnd::Top ? a.revenue > b.revenue : a.revenue < b.revenue;
        return a.key < b.key;
    };
    std::vector<Sum> bounds = m_months.sums(session, query, monthsOf(query, end));
    std::vector<Sum> best;
    const auto places = static_cast<std::size_t>(count);
    for (std::size_t done = 0; done < bounds.size();) {
        const std::size_t next = std::min(done + candidatesPerPlace * places, bounds.size());
        const auto first = bounds.begin() + static_cast<std::ptrdiff_t>(done);
        const auto last = bounds.begin() + static_cast<std::ptrdiff_t>(next);
        std::partial_sort(first, last, bounds.end(), comesFirst);
        for (const Sum &candidate : reckoned(session, query, bounds.data() + done, bounds.data() + next))
            best.push_back(candidate);
        std::sort(best.begin(), best.end(), comesFirst);
        best.resize(std::min(best.size(), places));
        if (best.size() == places && comesFirst(best.back(), bounds[next - 1]))
            break; // nobody after these can be better
        done = next;
    }
    QStringList keys;
    for (const Sum &each : best)
        keys.append(each.key.toString(QUuid::WithoutBraces));
    return keys;
}

std::vector<FigureRankingRepository::Sum> FigureRankingRepository::reckoned(Session &session, FigureQuery query,
                                                                            const Sum *first, const Sum *last) const
{
    std::vector<Sum> candidates(first, last);
    QStringList keys;
    for (const Sum &candidate : candidates)
        keys.append(candidate.key.toString(QUuid::WithoutBraces));
    query.grain = FigureGrain::Whole;
    QHash<QUuid, qint64> revenue;
    for (const FigureRow &row : m_figures.figures(session, ofKeys(query, keys)))
        revenue.insert(QUuid::fromString(row.key), row.figures.revenue);
    for (Sum &candidate : candidates)
        candidate.revenue = revenue.value(candidate.key);
    return candidates;
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
