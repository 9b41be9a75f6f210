#include "backend/modules/availability/search_service.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/bookability.h"

namespace roost {

namespace {

/// The calendar date at each time zone that a search meets.
class Today
{
public:
    explicit Today(const Clock &clock)
        : m_clock(clock)
    {
    }

    QDate at(const QString &timeZone)
    {
        QDate &today = m_days[timeZone];
        if (!today.isValid())
            today = m_clock.today(timeZone.toUtf8());
        return today;
    }

private:
    const Clock &m_clock;
    QHash<QString, QDate> m_days;
};

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
    return m_database.read([&](Session &session) {
        requireClearQuestion(session, request);
        const SearchOrder order(request);
        HitCollector hits(request, limit, after);
        Today today(m_clock);
        SearchPosition position = after && !order.isByPrice() ? *after : order.start();
        auto batch = SearchRepository::Batch::First;
        while (true) {
            const auto candidates = m_search.candidates(session, request, order, position, batch, m_clock.now());
            const auto listings = listingsOf(session, candidates);
            for (const SearchCandidate &candidate : candidates) {
                if (hits.isCompleteBefore(candidate.position))
                    return hits.page();
                const ListingPointer listing = listings.value(candidate.id);
                const auto total = totalOf(*listing, candidate, request.stay, today.at(listing->property.timeZone));
                if (total)
                    hits.offer(listing, *total);
            }
            if (candidates.size() < static_cast<qsizetype>(batch))
                return hits.page();
            position = candidates.constLast().position;
            batch = SearchRepository::Batch::Next;
        }
    });
}

void SearchService::requireClearQuestion(Session &session, const SearchRequest &request) const
{
    // The day is 12 hours behind UTC where it begins last.
    if (request.stay.stay.from < m_clock.now().addSecs(-12 * 3600).date())
        throw Invalid(QStringLiteral("?check_in"), QStringLiteral("PAST"), QStringLiteral("Must not be in the past."));
    const bool limitsPrices = request.minimumMinor || request.maximumMinor;
    if (limitsPrices && request.currency.isEmpty() && m_search.hasSeveralCurrencies(session, request.city))
        throw Invalid(QStringLiteral("?currency"), QStringLiteral("REQUIRED"),
                      QStringLiteral("There are prices in several currencies: say in which one the limits are."));
}

QHash<PropertyId, ListingPointer> SearchService::listingsOf(Session &session,
                                                            const QList<SearchCandidate> &candidates) const
{
    QHash<PropertyId, ListingPointer> listings;
    QList<PropertyId> missing;
    for (const SearchCandidate &candidate : candidates) {
        if (const ListingPointer known = m_listings.find(candidate.id, candidate.revision))
            listings.insert(candidate.id, known);
        else
            missing.append(candidate.id);
    }
    if (missing.isEmpty())
        return listings;
    // From yesterday on: no search at any time zone asks for a night before that.
    for (const ListingPointer &read : m_search.listings(session, missing, m_clock.now().date().addDays(-1))) {
        m_listings.insert(read);
        listings.insert(read->property.id, read);
    }
    return listings;
}

std::optional<Money> SearchService::totalOf(const Listing &listing, const SearchCandidate &candidate,
                                            const StayRequest &request, QDate today) const
{
    const Property &property = listing.property;
    if (!reasonsAgainst({property, listing.tariff, request, today, candidate.neighbourhood}).isEmpty())
        return std::nullopt;
    return reckon({property, listing.tariff, request, today, m_fees}).total();
}

} // namespace roost
