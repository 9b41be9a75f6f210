#include "ui/api/property_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QString pathOf(const QString &propertyId)
{
    return QStringLiteral("/properties/") + propertyId;
}

} // namespace

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
        .tags = textsField(object, "tags"),
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
        .version = numberField(object, "version"),
        .fields = object,
    };
}

QJsonObject PropertyChange::toJson() const
{
    QJsonObject object{{QStringLiteral("property_id"), propertyId}, {QStringLiteral("fields"), fields}};
    if (version > 0)
        object.insert(QLatin1String("version"), version);
    return object;
}

PropertyChoices PropertyChoices::fromJson(const QJsonObject &object)
{
    return {.cities = textsField(object, "cities"), .tags = textsField(object, "tags")};
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
    addText(parameters, "tag", query.tag);
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/properties"), parameters, context,
                 readingInto<Listing<Property>>(std::move(callback)));
}

void PropertyApi::listAll(const PropertyQuery &query, QObject *context, Answer<Listing<Property>> callback)
{
    listRest(query, {}, context, callback);
}

void PropertyApi::listRest(const PropertyQuery &query, const Listing<Property> &soFar, QObject *context,
                           const Answer<Listing<Property>> &callback)
{
    constexpr int atATime = 100;
    list(query, soFar.nextCursor, atATime, context,
         [this, query, soFar, context, callback](const Listing<Property> &page, const std::optional<Problem> &problem) {
             const Listing<Property> sum{soFar.items + page.items, page.nextCursor};
             if (problem || sum.nextCursor.isEmpty())
                 callback(sum, problem);
             else
                 listRest(query, sum, context, callback);
         });
}

void PropertyApi::choices(QObject *context, Answer<PropertyChoices> callback)
{
    m_client.get(QStringLiteral("/property-choices"), {}, context, readingInto<PropertyChoices>(std::move(callback)));
}

void PropertyApi::show(const QString &propertyId, QObject *context, Answer<Property> callback)
{
    m_client.get(pathOf(propertyId), {}, context, readingInto<Property>(std::move(callback)));
}

void PropertyApi::create(const QJsonObject &fields, QObject *context, Answer<Property> callback)
{
    m_client.send("POST", QStringLiteral("/properties"), fields, context, readingInto<Property>(std::move(callback)));
}

void PropertyApi::update(const QString &propertyId, int version, const QJsonObject &fields, QObject *context,
                         Answer<Property> callback)
{
    m_client.send("PATCH", pathOf(propertyId), fields, context, readingInto<Property>(std::move(callback)),
                  entityTag(version));
}

void PropertyApi::updateAll(const QList<PropertyChange> &changes, QObject *context, Answer<Listing<Property>> callback)
{
    QJsonArray list;
    for (const auto &change : changes)
        list.append(change.toJson());
    m_client.send("POST", QStringLiteral("/property-changes"), {{QStringLiteral("changes"), list}}, context,
                  readingInto<Listing<Property>>(std::move(callback)));
}

void PropertyApi::publish(const QString &propertyId, QObject *context, Answer<Property> callback)
{
    m_client.send("POST", pathOf(propertyId) + QStringLiteral("/publish"), {}, context,
                  readingInto<Property>(std::move(callback)));
}

void PropertyApi::unlist(const QString &propertyId, QObject *context, Answer<Property> callback)
{
    m_client.send("POST", pathOf(propertyId) + QStringLiteral("/unlist"), {}, context,
                  readingInto<Property>(std::move(callback)));
}

void PropertyApi::duplicate(const QString &propertyId, const PropertyCopy &copy, QObject *context,
                            Answer<Property> callback)
{
    m_client.send("POST", pathOf(propertyId) + QStringLiteral("/duplicate"),
                  {{QStringLiteral("title"), copy.title},
                   {QStringLiteral("photos"), copy.withPhotos},
                   {QStringLiteral("price_rules"), copy.withPriceRules}},
                  context, readingInto<Property>(std::move(callback)));
}

void PropertyApi::remove(const QString &propertyId, int version, QObject *context, Outcome callback)
{
    m_client.send("DELETE", pathOf(propertyId), {}, context, telling(std::move(callback)), entityTag(version));
}

} // namespace roost::ui
