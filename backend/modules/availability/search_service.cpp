#include "backend/modules/availability/search_service.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/bookability.h"
#include "backend/modules/pricing/price.h"

#include <algorithm>
#include <cmath>

namespace roost {

namespace {

qint64 sortKeyOf(const Property &property, const Money &total, SearchSort sort)
{
    if (sort == SearchSort::Price)
        return total.minor();
    return property.rating ? -std::llround(*property.rating * 100) : 0;
}

bool isAffordable(const Money &total, const SearchRequest &request)
{
    return total.minor() >= request.minimumMinor.value_or(total.minor()) &&
           total.minor() <= request.maximumMinor.value_or(total.minor());
}

QList<Property> withGapRule(QList<Property> properties)
{
    properties.removeIf([](const Property &property) { return property.minimumGapNights == 0; });
    return properties;
}

auto placeOf(const SearchHit &hit)
{
    return std::pair(hit.sortKey, hit.property.id);
}

} // namespace

SearchService::SearchService(Database &database, const Clock &clock, PlatformFees fees)
    : m_database(database)
    , m_clock(clock)
    , m_fees(fees)
{
}

Page<SearchHit> SearchService::search(const SearchRequest &request, int limit,
                                      const std::optional<SearchPosition> &after) const
{
    // The day is 12 hours behind UTC where it begins last.
    if (request.stay.stay.from < m_clock.now().addSecs(-12 * 3600).date())
        throw Invalid(QStringLiteral("?check_in"), QStringLiteral("PAST"), QStringLiteral("Must not be in the past."));

    return m_database.read([&](Session &session) {
        const QList<Property> candidates = m_search.candidates(session, request, m_clock.now());
        QHash<PropertyId, Currency> currencies;
        for (const Property &property : candidates)
            currencies.insert(property.id, property.currency());
        QList<SearchHit> hits = priced(
            candidates, m_pricing.tariffsOf(session, currencies, request.stay.stay),
            m_pricing.neighbourhoodsOf(session, withGapRule(candidates), request.stay.stay, m_clock.now()), request);

        if (after)
            hits.removeIf([&](const SearchHit &hit) { return placeOf(hit) <= std::pair(after->sortKey, after->id); });
        const auto pageEnd = hits.begin() + std::min<qsizetype>(hits.size(), limit + 1);
        std::partial_sort(hits.begin(), pageEnd, hits.end(),
                          [](const SearchHit &a, const SearchHit &b) { return placeOf(a) < placeOf(b); });
        hits.erase(pageEnd, hits.end());

        auto page = Page<SearchHit>::of(std::move(hits), limit);
        QList<PropertyId> ids;
        for (const SearchHit &hit : std::as_const(page.items))
            ids.append(hit.property.id);
        const auto amenities = m_search.amenities(session, ids);
        for (SearchHit &hit : page.items)
            hit.property.amenities = amenities.value(hit.property.id);
        return page;
    });
}

QList<SearchHit> SearchService::priced(const QList<Property> &candidates, const Tariffs &tariffs,
                                       const QHash<PropertyId, Neighbourhood> &neighbourhoods,
                                       const SearchRequest &request) const
{
    const StayRequest &stay = request.stay;
    QHash<QString, QDate> todayAt;
    QList<SearchHit> hits;
    for (const Property &property : candidates) {
        QDate &today = todayAt[property.timeZone];
        if (!today.isValid())
            today = m_clock.today(property.timeZone.toUtf8());
        const Tariff own = tariffs.value(property.id);
        if (!reasonsAgainst({property, own, stay, today, neighbourhoods.value(property.id)}).isEmpty())
            continue;
        const Money total = reckon({property, own, stay, today, m_fees}).total();
        if (isAffordable(total, request))
            hits.append({property, total, sortKeyOf(property, total, request.sort)});
    }
    return hits;
}

} // namespace roost
