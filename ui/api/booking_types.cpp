#include "ui/api/booking_types.h"

#include "ui/api/json_fields.h"

#include <QHash>

namespace roost::ui {

namespace {

PriceLine::Kind lineKind(const QString &code)
{
    static const QHash<QString, PriceLine::Kind> kinds{
        {QStringLiteral("NIGHTS"), PriceLine::Kind::Nights},
        {QStringLiteral("DISCOUNT"), PriceLine::Kind::Discount},
        {QStringLiteral("FEE"), PriceLine::Kind::Fee},
        {QStringLiteral("TAX"), PriceLine::Kind::Tax},
        {QStringLiteral("SERVICE_FEE"), PriceLine::Kind::ServiceFee},
    };
    return kinds.value(code, PriceLine::Kind::Fee);
}

/// What a note says, or why a step was taken.
QString wordsOf(const QJsonObject &data)
{
    const auto note = textField(data, "text");
    return note.isEmpty() ? textField(data, "reason") : note;
}

} // namespace

Booking Booking::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .code = textField(object, "code"),
        .status = bookingStatusFromCode(textField(object, "status")),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .propertyCity = textField(object, "property_city"),
        .hostId = textField(object, "host_id"),
        .guestId = textField(object, "guest_id"),
        .guestName = textField(object, "guest_name"),
        .checkIn = dateField(object, "check_in"),
        .checkOut = dateField(object, "check_out"),
        .nights = numberField(object, "nights"),
        .guests = numberField(object, "guests"),
        .total = moneyField(object, "total"),
        .paid = moneyField(object, "paid"),
        .cancellationPolicy = textField(object, "cancellation_policy"),
        .holdExpiresAt = instantField(object, "hold_expires_at"),
        .createdAt = instantField(object, "created_at"),
        .version = numberField(object, "version"),
    };
}

bool Booking::isCancellable() const
{
    return status == BookingStatus::Requested || status == BookingStatus::Pending || status == BookingStatus::Confirmed;
}

PriceLine PriceLine::fromJson(const QJsonObject &object)
{
    return {
        .kind = lineKind(textField(object, "kind")),
        .name = textField(object, "name"),
        .rule = textField(object, "rule"),
        .from = dateField(object, "from"),
        .to = dateField(object, "to"),
        .quantity = numberField(object, "quantity"),
        .unitAmount = moneyField(object, "unit_amount"),
        .amount = moneyField(object, "amount"),
    };
}

TimelineEntry TimelineEntry::fromJson(const QJsonObject &object)
{
    return {
        .kind = textField(object, "kind"),
        .toStatus = bookingStatusFromCode(textField(object, "to_status")),
        .actorName = textField(object, "actor_name"),
        .at = instantField(object, "at"),
        .text = wordsOf(objectField(object, "data")),
    };
}

Payment Payment::fromJson(const QJsonObject &object)
{
    return {
        .kind = textField(object, "kind"),
        .status = textField(object, "status"),
        .amount = moneyField(object, "amount"),
        .provider = textField(object, "provider"),
        .createdAt = instantField(object, "created_at"),
    };
}

BookingDetail BookingDetail::fromJson(const QJsonObject &object)
{
    return {
        .booking = Booking::fromJson(object),
        .lines = listField<PriceLine>(object, "lines"),
        .timeline = listField<TimelineEntry>(object, "timeline"),
        .payments = listField<Payment>(object, "payments"),
    };
}

Cancellation Cancellation::fromJson(const QJsonObject &object)
{
    return {
        .booking = Booking::fromJson(objectField(object, "booking")),
        .refund = moneyField(object, "refund"),
        .kept = moneyField(object, "kept"),
        .rule = textField(object, "rule"),
    };
}

BookingDay BookingDay::fromJson(const QJsonObject &object)
{
    return {
        .asOf = instantField(object, "as_of"),
        .requests = listField<Booking>(object, "requests"),
        .arrivals = listField<Booking>(object, "arrivals"),
        .departures = listField<Booking>(object, "departures"),
        .inHouse = listField<Booking>(object, "in_house"),
    };
}

QJsonObject StayChange::toJson() const
{
    QJsonObject body;
    if (checkIn.isValid())
        body.insert(QLatin1String("check_in"), checkIn.toString(Qt::ISODate));
    if (checkOut.isValid())
        body.insert(QLatin1String("check_out"), checkOut.toString(Qt::ISODate));
    if (guests > 0)
        body.insert(QLatin1String("guests"), guests);
    return body;
}

BookingChange BookingChange::fromJson(const QJsonObject &object)
{
    return {
        .booking = Booking::fromJson(objectField(object, "booking")),
        .lines = listField<PriceLine>(object, "lines"),
        .total = moneyField(object, "total"),
        .difference = moneyField(object, "difference"),
        .refund = moneyField(object, "refund"),
    };
}

} // namespace roost::ui
