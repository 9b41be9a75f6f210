#include "backend/modules/property/property_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"

#include <QJsonArray>

namespace roost {

namespace {

using http::toJson;

void apply(const QJsonValue &value, const QString &, QString &field)
{
    field = value.toString().trimmed();
}

void apply(const QJsonValue &value, const QString &, int &field)
{
    field = value.toInt(field);
}

void apply(const QJsonValue &value, const QString &, bool &field)
{
    field = value.toBool(field);
}

void apply(const QJsonValue &value, const QString &, QTime &field)
{
    field = QTime::fromString(value.toString(), QStringLiteral("HH:mm"));
}

void apply(const QJsonValue &value, const QString &, std::optional<double> &field)
{
    field = value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

void apply(const QJsonValue &value, const QString &pointer, Money &field)
{
    field = http::moneyFromJson(value, pointer);
}

void apply(const QJsonValue &value, const QString &pointer, std::optional<Money> &field)
{
    field = value.isNull() ? std::nullopt : std::optional(http::moneyFromJson(value, pointer));
}

void apply(const QJsonValue &value, const QString &, QStringList &field)
{
    field = value.toVariant().toStringList();
}

void apply(const QJsonValue &value, const QString &, Weekdays &field)
{
    field = http::weekdaysFromJson(value);
}

template <NamedEnum Enum>
void apply(const QJsonValue &value, const QString &, Enum &field)
{
    field = fromName<Enum>(value.toString()).value_or(field);
}

/// Without space around and within, and each once, whatever its case.
QStringList tidied(const QStringList &tags)
{
    QStringList result;
    for (const QString &tag : tags) {
        const QString word = tag.simplified();
        if (!word.isEmpty() && !result.contains(word, Qt::CaseInsensitive))
            result.append(word);
    }
    result.sort();
    return result;
}

template <typename Field>
void applyKey(const QJsonObject &json, const char *key, Field &field)
{
    if (const auto found = json.constFind(QLatin1StringView(key)); found != json.constEnd())
        apply(found.value(), u'/' + QString::fromLatin1(key), field);
}

} // namespace

QJsonObject toJson(const Property &property, const Actor &viewer)
{
    QJsonObject json{
        {QStringLiteral("id"), property.id.toString()},
        {QStringLiteral("host_id"), property.hostId.toString()},
        {QStringLiteral("host_name"), property.hostName},
        {QStringLiteral("status"), toName(property.status)},
        {QStringLiteral("title"), property.title},
        {QStringLiteral("description"), property.description},
        {QStringLiteral("property_type"), toName(property.type)},
        {QStringLiteral("city"), property.city},
        {QStringLiteral("country"), property.country},
        {QStringLiteral("latitude"), toJson(property.latitude)},
        {QStringLiteral("longitude"), toJson(property.longitude)},
        {QStringLiteral("time_zone"), property.timeZone},
        {QStringLiteral("max_guests"), property.maxGuests},
        {QStringLiteral("bedrooms"), property.bedrooms},
        {QStringLiteral("bathrooms"), property.bathrooms},
        {QStringLiteral("amenities"), QJsonArray::fromStringList(property.amenities)},
        {QStringLiteral("house_rules"), property.houseRules},
        {QStringLiteral("smoking_allowed"), property.smokingAllowed},
        {QStringLiteral("events_allowed"), property.eventsAllowed},
        {QStringLiteral("check_in_time"), toJson(property.checkInTime)},
        {QStringLiteral("check_out_time"), toJson(property.checkOutTime)},
        {QStringLiteral("instant_book"), property.instantBook},
        {QStringLiteral("cancellation_policy"), toName(property.cancellationPolicy)},
        {QStringLiteral("base_price"), toJson(property.basePrice)},
        {QStringLiteral("weekend_price"), toJson(property.weekendPrice)},
        {QStringLiteral("weekend_nights"), toJson(property.weekendNights)},
        {QStringLiteral("cleaning_fee"), toJson(property.cleaningFee)},
        {QStringLiteral("short_stay_cleaning_fee"), toJson(property.shortStayCleaningFee)},
        {QStringLiteral("short_stay_nights"), property.shortStayNights},
        {QStringLiteral("included_guests"), property.includedGuests},
        {QStringLiteral("extra_guest_fee"), toJson(property.extraGuestFee)},
        {QStringLiteral("max_pets"), property.maxPets},
        {QStringLiteral("pet_fee"), toJson(property.petFee)},
        {QStringLiteral("min_nights"), property.minNights},
        {QStringLiteral("max_nights"), property.maxNights},
        {QStringLiteral("advance_notice_days"), property.advanceNoticeDays},
        {QStringLiteral("booking_window_days"), property.bookingWindowDays},
        {QStringLiteral("preparation_nights"), property.preparationNights},
        {QStringLiteral("minimum_gap_nights"), property.minimumGapNights},
        {QStringLiteral("rating"), toJson(property.rating)},
        {QStringLiteral("review_count"), property.reviewCount},
        {QStringLiteral("published_at"), toJson(property.publishedAt)},
        {QStringLiteral("created_at"), toRfc3339(property.createdAt)},
        {QStringLiteral("updated_at"), toRfc3339(property.updatedAt)},
        {QStringLiteral("version"), property.version},
    };
    if (viewer.isAdmin() || viewer.userId == property.hostId) {
        json.insert(QStringLiteral("address"), property.address);
        json.insert(QStringLiteral("tags"), QJsonArray::fromStringList(property.tags));
    }
    return json;
}

void applyJson(const QJsonObject &json, Property &property)
{
    applyKey(json, "title", property.title);
    applyKey(json, "description", property.description);
    applyKey(json, "property_type", property.type);
    applyKey(json, "address", property.address);
    applyKey(json, "city", property.city);
    applyKey(json, "country", property.country);
    applyKey(json, "latitude", property.latitude);
    applyKey(json, "longitude", property.longitude);
    applyKey(json, "time_zone", property.timeZone);
    applyKey(json, "max_guests", property.maxGuests);
    applyKey(json, "bedrooms", property.bedrooms);
    applyKey(json, "bathrooms", property.bathrooms);
    applyKey(json, "amenities", property.amenities);
    applyKey(json, "tags", property.tags);
    property.tags = tidied(property.tags);
    applyKey(json, "house_rules", property.houseRules);
    applyKey(json, "smoking_allowed", property.smokingAllowed);
    applyKey(json, "events_allowed", property.eventsAllowed);
    applyKey(json, "check_in_time", property.checkInTime);
    applyKey(json, "check_out_time", property.checkOutTime);
    applyKey(json, "instant_book", property.instantBook);
    applyKey(json, "cancellation_policy", property.cancellationPolicy);
    applyKey(json, "base_price", property.basePrice);
    applyKey(json, "weekend_price", property.weekendPrice);
    applyKey(json, "weekend_nights", property.weekendNights);
    applyKey(json, "cleaning_fee", property.cleaningFee);
    applyKey(json, "short_stay_cleaning_fee", property.shortStayCleaningFee);
    applyKey(json, "short_stay_nights", property.shortStayNights);
    applyKey(json, "included_guests", property.includedGuests);
    applyKey(json, "extra_guest_fee", property.extraGuestFee);
    applyKey(json, "max_pets", property.maxPets);
    applyKey(json, "pet_fee", property.petFee);
    applyKey(json, "min_nights", property.minNights);
    applyKey(json, "max_nights", property.maxNights);
    applyKey(json, "advance_notice_days", property.advanceNoticeDays);
    applyKey(json, "booking_window_days", property.bookingWindowDays);
    applyKey(json, "preparation_nights", property.preparationNights);
    applyKey(json, "minimum_gap_nights", property.minimumGapNights);
}

} // namespace roost
