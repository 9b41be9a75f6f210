#include "backend/modules/availability/search_follower.h"

namespace roost {

SearchCatalogPointer SearchFollower::upToDate(Session &session)
{
    std::unique_lock lock(m_mutex);
    const quint64 wanted = m_asked + 1; // one that is under way may have begun too early
    while (m_answered < wanted) {
        if (m_isAsking) {
            m_done.wait(lock);
            continue;
        }
        m_isAsking = true;
        const quint64 question = ++m_asked;
        lock.unlock();
        SearchCatalogPointer catalog;
        try {
            catalog = followed(session);
        } catch (...) {
            lock.lock();
            m_isAsking = false;
            m_done.notify_all();
            throw;
        }
        lock.lock();
        m_catalog = std::move(catalog);
        m_answered = question;
        m_isAsking = false;
        m_done.notify_all();
    }
    return m_catalog;
}

SearchCatalogPointer SearchFollower::followed(Session &session)
{
    const SearchRepository search;
    if (!m_catalog)
        return readAnew(session);
    if (!search.hasNewsSince(session, m_seen))
        return m_catalog;
    const SearchChanges changes = search.changesSince(session, m_seen);
    if (changes.areUnknown)
        return readAnew(session);
    auto catalog = std::make_shared<const SearchCatalog>(m_catalog->with(changes.entries));
    m_seen = changes.seen;
    return catalog;
}

/// Entries may change while they are read; what was missed of that is among the changes since the first snapshot.
SearchCatalogPointer SearchFollower::readAnew(Session &session)
{
    const SearchRepository search;
    while (true) {
        const SearchSnapshot before = search.snapshot(session);
        QList<SearchEntryPointer> entries;
        for (auto some = search.entriesAfter(session, {}); !some.isEmpty();
             some = search.entriesAfter(session, entries.constLast()->id))
            entries += some;
        const SearchCatalog catalog(entries, search.amenityBits(session));
        const SearchChanges changes = search.changesSince(session, before);
        if (changes.areUnknown)
            continue;
        auto upToDate = std::make_shared<const SearchCatalog>(catalog.with(changes.entries));
        m_seen = changes.seen;
        return upToDate;
    }
}

} // namespace roost
