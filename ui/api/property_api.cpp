#include "ui/api/property_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

Property Property::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .status = textField(object, "status"),
        .hostName = textField(object, "host_name"),
        .title = textField(object, "title"),
        .description = textField(object, "description"),
        .propertyType = textField(object, "property_type"),
        .address = textField(object, "address"),
        .city = textField(object, "city"),
        .country = textField(object, "country"),
        .timeZone = textField(object, "time_zone"),
        .maxGuests = numberField(object, "max_guests"),
        .bedrooms = numberField(object, "bedrooms"),
        .bathrooms = numberField(object, "bathrooms"),
        .amenities = textsField(object, "amenities"),
        .checkInTime = textField(object, "check_in_time"),
        .checkOutTime = textField(object, "check_out_time"),
        .instantBook = object.value(QLatin1String("instant_book")).toBool(),
        .cancellationPolicy = textField(object, "cancellation_policy"),
        .basePrice = moneyField(object, "base_price"),
        .weekendPrice = moneyField(object, "weekend_price"),
        .cleaningFee = moneyField(object, "cleaning_fee"),
        .includedGuests = numberField(object, "included_guests"),
        .extraGuestFee = moneyField(object, "extra_guest_fee"),
        .minNights = numberField(object, "min_nights"),
        .maxNights = numberField(object, "max_nights"),
        .advanceNoticeDays = numberField(object, "advance_notice_days"),
        .rating = object.value(QLatin1String("rating")).toDouble(),
        .reviewCount = numberField(object, "review_count"),
    };
}

PropertyApi::PropertyApi(ApiClient &client)
    : m_client(client)
{
}

void PropertyApi::list(const PropertyQuery &query, const QString &cursor, int limit, QObject *context,
                       Answer<Listing<Property>> callback)
{
    QUrlQuery parameters;
    addText(parameters, "q", query.text);
    addText(parameters, "city", query.city);
    addText(parameters, "status", query.status);
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/properties"), parameters, context,
                 readingInto<Listing<Property>>(std::move(callback)));
}

void PropertyApi::show(const QString &propertyId, QObject *context, Answer<Property> callback)
{
    m_client.get(QStringLiteral("/properties/") + propertyId, {}, context, readingInto<Property>(std::move(callback)));
}

} // namespace roost::ui
