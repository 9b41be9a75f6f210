#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/guest/guest_repository.h"
#include "backend/modules/guest/review_repository.h"

namespace roost {

/// The people who have booked at one's properties; an admin sees everybody's. Whoever never booked there is nobody one
/// may know of. Any thread.
class GuestService
{
public:
    GuestService(Database &database, const Clock &clock);

    /// Of a host their own, of an admin all, or those of the host that the filter names. Forbidden for anybody else;
    /// Invalid ("?currency" REQUIRED) for the order by what they spent without one.
    Page<RankedGuest> list(const Actor &actor, const GuestFilter &filter, int limit,
                           const std::optional<GuestPosition> &after) const;

    /// With up to 200 bookings and 20 reviews. NotFound.
    GuestDetail show(const Actor &actor, UserId guest) const;

    /// One's own note on this guest; an empty text removes it. NotFound; PreconditionFailed when `version` is given and
    /// not the current one, which is 0 while there is no note; Invalid.
    GuestNote setNote(const Actor &actor, UserId guest, std::optional<qint64> version, const QString &text);

private:
    Guest visible(Session &session, const Actor &actor, UserId guest) const;

    Database &m_database;
    const Clock &m_clock;
    GuestRepository m_guests;
    ReviewRepository m_reviews;
};

} // namespace roost
