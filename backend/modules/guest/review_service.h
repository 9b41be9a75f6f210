#pragma once

#include "backend/core/page.h"
#include "backend/modules/booking/booking_notices.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/guest/review_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// What guest and host say of a stay: nobody reads the other's words before their own are in, or the time is up.
///
/// Every public function is one transaction. The booking's row is locked before reviews are published, so that of two
/// at once the second sees the first. Any thread.
class ReviewService
{
public:
    ReviewService(Database &database, const PropertyService &properties, BookingNotices &notices, const Clock &clock);

    /// Newest first: of a property, of a booking, or those that one has written and received. Unauthenticated without
    /// either when nobody is signed in; NotFound when the property is not to be seen.
    Page<Review> list(const Actor &actor, const ReviewFilter &filter, int limit,
                      const std::optional<ReviewId> &after) const;

    /// Published at once when the other side's is in. NotFound unless one is a side of the booking; Conflict
    /// (DUPLICATE, and those of requireReviewable()); Invalid with every fault.
    Review create(const Actor &actor, const ReviewDraft &draft);

    /// By its author, until it is published. NotFound to everybody else while it is not; Forbidden, Conflict
    /// (PUBLISHED), PreconditionFailed, Invalid.
    Review update(const Actor &actor, ReviewId id, std::optional<qint64> version, const ReviewChange &change);

    /// The host's answer to a published review of the guest, once. NotFound, Forbidden, Conflict (ANSWERED), Invalid.
    Review respond(const Actor &actor, ReviewId id, const QString &text);

    /// Publishes what has waited long enough; returns of how many bookings. A job calls it.
    int publishDue();

private:
    Review visibleForUpdate(Session &session, const Actor &actor, ReviewId id) const;
    void publish(Session &session, const Booking &booking);
    void tell(Session &session, NoticeKind kind, const Booking &booking);

    Database &m_database;
    const PropertyService &m_properties;
    BookingNotices &m_notices;
    const Clock &m_clock;
    BookingRepository m_bookings;
    ReviewRepository m_reviews;
};

} // namespace roost
