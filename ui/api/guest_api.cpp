#include "ui/api/guest_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

Guest Guest::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .name = textField(object, "name"),
        .country = textField(object, "country"),
        .email = textField(object, "email"),
        .phone = textField(object, "phone"),
        .bookingsCount = numberField(object, "bookings_count"),
        .stays = numberField(object, "stays"),
        .nights = numberField(object, "nights"),
        .spent = listField<Money>(object, "spent"),
        .firstStay = dateField(object, "first_stay"),
        .lastStay = dateField(object, "last_stay"),
        .nextStay = dateField(object, "next_stay"),
        .rating = object.value(QLatin1String("rating")).toDouble(),
        .reviewCount = numberField(object, "review_count"),
        .hasNote = flagField(object, "has_note"),
    };
}

GuestDetail GuestDetail::fromJson(const QJsonObject &object)
{
    const auto note = objectField(object, "note");
    return {
        .guest = Guest::fromJson(object),
        .bookings = listField<Booking>(object, "bookings"),
        .reviews = listField<Review>(object, "reviews"),
        .note = textField(note, "text"),
        .noteVersion = numberField(note, "version"),
    };
}

GuestApi::GuestApi(ApiClient &client)
    : m_client(client)
{
}

void GuestApi::list(const GuestQuery &query, const QString &cursor, int limit, QObject *context,
                    Answer<Listing<Guest>> callback)
{
    QUrlQuery parameters;
    addText(parameters, "text", query.text);
    addText(parameters, "sort", query.sort);
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/guests"), parameters, context, readingInto<Listing<Guest>>(std::move(callback)));
}

void GuestApi::show(const QString &guestId, QObject *context, Answer<GuestDetail> callback)
{
    m_client.get(QStringLiteral("/guests/") + guestId, {}, context, readingInto<GuestDetail>(std::move(callback)));
}

void GuestApi::setNote(const QString &guestId, const QString &text, int version, QObject *context, Outcome outcome)
{
    m_client.send("PUT", QStringLiteral("/guests/%1/note").arg(guestId), {{QStringLiteral("text"), text}}, context,
                  telling(std::move(outcome)), entityTag(version));
}

} // namespace roost::ui
