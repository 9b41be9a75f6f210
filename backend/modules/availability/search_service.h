#pragma once

#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/availability/hit_collector.h"
#include "backend/modules/availability/listing_cache.h"
#include "backend/modules/availability/search_follower.h"
#include "backend/modules/availability/search_walk.h"
#include "backend/modules/pricing/price.h"

namespace roost {

/// Finds what is free, bookable and priced as asked, by the same price function and the same rules as a quote. Any
/// thread.
class SearchService
{
public:
    /// fees: the platform's, as everywhere.
    SearchService(Database &database, const Clock &clock, PlatformFees fees = {});

    /// Looks at what is free in the order of SearchOrder until the page is certain, however many properties and
    /// bookings there are. Invalid when the day of arrival is in the past everywhere, and when prices are limited where
    /// there are several currencies, without saying which.
    Page<SearchHit> search(const SearchRequest &request, int limit, const std::optional<SearchPosition> &after) const;

    /// Reads the catalogue, or what is new of it, so that the next search need not.
    void warmUp() const;

private:
    enum class Outdated { Refused, Taken };

    void requireFuture(const SearchRequest &request) const;
    std::optional<Page<SearchHit>> attempt(Session &session, const SearchRequest &request, int limit,
                                           const std::optional<SearchPosition> &after, Outdated outdated) const;
    QList<ListingPointer> listingsOf(Session &session, const QList<SearchCandidate> &candidates) const;
    std::optional<Money> totalOf(const Listing &listing, const SearchCandidate &candidate, const StayRequest &request,
                                 QDate today) const;

    Database &m_database;
    const Clock &m_clock;
    PlatformFees m_fees;
    mutable SearchFollower m_follower; ///< thread-safe
    mutable ListingCache m_listings;   ///< thread-safe
};

} // namespace roost
