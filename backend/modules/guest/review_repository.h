#pragma once

#include "backend/database/session.h"
#include "backend/modules/guest/review.h"

namespace roost {

/// The SQL of reviews, and of the ratings that follow from them.
class ReviewRepository
{
public:
    std::optional<Review> find(Session &session, ReviewId id) const;

    /// The same, with the row locked until the transaction ends.
    std::optional<Review> findForUpdate(Session &session, ReviewId id) const;

    /// Newest first, up to `limit`: published ones of properties, and those of the viewer's own stays; unpublished ones
    /// only when they are the viewer's own. seesAll: published ones of guests, too, whoever they are of.
    QList<Review> list(Session &session, UserId viewer, bool seesAll, const ReviewFilter &filter, int limit,
                       const std::optional<ReviewId> &after) const;

    /// What hosts said of a guest, published, newest first, up to `limit`.
    QList<Review> listOfGuest(Session &session, UserId guest, int limit) const;

    /// False when this side of the booking has its review already.
    bool insert(Session &session, const Review &review) const;

    /// Writes stars and text, and raises the version.
    void update(Session &session, const Review &review) const;

    void setResponse(Session &session, const Review &review, const QString &text, const QDateTime &now) const;

    /// How many of the two there are.
    int count(Session &session, PropertyId property, BookingId booking) const;

    /// Publishes what is not public yet of a booking, and returns it.
    QList<Review> publish(Session &session, PropertyId property, BookingId booking, const QDateTime &now) const;

    /// Bookings that have reviews whose time is up, up to `limit`.
    QList<BookingId> due(Session &session, const QDateTime &now, int limit) const;

    /// Counts the stars in: those of the property, or of the guest.
    void rateProperty(Session &session, PropertyId property, int stars) const;
    void rateGuest(Session &session, UserId guest, int stars) const;
};

} // namespace roost
