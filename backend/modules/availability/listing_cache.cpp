#include "backend/modules/availability/listing_cache.h"

namespace roost {

ListingPointer ListingCache::find(PropertyId id, qint64 revision) const
{
    const std::lock_guard lock(m_mutex);
    const ListingPointer *found = m_listings.object(id);
    return found && (*found)->revision == revision ? *found : nullptr;
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
