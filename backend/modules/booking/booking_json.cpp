#include "backend/modules/booking/booking_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"
#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

namespace roost {
namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject toJson(const TimelineEntry &entry)
{
    return {{QStringLiteral("sequence"), entry.sequence},
            {QStringLiteral("kind"), entry.kind},
            {QStringLiteral("from_status"), entry.from ? QJsonValue(toName(*entry.from)) : QJsonValue()},
            {QStringLiteral("to_status"), toName(entry.to)},
            {QStringLiteral("actor_name"), textOrNull(entry.actorName)},
            {QStringLiteral("at"), toRfc3339(entry.at)},
            {QStringLiteral("data"), entry.data}};
}

template <typename Item>
QJsonArray arrayOf(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

} // namespace

QJsonObject toJson(const Booking &booking)
{
    return {{QStringLiteral("id"), booking.id.toString()},
            {QStringLiteral("code"), booking.code},
            {QStringLiteral("status"), toName(booking.status)},
            {QStringLiteral("property_id"), booking.propertyId.toString()},
            {QStringLiteral("property_title"), booking.propertyTitle},
            {QStringLiteral("property_city"), booking.propertyCity},
            {QStringLiteral("guest_id"), booking.guestId.toString()},
            {QStringLiteral("guest_name"), booking.guestName},
            {QStringLiteral("host_id"), booking.hostId.toString()},
            {QStringLiteral("check_in"), http::toJson(booking.stay.from)},
            {QStringLiteral("check_out"), http::toJson(booking.stay.to)},
            {QStringLiteral("nights"), booking.stay.nights()},
            {QStringLiteral("guests"), booking.guests},
            {QStringLiteral("children_ages"), http::toJson(booking.childAges)},
            {QStringLiteral("pets"), booking.pets},
            {QStringLiteral("nights_amount"), http::toJson(booking.nightsAmount)},
            {QStringLiteral("fees_amount"), http::toJson(booking.feesAmount)},
            {QStringLiteral("taxes_amount"), http::toJson(booking.taxesAmount)},
            {QStringLiteral("service_fee"), http::toJson(booking.serviceFee)},
            {QStringLiteral("total"), http::toJson(booking.total)},
            {QStringLiteral("paid"), http::toJson(booking.paid)},
            {QStringLiteral("cancellation_policy"), toName(booking.cancellationPolicy)},
            {QStringLiteral("hold_expires_at"), http::toJson(booking.holdExpiresAt)},
            {QStringLiteral("confirmed_at"), http::toJson(booking.confirmedAt)},
            {QStringLiteral("cancelled_at"), http::toJson(booking.cancelledAt)},
            {QStringLiteral("created_at"), toRfc3339(booking.createdAt)},
            {QStringLiteral("version"), booking.version}};
}

QJsonObject toJson(const BookingDetail &detail)
{
    QJsonObject json = toJson(detail.booking);
    json.insert(QStringLiteral("lines"), linesToJson(detail.lines));
    json.insert(QStringLiteral("timeline"), arrayOf(detail.timeline));
    json.insert(QStringLiteral("payments"), arrayOf(detail.payments));
    return json;
}

QJsonObject toJson(const Payment &payment)
{
    return {{QStringLiteral("id"), payment.id.toString()},
            {QStringLiteral("booking_id"), payment.bookingId.toString()},
            {QStringLiteral("kind"), toName(payment.kind)},
            {QStringLiteral("status"), toName(payment.status)},
            {QStringLiteral("amount"), http::toJson(payment.amount)},
            {QStringLiteral("provider"), payment.provider},
            {QStringLiteral("failure_code"), textOrNull(payment.failureCode)},
            {QStringLiteral("created_at"), toRfc3339(payment.createdAt)},
            {QStringLiteral("settled_at"), http::toJson(payment.settledAt)}};
}

QJsonObject toJson(const Cancellation &cancellation)
{
    return {{QStringLiteral("booking"), toJson(cancellation.booking)},
            {QStringLiteral("refund"), http::toJson(cancellation.refund)},
            {QStringLiteral("kept"), http::toJson(cancellation.kept)},
            {QStringLiteral("rule"), cancellation.rule}};
}

BookingRequest bookingRequestFromJson(const QJsonObject &json)
{
    BookingRequest request;
    request.propertyId = PropertyId::parse(json.value(u"property_id").toString()).value_or(PropertyId());
    request.stay = stayFromJson(json);
    request.quoteId = QuoteId::parse(json.value(u"quote_id").toString());
    return request;
}

} // namespace roost
