#include "backend/modules/guest/guest_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"
#include "backend/modules/guest/review_json.h"

#include <QJsonArray>

namespace roost {
namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(http::toJson(date)) : QJsonValue();
}

QJsonArray spentToJson(const QList<Money> &spent)
{
    QJsonArray array;
    for (const Money &sum : spent)
        array.append(http::toJson(sum));
    return array;
}

QJsonObject toJson(const GuestBooking &booking)
{
    return {{QStringLiteral("id"), booking.id.toString()},
            {QStringLiteral("code"), booking.code},
            {QStringLiteral("property_id"), booking.propertyId.toString()},
            {QStringLiteral("property_title"), booking.propertyTitle},
            {QStringLiteral("status"), toName(booking.status)},
            {QStringLiteral("check_in"), http::toJson(booking.checkIn)},
            {QStringLiteral("check_out"), http::toJson(booking.checkOut)},
            {QStringLiteral("guests"), booking.guests},
            {QStringLiteral("total"), http::toJson(booking.total)}};
}

} // namespace

QJsonObject toJson(const Guest &guest)
{
    return {{QStringLiteral("id"), guest.id.toString()},
            {QStringLiteral("name"), guest.name},
            {QStringLiteral("country"), textOrNull(guest.country)},
            {QStringLiteral("languages"), QJsonArray::fromStringList(guest.languages)},
            {QStringLiteral("about"), guest.about},
            {QStringLiteral("email_verified"), guest.emailVerified},
            {QStringLiteral("member_since"), toRfc3339(guest.memberSince)},
            {QStringLiteral("email"), textOrNull(guest.email)},
            {QStringLiteral("phone"), textOrNull(guest.phone)},
            {QStringLiteral("bookings_count"), guest.bookings},
            {QStringLiteral("stays"), guest.stays},
            {QStringLiteral("nights"), guest.nights},
            {QStringLiteral("spent"), spentToJson(guest.spent)},
            {QStringLiteral("first_stay"), dateOrNull(guest.firstStay)},
            {QStringLiteral("last_stay"), dateOrNull(guest.lastStay)},
            {QStringLiteral("next_stay"), dateOrNull(guest.nextStay)},
            {QStringLiteral("rating"), http::toJson(guest.rating)},
            {QStringLiteral("review_count"), guest.reviewCount},
            {QStringLiteral("has_note"), guest.hasNote}};
}

QJsonObject toJson(const GuestDetail &detail, const Actor &viewer)
{
    QJsonArray bookings;
    for (const GuestBooking &booking : detail.bookings)
        bookings.append(toJson(booking));
    QJsonArray reviews;
    for (const Review &review : detail.reviews)
        reviews.append(toJson(review, viewer));

    QJsonObject json = toJson(detail.guest);
    json.insert(QStringLiteral("bookings"), bookings);
    json.insert(QStringLiteral("reviews"), reviews);
    json.insert(QStringLiteral("note"), toJson(detail.note));
    return json;
}

QJsonObject toJson(const GuestNote &note)
{
    return {
        {QStringLiteral("text"), note.text},
        {QStringLiteral("updated_at"), note.updatedAt.isValid() ? QJsonValue(toRfc3339(note.updatedAt)) : QJsonValue()},
        {QStringLiteral("version"), note.version}};
}

} // namespace roost
