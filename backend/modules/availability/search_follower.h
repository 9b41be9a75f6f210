#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/search_repository.h"

#include <condition_variable>
#include <mutex>

namespace roost {

/// Keeps a catalogue of everything that can be found in memory, and brings it up to date before it is used.
///
/// Exact, since the database says what is missing: each transaction that changes an entry writes down which, and who
/// has seen a snapshot misses what is not visible in it. Any thread; those that ask at the same time share one
/// question.
class SearchFollower
{
public:
    /// As everything was committed at some instant after the call began.
    SearchCatalogPointer upToDate(Session &session);

private:
    SearchCatalogPointer followed(Session &session);
    SearchCatalogPointer readAnew(Session &session);

    std::mutex m_mutex;
    std::condition_variable m_done;
    bool m_isAsking = false;
    quint64 m_asked = 0;    ///< how many questions have begun
    quint64 m_answered = 0; ///< the last one whose answer m_catalog is
    SearchCatalogPointer m_catalog;
    SearchSnapshot m_seen; ///< what m_catalog is of; only of the thread that asks
};

} // namespace roost
