#include "backend/modules/guest/review_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {
namespace {

/// A review with its names; a condition on r follows.
const QByteArray &selection()
{
    static const QByteArray sql = R"sql(
        SELECT r.property_id, r.id, r.booking_id, r.side, r.author_id, r.subject_id, r.overall, r.ratings, r.text,
               r.response, r.responded_at, r.created_at, r.updated_at, r.closes_at, r.published_at, r.version,
               p.title AS property_title, split_part(a.name, ' ', 1) AS author_name,
               split_part(s.name, ' ', 1) AS subject_name
          FROM reviews r
          JOIN properties p ON p.id = r.property_id
          JOIN users a ON a.id = r.author_id
          JOIN users s ON s.id = r.subject_id
        )sql";
    return sql;
}

/// scope: the condition that an index serves, with one argument.
QByteArray listSql(const char *scope)
{
    return selection() + " WHERE " + scope + R"sql(
           AND (r.author_id = ?::uuid
                OR (r.published_at IS NOT NULL AND (r.side = 'guest' OR r.subject_id = ?::uuid OR ?::boolean)))
           AND (?::review_side IS NULL OR r.side = ?)
           AND (?::uuid IS NULL OR r.id < ?)
         ORDER BY r.id DESC
         LIMIT ?
        )sql";
}

const QByteArray &listSql(const ReviewFilter &filter)
{
    static const QByteArray ofProperty = listSql("r.property_id = ?");
    static const QByteArray ofBooking = listSql("r.booking_id = ?");
    static const QByteArray ofOneself = listSql("?::uuid IN (r.author_id, r.subject_id)");
    if (filter.propertyId)
        return ofProperty;
    return filter.bookingId ? ofBooking : ofOneself;
}

ReviewRatings ratingsFrom(const QJsonObject &json)
{
    ReviewRatings ratings;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto category = fromName<ReviewCategory>(it.key()))
            ratings.insert(*category, it.value().toInt());
    }
    return ratings;
}

QJsonObject ratingsToJson(const ReviewRatings &ratings)
{
    QJsonObject json;
    for (auto it = ratings.begin(); it != ratings.end(); ++it)
        json.insert(toName(it.key()), it.value());
    return json;
}

Review reviewFrom(const Row &row)
{
    return {.id = row.get<ReviewId>("id"),
            .propertyId = row.get<PropertyId>("property_id"),
            .propertyTitle = row.get<QString>("property_title"),
            .bookingId = row.get<BookingId>("booking_id"),
            .side = row.get<ReviewSide>("side"),
            .authorId = row.get<UserId>("author_id"),
            .authorName = row.get<QString>("author_name"),
            .subjectId = row.get<UserId>("subject_id"),
            .subjectName = row.get<QString>("subject_name"),
            .overall = row.get<int>("overall"),
            .ratings = ratingsFrom(row.get<QJsonObject>("ratings")),
            .text = row.get<QString>("text"),
            .response = row.get<std::optional<QString>>("response"),
            .respondedAt = row.get<std::optional<QDateTime>>("responded_at"),
            .createdAt = row.get<QDateTime>("created_at"),
            .updatedAt = row.get<QDateTime>("updated_at"),
            .closesAt = row.get<QDateTime>("closes_at"),
            .publishedAt = row.get<std::optional<QDateTime>>("published_at"),
            .version = row.get<qint64>("version")};
}

QList<Review> reviewsFrom(const QList<Row> &rows)
{
    QList<Review> reviews;
    for (const Row &row : rows)
        reviews.append(reviewFrom(row));
    return reviews;
}

} // namespace

std::optional<Review> ReviewRepository::find(Session &session, ReviewId id) const
{
    static const QByteArray sql = selection() + " WHERE r.id = ?";
    const auto row = session.find(sql.constData(), id);
    return row ? std::optional(reviewFrom(*row)) : std::nullopt;
}

std::optional<Review> ReviewRepository::findForUpdate(Session &session, ReviewId id) const
{
    // In a statement of its own, so that the second one sees what whoever held the lock has written.
    session.find("SELECT id FROM reviews WHERE id = ? FOR UPDATE", id);
    return find(session, id);
}

