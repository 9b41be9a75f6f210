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

constexpr int candidatesAtOnce = 32;
constexpr int maximumAttempts = 3;

void requireOneCurrency(const SearchRequest &request, const QList<SearchAreaPointer> &areas)
{
    const bool limitsPrices = request.minimumMinor || request.maximumMinor;
    if (limitsPrices && request.currency.isEmpty() && SearchCatalog::haveSeveralCurrencies(areas))
        throw Invalid(QStringLiteral("?currency"), QStringLiteral("REQUIRED"),
                      QStringLiteral("There are prices in several currencies: say in which one the limits are."));
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
    requireFuture(request);
    return m_database.read([&](Session &session) {
        for (int attempts = 1; attempts < maximumAttempts; ++attempts) {
            if (auto page = attempt(session, request, limit, after, Outdated::Refused))
                return *std::move(page);
        }
        return attempt(session, request, limit, after, Outdated::Taken).value();
    });
}

void SearchService::warmUp() const
{
    m_database.read([&](Session &session) { return m_follower.upToDate(session) != nullptr; });
}

void SearchService::requireFuture(const SearchRequest &request) const
{
    // The day is 12 hours behind UTC where it begins last.
    if (request.stay.stay.from < m_clock.now().addSecs(-12 * 3600).date())
        throw Invalid(QStringLiteral("?check_in"), QStringLiteral("PAST"), QStringLiteral("Must not be in the past."));
}

/// Nothing when a listing has changed since its entry was read, and the two would not fit; unless that is taken.
std::optional<Page<SearchHit>> SearchService::attempt(Session &session, const SearchRequest &request, int limit,
                                                      const std::optional<SearchPosition> &after,
                                                      Outdated outdated) const
{
    const SearchCatalogPointer catalog = m_follower.upToDate(session);
    const QList<SearchAreaPointer> areas = catalog->areasFor(request);
    requireOneCurrency(request, areas);
    HitCollector hits(request, limit, after);
    const auto amenities = catalog->amenityMask(request.amenities);
    if (!amenities)
        return hits.page();
    const SearchFilter filter(request, *amenities, m_clock.now());
    const SearchOrder order(request);
    SearchWalk walk(areas, filter, order);
    if (after && !order.isByPrice())
        walk.skipTo(*after);
    Today today(m_clock);
    while (true) {
        const auto candidates = walk.next(candidatesAtOnce);
        const auto listings = listingsOf(session, candidates);
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            const SearchCandidate &candidate = candidates.at(i);
            if (hits.isCompleteBefore(candidate.position))
                return hits.page();
            const ListingPointer &listing = listings.at(i);
            if (outdated == Outdated::Refused && (!listing || listing->revision != candidate.entry->revision))
                return std::nullopt;
            if (!listing)
                continue;
            if (const auto total = totalOf(*listing, candidate, request.stay, today.at(listing->property.timeZone)))
                hits.offer(listing, *total);
        }
        if (candidates.size() < candidatesAtOnce)
            return hits.page();
    }
}

/// One for each candidate; null where the property is no more.
QList<ListingPointer> SearchService::listingsOf(Session &session, const QList<SearchCandidate> &candidates) const
{
    QList<ListingPointer> listings = m_listings.find(candidates);
    QHash<PropertyId, qsizetype> missing;
    for (qsizetype i = 0; i < listings.size(); ++i) {
        if (!listings.at(i))
            missing.insert(candidates.at(i).entry->id, i);
    }
    if (missing.isEmpty())
        return listings;
    // From yesterday on: no search at any time zone asks for a night before that.
    const QDate since = m_clock.now().date().addDays(-1);
    for (const ListingPointer &read : SearchRepository().listings(session, missing.keys(), since)) {
        m_listings.insert(read);
        listings[missing.value(read->property.id)] = read;
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
