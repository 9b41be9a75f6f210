#pragma once

#include "backend/modules/availability/listing.h"
#include "backend/modules/availability/search_candidate.h"

#include <QCache>

#include <mutex>

namespace roost {

/// The listings that searches read last, so that the next one need not read and decode them again. A listing is found
/// by the revision of its entry only: one that has changed since is never used. Any thread.
class ListingCache
{
public:
    /// One for each candidate; null where it is not kept, or of another revision.
    QList<ListingPointer> find(const QList<SearchCandidate> &candidates) const;

    void insert(const ListingPointer &listing);

private:
    /// Some 300 MB, at 150 bytes a part: see costOf().
    static constexpr int capacity = 2'000'000;

    static int costOf(const Listing &listing);

    mutable std::mutex m_mutex;
    QCache<PropertyId, ListingPointer> m_listings{capacity};
};

} // namespace roost
