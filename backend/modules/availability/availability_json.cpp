#include "backend/modules/availability/availability_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

namespace roost {

namespace {

using http::toJson;

QJsonArray namesOf(const QList<Obstacle> &obstacles)
{
    QJsonArray names;
    for (const Obstacle obstacle : obstacles)
        names.append(toName(obstacle));
    return names;
}

QJsonObject toJson(const Night &night)
{
    return {
        {QStringLiteral("date"), toJson(night.date)},
        {QStringLiteral("state"), toName(night.state)},
        {QStringLiteral("price"), toJson(night.rate.price)},
        {QStringLiteral("preparation"), night.preparation},
        {QStringLiteral("price_rule"), toName(night.rate.rule)},
        {QStringLiteral("price_rule_name"), night.rate.name},
        {QStringLiteral("overridden"), night.rate.rule == LineRule::Override},
        {QStringLiteral("min_nights"), night.rules.minNights},
        {QStringLiteral("max_nights"), night.rules.maxNights},
        {QStringLiteral("closed_to_arrival"), night.rules.closedToArrival},
        {QStringLiteral("closed_to_departure"), night.rules.closedToDeparture},
        {QStringLiteral("arrival_obstacles"), namesOf(night.arrivalObstacles)},
    };
}

QJsonObject toJson(const CalendarClaim &entry)
{
    QJsonObject json{
        {QStringLiteral("id"), entry.claim.id.toString()},
        {QStringLiteral("kind"), toName(entry.claim.kind)},
        {QStringLiteral("from"), toJson(entry.claim.nights.from)},
        {QStringLiteral("to"), toJson(entry.claim.nights.to)},
        {QStringLiteral("note"), entry.claim.note},
    };
    if (entry.booking) {
        json.insert(QStringLiteral("booking"),
                    QJsonObject{
                        {QStringLiteral("booking_id"), entry.booking->id.toString()},
                        {QStringLiteral("code"), entry.booking->code},
                        {QStringLiteral("status"), entry.booking->status},
                        {QStringLiteral("guest_name"), entry.booking->guestName},
                        {QStringLiteral("guests"), entry.booking->guests},
                        {QStringLiteral("check_in"), toJson(entry.booking->stay.from)},
                        {QStringLiteral("check_out"), toJson(entry.booking->stay.to)},
                        {QStringLiteral("total"), toJson(entry.booking->total)},
                        {QStringLiteral("paid"), entry.booking->paid},
                        {QStringLiteral("hold_expires_at"), toJson(entry.claim.holdExpiresAt)},
                    });
    }
    return json;
}

template <typename Item>
QJsonArray arrayOf(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

/// Outer nothing: the key is not there; inner nothing: null.
std::optional<std::optional<int>> nullableNumber(const QJsonObject &json, QLatin1StringView key)
{
    if (!json.contains(key))
        return std::nullopt;
    const QJsonValue value = json.value(key);
    return value.isNull() ? std::optional<int>() : std::optional(value.toInt());
}

std::optional<bool> truth(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(json.value(key).toBool()) : std::nullopt;
}

AvailabilityChange changeFromJson(const QJsonObject &json, const QString &pointer)
{
    AvailabilityChange change{
        .nights = requireNights(http::dateFromJson(json.value(u"from"), pointer + QStringLiteral("/from")),
                                http::dateFromJson(json.value(u"to"), pointer + QStringLiteral("/to")),
                                pointer + QStringLiteral("/to")),
        .blocked = truth(json, QLatin1StringView("blocked")),
        .minNights = nullableNumber(json, QLatin1StringView("min_nights")),
        .maxNights = nullableNumber(json, QLatin1StringView("max_nights")),
        .closedToArrival = truth(json, QLatin1StringView("closed_to_arrival")),
        .closedToDeparture = truth(json, QLatin1StringView("closed_to_departure")),
    };
    for (const QJsonValue &weekday : json.value(u"weekdays").toArray())
        change.weekdays.insert(weekday.toInt());
    if (json.contains(u"note"))
        change.note = json.value(u"note").toString();
    if (const QJsonValue price = json.value(u"price"); price.isNull())
        change.price = std::optional<Money>();
    else if (!price.isUndefined())
        change.price = http::moneyFromJson(price, pointer + QStringLiteral("/price"));
    return change;
}

} // namespace

QJsonObject toJson(const PropertyCalendar &calendar)
{
    QJsonObject json{
        {QStringLiteral("property_id"), calendar.property.id.toString()},
        {QStringLiteral("title"), calendar.property.title},
        {QStringLiteral("city"), calendar.property.city},
        {QStringLiteral("currency"), calendar.property.currency().code()},
        {QStringLiteral("time_zone"), calendar.property.timeZone},
        {QStringLiteral("today"), toJson(calendar.today)},
        {QStringLiteral("from"), toJson(calendar.range.from)},
        {QStringLiteral("to"), toJson(calendar.range.to)},
        {QStringLiteral("nights"), arrayOf(calendar.nights)},
    };
    if (calendar.claims)
        json.insert(QStringLiteral("claims"), arrayOf(*calendar.claims));
    return json;
}

QList<AvailabilityChange> changesFromJson(const QJsonObject &json)
{
    QList<AvailabilityChange> changes;
    for (const QJsonValue &change : json.value(u"changes").toArray())
        changes.append(changeFromJson(change.toObject(), QStringLiteral("/changes/%1").arg(changes.size())));
    return changes;
}

} // namespace roost
