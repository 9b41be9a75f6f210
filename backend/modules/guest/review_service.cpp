#include "backend/modules/guest/review_service.h"

#include "backend/core/errors.h"
#include "backend/core/plain_text.h"
#include "backend/modules/guest/review_event.h"
#include "backend/modules/guest/review_rules.h"

namespace roost {

namespace {

ReviewSide sideOf(const Actor &actor, const std::optional<Booking> &booking)
{
    if (booking && booking->guestId == actor.userId)
        return ReviewSide::Guest;
    if (booking && booking->hostId == actor.userId)
        return ReviewSide::Host;
    throw NotFound(QStringLiteral("There is no such booking."));
}

ReviewDraft changed(const Review &review, const ReviewChange &change)
{
    ReviewDraft draft{review.bookingId, change.overall.value_or(review.overall), review.ratings,
                      change.text.value_or(review.text)};
    draft.ratings.insert(change.ratings);
    return draft;
}

} // namespace

ReviewService::ReviewService(Database &database, const PropertyService &properties, BookingNotices &notices,
                             const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_notices(notices)
    , m_clock(clock)
{
}

Page<Review> ReviewService::list(const Actor &actor, const ReviewFilter &filter, int limit,
                                 const std::optional<ReviewId> &after) const
{
    if (!filter.propertyId && !actor.isSignedIn())
        throw Unauthenticated(QStringLiteral("Sign in to see your own reviews, or ask for those of a property."));
    return m_database.read([&](Session &session) {
        if (filter.propertyId)
            m_properties.getVisible(session, actor, *filter.propertyId);
        return Page<Review>::of(m_reviews.list(session, actor.userId, actor.isAdmin(), filter, limit + 1, after),
                                limit);
    });
}

Review ReviewService::create(const Actor &actor, const ReviewDraft &draft)
{
    return m_database.transaction([&](Session &session) {
        const QDateTime now = m_clock.now();
        const auto booking = m_bookings.findForUpdate(session, draft.bookingId);
        const ReviewSide side = sideOf(actor, booking);
        const Property property = m_properties.find(session, booking->propertyId).value();
        const ReviewWindow window = reviewWindow(booking->stay, property.checkOutTime, property.timeZone);
        const ReviewDraft checked = checkedDraft(draft, side);
        requireReviewable(booking->status, window, now);

        const Review review{.id = ReviewId::create(),
                            .propertyId = property.id,
                            .bookingId = booking->id,
                            .side = side,
                            .authorId = actor.userId,
                            .subjectId = side == ReviewSide::Guest ? booking->hostId : booking->guestId,
                            .overall = checked.overall,
                            .ratings = checked.ratings,
                            .text = checked.text,
                            .createdAt = now,
                            .closesAt = window.closesAt};
        if (!m_reviews.insert(session, review))
            throw Conflict(QStringLiteral("DUPLICATE"), QStringLiteral("You have reviewed this stay already."));
        if (m_reviews.count(session, property.id, booking->id) == 2)
            publish(session, *booking);
        else
            tell(session, side == ReviewSide::Guest ? NoticeKind::ReviewedByGuest : NoticeKind::ReviewedByHost,
                 *booking);
        return m_reviews.find(session, review.id).value();
    });
}

Review ReviewService::update(const Actor &actor, ReviewId id, std::optional<qint64> version, const ReviewChange &change)
{
    return m_database.transaction([&](Session &session) {
        Review review = visibleForUpdate(session, actor, id);
        if (review.authorId != actor.userId)
            throw Forbidden(QStringLiteral("Only its author may change a review."));
        if (review.publishedAt || review.closesAt <= m_clock.now())
            throw Conflict(QStringLiteral("PUBLISHED"), QStringLiteral("A published review stays as it is."));
        if (version && *version != review.version)
            throw PreconditionFailed(QStringLiteral("The review has changed since; read it again."));
        const ReviewDraft checked = checkedDraft(changed(review, change), review.side);
        review.overall = checked.overall;
        review.ratings = checked.ratings;
        review.text = checked.text;
        review.updatedAt = m_clock.now();
        m_reviews.update(session, review);
        return m_reviews.find(session, id).value();
    });
}

Review ReviewService::respond(const Actor &actor, ReviewId id, const QString &text)
{
    const PlainTextRule rule{.pointer = QStringLiteral("/text"), .minimum = 1, .maximum = 5000};
    return m_database.transaction([&](Session &session) {
        const Review review = visibleForUpdate(session, actor, id);
        if (review.side != ReviewSide::Guest || review.subjectId != actor.userId)
            throw Forbidden(QStringLiteral("Only the host answers a review of their property."));
        if (review.response)
            throw Conflict(QStringLiteral("ANSWERED"), QStringLiteral("This review is answered already."));
        m_reviews.setResponse(session, review, rule.apply(text), m_clock.now());
        return m_reviews.find(session, id).value();
    });
}

int ReviewService::publishDue()
{
    constexpr int batchSize = 100;
    const QDateTime now = m_clock.now();
    const auto bookings = m_database.read([&](Session &session) { return m_reviews.due(session, now, batchSize); });
    for (const BookingId id : bookings) {
        m_database.transaction([&](Session &session) {
            const Booking booking = m_bookings.findForUpdate(session, id).value(); // rows of bookings are never removed
            publish(session, booking);
        });
    }
    return static_cast<int>(bookings.size());
}

Review ReviewService::visibleForUpdate(Session &session, const Actor &actor, ReviewId id) const
{
    const auto review = m_reviews.findForUpdate(session, id);
    const bool isVisible =
        review && (review->authorId == actor.userId || (review->publishedAt && review->side == ReviewSide::Guest) ||
                   (review->publishedAt && review->subjectId == actor.userId));
    if (!isVisible)
        throw NotFound(QStringLiteral("There is no such review."));
    return *review;
}

void ReviewService::publish(Session &session, const Booking &booking)
{
    const auto published = m_reviews.publish(session, booking.propertyId, booking.id, m_clock.now());
    for (const Review &review : published) {
        if (review.side == ReviewSide::Guest)
            m_reviews.rateProperty(session, review.propertyId, review.overall);
        else
            m_reviews.rateGuest(session, review.subjectId, review.overall);
        session.publish(ReviewPublished(review));
    }
    if (!published.isEmpty())
        tell(session, NoticeKind::ReviewsPublished, booking);
}

void ReviewService::tell(Session &session, NoticeKind kind, const Booking &booking)
{
    m_notices.tell(session, {.kind = kind, .bookingId = booking.id});
}

} // namespace roost
