#include "ui/api/calendar_types.h"

#include "ui/api/problem_words.h"

#include <QJsonArray>

namespace roost::ui {

namespace {

QDate dateOf(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

NightState stateOf(const QString &name)
{
    static const QHash<QString, NightState> states{
        {QStringLiteral("free"), NightState::Free},         {QStringLiteral("held"), NightState::Held},
        {QStringLiteral("booked"), NightState::Booked},     {QStringLiteral("blocked"), NightState::Blocked},
        {QStringLiteral("imported"), NightState::Imported},
    };
    return states.value(name, NightState::Booked);
}

CalendarClaim::Kind kindOf(const QString &name)
{
    if (name == QLatin1String("BLOCK"))
        return CalendarClaim::Kind::Block;
    if (name == QLatin1String("IMPORT"))
        return CalendarClaim::Kind::Import;
    return CalendarClaim::Kind::Booking;
}

CalendarNight nightFrom(const QJsonObject &object)
{
    return {
        .price = object.value(QLatin1String("price")).toObject().value(QLatin1String("amount")).toInteger(),
        .minNights = object.value(QLatin1String("min_nights")).toInt(1),
        .maxNights = object.value(QLatin1String("max_nights")).toInt(),
        .state = stateOf(object.value(QLatin1String("state")).toString()),
        .overridden = object.value(QLatin1String("overridden")).toBool(),
        .closedToArrival = object.value(QLatin1String("closed_to_arrival")).toBool(),
        .closedToDeparture = object.value(QLatin1String("closed_to_departure")).toBool(),
        .preparation = object.value(QLatin1String("preparation")).toBool(),
    };
}

ClaimBooking bookingFrom(const QJsonObject &object)
{
    return {
        .bookingId = object.value(QLatin1String("booking_id")).toString(),
        .code = object.value(QLatin1String("code")).toString(),
        .status = object.value(QLatin1String("status")).toString(),
        .guestName = object.value(QLatin1String("guest_name")).toString(),
        .guests = object.value(QLatin1String("guests")).toInt(),
        .checkIn = dateOf(object, QLatin1String("check_in")),
        .checkOut = dateOf(object, QLatin1String("check_out")),
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .paid = object.value(QLatin1String("paid")).toBool(),
        .holdExpiresAt =
            QDateTime::fromString(object.value(QLatin1String("hold_expires_at")).toString(), Qt::ISODateWithMs),
    };
}

CalendarClaim claimFrom(const QJsonObject &object)
{
    CalendarClaim claim{
        .id = object.value(QLatin1String("id")).toString(),
        .kind = kindOf(object.value(QLatin1String("kind")).toString()),
        .from = dateOf(object, QLatin1String("from")),
        .to = dateOf(object, QLatin1String("to")),
        .note = object.value(QLatin1String("note")).toString(),
    };
    const auto booking = object.value(QLatin1String("booking"));
    if (booking.isObject())
        claim.booking = bookingFrom(booking.toObject());
    return claim;
}

QJsonValue jsonOf(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->toJson()) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace

PropertyCalendar PropertyCalendar::fromJson(const QJsonObject &object)
{
    PropertyCalendar calendar{
        .propertyId = object.value(QLatin1String("property_id")).toString(),
        .title = object.value(QLatin1String("title")).toString(),
        .city = object.value(QLatin1String("city")).toString(),
        .currency = object.value(QLatin1String("currency")).toString(),
        .today = dateOf(object, QLatin1String("today")),
        .from = dateOf(object, QLatin1String("from")),
        .to = dateOf(object, QLatin1String("to")),
    };
    const auto nights = object.value(QLatin1String("nights")).toArray();
    calendar.nights.reserve(nights.size());
    for (const auto &night : nights)
        calendar.nights.append(nightFrom(night.toObject()));
    for (const auto &claim : object.value(QLatin1String("claims")).toArray())
        calendar.claims.append(claimFrom(claim.toObject()));
    return calendar;
}

QJsonObject AvailabilityChange::toJson() const
{
    QJsonObject object{{QStringLiteral("from"), from.toString(Qt::ISODate)},
                       {QStringLiteral("to"), to.toString(Qt::ISODate)}};
    if (!weekdays.isEmpty()) {
        QJsonArray days;
        for (const auto day : weekdays)
            days.append(day);
        object.insert(QLatin1String("weekdays"), days);
    }
    if (blocked) {
        object.insert(QLatin1String("blocked"), *blocked);
        if (*blocked && !note.isEmpty())
            object.insert(QLatin1String("note"), note);
    }
    if (price)
        object.insert(QLatin1String("price"), jsonOf(*price));
    if (minNights)
        object.insert(QLatin1String("min_nights"), jsonOf(*minNights));
    if (maxNights)
        object.insert(QLatin1String("max_nights"), jsonOf(*maxNights));
    if (closedToArrival)
        object.insert(QLatin1String("closed_to_arrival"), *closedToArrival);
    if (closedToDeparture)
        object.insert(QLatin1String("closed_to_departure"), *closedToDeparture);
    return object;
}

StayQuote StayQuote::fromJson(const QJsonObject &object)
{
    const auto reason = object.value(QLatin1String("reasons")).toArray().first().toObject();
    return {
        .propertyId = object.value(QLatin1String("property_id")).toString(),
        .bookable = object.value(QLatin1String("bookable")).toBool(),
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .obstacle = problemSentence(reason.value(QLatin1String("code")).toString(),
                                    reason.value(QLatin1String("detail")).toString()),
    };
}

NightExplanation NightExplanation::fromJson(const QJsonObject &object)
{
    NightExplanation explanation{
        .price = Money::fromJson(object.value(QLatin1String("price")).toObject()),
        .minNights = object.value(QLatin1String("min_nights")).toInt(1),
        .maxNights = object.value(QLatin1String("max_nights")).toInt(),
        .isBookable = object.value(QLatin1String("bookable")).toBool(),
    };
    for (const auto &value : object.value(QLatin1String("price_rules")).toArray()) {
        const auto rule = value.toObject();
        const auto price = rule.value(QLatin1String("price"));
        explanation.rules.append({
            .rule = rule.value(QLatin1String("rule")).toString(),
            .name = rule.value(QLatin1String("name")).toString(),
            .applies = rule.value(QLatin1String("applies")).toBool(),
            .decides = rule.value(QLatin1String("decides")).toBool(),
            .price = price.isObject() ? std::optional(Money::fromJson(price.toObject())) : std::nullopt,
            .detail = rule.value(QLatin1String("detail")).toString(),
        });
    }
    for (const auto &value : object.value(QLatin1String("bookability_rules")).toArray()) {
        const auto rule = value.toObject();
        explanation.obstacles.append({.code = rule.value(QLatin1String("code")).toString(),
                                      .passes = rule.value(QLatin1String("passes")).toBool()});
    }
    return explanation;
}

} // namespace roost::ui
