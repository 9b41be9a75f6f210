#include "backend/modules/availability/listing_cache.h"

namespace roost {

QList<ListingPointer> ListingCache::find(const QList<SearchCandidate> &candidates) const
{
    QList<ListingPointer> listings;
    listings.reserve(candidates.size());
    const std::lock_guard lock(m_mutex);
    for (const SearchCandidate &candidate : candidates) {
        const ListingPointer *found = m_listings.object(candidate.entry->id);
        listings.append(found && (*found)->revision == candidate.entry->revision ? *found : nullptr);
    }
    return listings;
}

void ListingCache::insert(const ListingPointer &listing)
{
    const std::lock_guard lock(m_mutex);
    m_listings.insert(listing->property.id, new ListingPointer(listing), costOf(*listing));
}

int ListingCache::costOf(const Listing &listing)
{
    constexpr int propertyParts = 10;
    return propertyParts + static_cast<int>(listing.tariff.overrides().size() + listing.tariff.rules().size() * 3);
}

} // namespace roost
