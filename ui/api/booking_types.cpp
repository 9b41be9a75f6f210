#include "ui/api/booking_types.h"

#include "ui/api/json_fields.h"

#include <QHash>
#include <QJsonArray>

namespace roost::ui {

namespace {

PriceLine::Kind lineKind(const QString &code)
{
    static const QHash<QString, PriceLine::Kind> kinds{
        {QStringLiteral("NIGHTS"), PriceLine::Kind::Nights},
        {QStringLiteral("DISCOUNT"), PriceLine::Kind::Discount},
        {QStringLiteral("FEE"), PriceLine::Kind::Fee},
        {QStringLiteral("TAX"), PriceLine::Kind::Tax},
    };
    return kinds.value(code, PriceLine::Kind::Fee);
}

template <typename T>
QList<T> readAll(const QJsonObject &object, const char *name)
{
    QList<T> items;
    const auto values = object.value(QLatin1String(name)).toArray();
    for (const auto &value : values)
        items.append(T::fromJson(value.toObject()));
    return items;
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
        .lines = readAll<PriceLine>(object, "lines"),
        .timeline = readAll<TimelineEntry>(object, "timeline"),
        .payments = readAll<Payment>(object, "payments"),
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

} // namespace roost::ui
