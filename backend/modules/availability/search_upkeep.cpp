#include "backend/modules/availability/search_upkeep.h"

#include "backend/modules/availability/search_repository.h"

namespace roost {

namespace {

constexpr int propertiesAtOnce = 200; ///< few enough for their locks to be held for some milliseconds only
constexpr qint64 daysKept = 2;
constexpr qint64 daysForgottenAtOnce = 7;
constexpr std::chrono::minutes changesKept{15};

} // namespace

SearchUpkeep::SearchUpkeep(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

qint64 SearchUpkeep::rebuild(const Progress &progress)
{
    const SearchRepository search;
    qint64 done = 0;
    PropertyId last;
    while (true) {
        const QList<PropertyId> ids = m_database.transaction([&](Session &session) {
            const QList<PropertyId> next = search.propertiesAfter(session, last, propertiesAtOnce);
            search.rebuild(session, next);
            return next;
        });
        if (ids.isEmpty())
            return done;
        last = ids.constLast();
        done += ids.size();
        if (progress)
            progress(done);
    }
}

qint64 SearchUpkeep::forgetPast()
{
    const SearchRepository search;
    const QDate since = m_clock.now().date().addDays(-daysKept);
    qint64 done = 0;
    while (true) {
        const qint64 count = m_database.transaction([&](Session &session) {
            return search.forgetBefore(session, since, since.addDays(-daysForgottenAtOnce), propertiesAtOnce);
        });
        done += count;
        if (count < propertiesAtOnce)
            return done;
    }
}

void SearchUpkeep::forgetChanges()
{
    m_database.transaction([](Session &session) { SearchRepository().forgetChanges(session, changesKept); });
}

} // namespace roost
