#include "ui/api/review_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QMap<QString, int> starsOf(const QJsonObject &object)
{
    QMap<QString, int> stars;
    for (auto rating = object.begin(); rating != object.end(); ++rating)
        stars.insert(rating.key(), rating->toInt());
    return stars;
}

} // namespace

Review Review::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .bookingId = textField(object, "booking_id"),
        .isByHost = textField(object, "side") == QLatin1String("host"),
        .authorName = textField(object, "author_name"),
        .subjectName = textField(object, "subject_name"),
        .overall = numberField(object, "overall"),
        .ratings = starsOf(objectField(object, "ratings")),
        .text = textField(object, "text"),
        .response = textField(objectField(object, "response"), "text"),
        .createdAt = instantField(object, "created_at"),
        .closesAt = instantField(object, "closes_at"),
        .publishedAt = instantField(object, "published_at"),
        .version = numberField(object, "version"),
    };
}

ReviewApi::ReviewApi(ApiClient &client)
    : m_client(client)
{
}

void ReviewApi::list(const ReviewQuery &query, const QString &cursor, int limit, QObject *context,
                     Answer<Listing<Review>> callback)
{
    QUrlQuery parameters;
    addText(parameters, "property_id", query.propertyId);
    addText(parameters, "side", query.side);
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/reviews"), parameters, context, readingInto<Listing<Review>>(std::move(callback)));
}

void ReviewApi::write(const ReviewDraft &draft, QObject *context, Answer<Review> callback)
{
    QJsonObject ratings;
    for (auto rating = draft.ratings.begin(); rating != draft.ratings.end(); ++rating)
        ratings.insert(rating.key(), rating.value());
    m_client.send("POST", QStringLiteral("/reviews"),
                  {{QStringLiteral("booking_id"), draft.bookingId},
                   {QStringLiteral("overall"), draft.overall},
                   {QStringLiteral("ratings"), ratings},
                   {QStringLiteral("text"), draft.text}},
                  context, readingInto<Review>(std::move(callback)));
}

void ReviewApi::respond(const QString &reviewId, const QString &text, QObject *context, Answer<Review> callback)
{
    m_client.send("POST", QStringLiteral("/reviews/%1/response").arg(reviewId), {{QStringLiteral("text"), text}},
                  context, readingInto<Review>(std::move(callback)));
}

} // namespace roost::ui