QList<Review> ReviewRepository::list(Session &session, UserId viewer, bool seesAll, const ReviewFilter &filter,
                                     int limit, const std::optional<ReviewId> &after) const
{
    const QUuid scope = filter.propertyId  ? filter.propertyId->uuid()
                        : filter.bookingId ? filter.bookingId->uuid()
                                           : viewer.uuid();
    return reviewsFrom(session.all(listSql(filter).constData(), scope, viewer, viewer, seesAll, filter.side,
                                   filter.side, after, after, limit));
}

QList<Review> ReviewRepository::listOfGuest(Session &session, UserId guest, int limit) const
{
    static const QByteArray sql = selection() + R"sql(
         WHERE r.subject_id = ? AND r.published_at IS NOT NULL AND r.side = 'host'
         ORDER BY r.id DESC
         LIMIT ?
        )sql";
    return reviewsFrom(session.all(sql.constData(), guest, limit));
}

bool ReviewRepository::insert(Session &session, const Review &review) const
{
    return session.insert(R"sql(
        INSERT INTO reviews (property_id, id, booking_id, side, author_id, subject_id, overall, ratings, text, created_at,
                             updated_at, closes_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (property_id, booking_id, side) DO NOTHING
        )sql",
                          review.propertyId, review.id, review.bookingId, review.side, review.authorId,
                          review.subjectId, review.overall, ratingsToJson(review.ratings), review.text,
                          review.createdAt, review.createdAt, review.closesAt) == 1;
}

void ReviewRepository::update(Session &session, const Review &review) const
{
    session.update(R"sql(
        UPDATE reviews SET overall = ?, ratings = ?, text = ?, updated_at = ?, version = version + 1
         WHERE property_id = ? AND id = ?
        )sql",
                   review.overall, ratingsToJson(review.ratings), review.text, review.updatedAt, review.propertyId,
                   review.id);
}

void ReviewRepository::setResponse(Session &session, const Review &review, const QString &text,
                                   const QDateTime &now) const
{
    session.update(R"sql(
        UPDATE reviews SET response = ?, responded_at = ?, version = version + 1 WHERE property_id = ? AND id = ?
        )sql",
                   text, now, review.propertyId, review.id);
}

int ReviewRepository::count(Session &session, PropertyId property, BookingId booking) const
{
    return session
        .one("SELECT count(*)::int AS reviews FROM reviews WHERE property_id = ? AND booking_id = ?", property, booking)
        .get<int>("reviews");
}

QList<Review> ReviewRepository::publish(Session &session, PropertyId property, BookingId booking,
                                        const QDateTime &now) const
{
    const auto rows = session.all(R"sql(
        UPDATE reviews SET published_at = ?, version = version + 1
         WHERE property_id = ? AND booking_id = ? AND published_at IS NULL
        RETURNING id
        )sql",
                                  now, property, booking);
    QList<Review> published;
    for (const Row &row : rows)
        published.append(find(session, row.get<ReviewId>("id")).value());
    return published;
}

QList<BookingId> ReviewRepository::due(Session &session, const QDateTime &now, int limit) const
{
    const auto rows = session.all(R"sql(
        SELECT booking_id FROM reviews WHERE published_at IS NULL AND closes_at <= ?
         GROUP BY booking_id ORDER BY min(closes_at) LIMIT ?
        )sql",
                                  now, limit);
    QList<BookingId> bookings;
    for (const Row &row : rows)
        bookings.append(row.get<BookingId>("booking_id"));
    return bookings;
}

void ReviewRepository::rateProperty(Session &session, PropertyId property, int stars) const
{
    // The total is exact; before the first review it is made of what the rating says.
    session.update(R"sql(
        UPDATE properties
           SET rating_total = coalesce(rating_total, round(rating * review_count), 0) + ?::int,
               rating = (coalesce(rating_total, round(rating * review_count), 0) + ?::int)::numeric / (review_count + 1),
               review_count = review_count + 1
         WHERE id = ?
        )sql",
                   stars, stars, property);
}

void ReviewRepository::rateGuest(Session &session, UserId guest, int stars) const
{
    session.update(R"sql(
        UPDATE users SET guest_rating_total = guest_rating_total + ?, guest_review_count = guest_review_count + 1
         WHERE id = ?
        )sql",
                   stars, guest);
}

} // namespace roost
