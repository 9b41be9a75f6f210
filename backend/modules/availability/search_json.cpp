#include "backend/modules/availability/search_json.h"

#include "backend/http/json_writer.h"
#include "backend/modules/pricing/pricing_json.h"

#include <algorithm>

namespace roost {

namespace {

[[noreturn]] void refuse(const char *name, const QString &detail)
{
    throw Invalid(u'?' + QString::fromLatin1(name), QStringLiteral("FORMAT"), detail);
}

BoundingBox boxFrom(const QString &text)
{
    const QString rule = QStringLiteral("Must be west,south,east,north in degrees.");
    const QStringList parts = text.split(u',');
    QList<double> degrees;
    for (const QString &part : parts) {
        bool good = false;
        degrees.append(part.toDouble(&good));
        if (!good)
            refuse("bbox", rule);
    }
    if (degrees.size() != 4 || degrees.at(1) > degrees.at(3))
        refuse("bbox", rule);
    return {degrees.at(0), degrees.at(1), degrees.at(2), degrees.at(3)};
}

int numberFrom(const http::Request &request, const char *name, int minimum, int maximum)
{
    const qint64 number = request.queryInteger(name).value_or(minimum);
    if (number < minimum || number > maximum)
        refuse(name, QStringLiteral("Must be from %1 to %2.").arg(minimum).arg(maximum));
    return static_cast<int>(number);
}

QList<int> childAgesFrom(const http::Request &request, int guests)
{
    const QString rule = QStringLiteral("Must be ages from 0 to 17, separated by commas, of fewer than all guests.");
    QList<int> ages;
    for (const QString &part : request.queryValue("child_ages").value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        bool good = false;
        ages.append(part.toInt(&good));
        if (!good || ages.constLast() < 0 || ages.constLast() > 17)
            refuse("child_ages", rule);
    }
    if (!ages.isEmpty() && ages.size() >= guests)
        refuse("child_ages", rule);
    std::sort(ages.begin(), ages.end());
    return ages;
}

QString currencyFrom(const http::Request &request)
{
    const auto code = request.queryValue("currency");
    if (code && !Currency::fromCode(*code))
        refuse("currency", QStringLiteral("Must be the code of a currency."));
    return code.value_or(QString());
}

std::optional<PropertyType> typeFrom(const http::Request &request)
{
    const auto name = request.queryValue("property_type");
    const auto type = name ? fromName<PropertyType>(*name) : std::nullopt;
    if (name && !type)
        refuse("property_type", QStringLiteral("Must be a type of property."));
    return type;
}

std::optional<double> ratingFrom(const http::Request &request)
{
    const auto text = request.queryValue("min_rating");
    if (!text)
        return std::nullopt;
    bool good = false;
    const double rating = text->toDouble(&good);
    if (!good || rating < 1 || rating > 5)
        refuse("min_rating", QStringLiteral("Must be from 1 to 5."));
    return rating;
}

SearchSort sortFrom(const http::Request &request)
{
    const auto sort = fromName<SearchSort>(request.queryValue("sort").value_or(toName(SearchSort::Price)));
    if (!sort)
        refuse("sort", QStringLiteral("Must be price or rating."));
    return *sort;
}

void write(http::JsonWriter &json, const SearchHit &hit, const DateRange &stay)
{
    const Property &property = hit.property();
    json.beginObject();
    json.key(u"property_id").text(property.id.toString());
    json.key(u"title").text(property.title);
    json.key(u"city").text(property.city);
    json.key(u"country").text(property.country);
    json.key(u"property_type").text(toName(property.type));
    json.key(u"max_guests").integer(property.maxGuests);
    json.key(u"bedrooms").integer(property.bedrooms);
    json.key(u"amenities").beginArray();
    for (const QString &amenity : property.amenities)
        json.text(amenity);
    json.endArray();
    json.key(u"latitude").number(property.latitude);
    json.key(u"longitude").number(property.longitude);
    json.key(u"instant_book").boolean(property.instantBook);
    json.key(u"rating").number(property.rating);
    json.key(u"review_count").integer(property.reviewCount);
    json.key(u"nights").integer(stay.nights());
    json.key(u"total").beginObject();
    json.key(u"amount").integer(hit.total.minor());
    json.key(u"currency").text(hit.total.currency().code());
    json.endObject();
    json.endObject();
}

} // namespace

QByteArray toJson(const Page<SearchHit> &page, const DateRange &stay, const std::optional<http::Cursor> &next)
{
    http::JsonWriter json;
    json.beginObject();
    json.key(u"items").beginArray();
    for (const SearchHit &hit : page.items)
        write(json, hit, stay);
    json.endArray();
    json.key(u"next_cursor");
    if (next)
        json.text(next->encode());
    else
        json.null();
    json.endObject();
    return json.toJson();
}

SearchRequest searchRequestFrom(const http::Request &request)
{
    SearchRequest search;
    search.city = request.queryValue("city").value_or(QString());
    search.stay.stay = requireNights(request.queryDate("check_in").value_or(QDate()),
                                     request.queryDate("check_out").value_or(QDate()), QStringLiteral("?check_out"));
    search.stay.guests = numberFrom(request, "guests", 1, 50);
    search.stay.childAges = childAgesFrom(request, search.stay.guests);
    search.stay.pets = numberFrom(request, "pets", 0, 10);
    search.currency = currencyFrom(request);
    search.minimumMinor = request.queryInteger("min_price");
    search.maximumMinor = request.queryInteger("max_price");
    search.amenities = request.queryValue("amenities").value_or(QString()).split(u',', Qt::SkipEmptyParts);
    search.type = typeFrom(request);
    search.minimumRating = ratingFrom(request);
    if (const auto box = request.queryValue("bbox"))
        search.box = boxFrom(*box);
    search.sort = sortFrom(request);
    return search;
}

} // namespace roost
