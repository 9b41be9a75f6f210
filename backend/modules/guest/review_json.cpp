#include "backend/modules/guest/review_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"

namespace roost {
namespace {

QJsonObject ratingsToJson(const Review &review)
{
    QJsonObject json;
    for (auto it = review.ratings.begin(); it != review.ratings.end(); ++it)
        json.insert(toName(it.key()), it.value());
    return json;
}

QJsonValue responseToJson(const Review &review)
{
    if (!review.response)
        return {};
    return QJsonObject{{QStringLiteral("text"), *review.response},
                       {QStringLiteral("at"), toRfc3339(review.respondedAt.value())}};
}

ReviewRatings ratingsFrom(const QJsonObject &json)
{
    ReviewRatings ratings;
    for (const auto &[category, name] : enumNames<ReviewCategory>) {
        if (json.contains(name))
            ratings.insert(category, json.value(name).toInt());
    }
    return ratings;
}

} // namespace

QJsonObject toJson(const Review &review, const Actor &viewer)
{
    const bool isParty = viewer.userId == review.authorId || viewer.userId == review.subjectId || viewer.isAdmin();
    return {{QStringLiteral("id"), review.id.toString()},
            {QStringLiteral("property_id"), review.propertyId.toString()},
            {QStringLiteral("property_title"), review.propertyTitle},
            {QStringLiteral("booking_id"), isParty ? QJsonValue(review.bookingId.toString()) : QJsonValue()},
            {QStringLiteral("side"), toName(review.side)},
            {QStringLiteral("author_name"), review.authorName},
            {QStringLiteral("subject_name"), review.subjectName},
            {QStringLiteral("overall"), review.overall},
            {QStringLiteral("ratings"), ratingsToJson(review)},
            {QStringLiteral("text"), review.text},
            {QStringLiteral("response"), responseToJson(review)},
            {QStringLiteral("created_at"), toRfc3339(review.createdAt)},
            {QStringLiteral("closes_at"), toRfc3339(review.closesAt)},
            {QStringLiteral("published_at"), http::toJson(review.publishedAt)},
            {QStringLiteral("version"), review.version}};
}

ReviewDraft reviewDraftFromJson(const QJsonObject &json)
{
    return {.bookingId = BookingId::parse(json.value(u"booking_id").toString()).value_or(BookingId()),
            .overall = json.value(u"overall").toInt(),
            .ratings = ratingsFrom(json.value(u"ratings").toObject()),
            .text = json.value(u"text").toString()};
}

ReviewChange reviewChangeFromJson(const QJsonObject &json)
{
    ReviewChange change{.ratings = ratingsFrom(json.value(u"ratings").toObject())};
    if (json.contains(u"overall"))
        change.overall = json.value(u"overall").toInt();
    if (json.contains(u"text"))
        change.text = json.value(u"text").toString();
    return change;
}

} // namespace roost
