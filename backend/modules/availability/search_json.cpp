#include "backend/modules/availability/search_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

#include <algorithm>

namespace roost {

namespace {

using http::toJson;

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

} // namespace

QJsonObject toJson(const SearchHit &hit, const DateRange &stay)
{
    const Property &property = hit.property;
    return {
        {QStringLiteral("property_id"), property.id.toString()},
        {QStringLiteral("title"), property.title},
        {QStringLiteral("city"), property.city},
        {QStringLiteral("country"), property.country},
        {QStringLiteral("property_type"), toName(property.type)},
        {QStringLiteral("max_guests"), property.maxGuests},
        {QStringLiteral("bedrooms"), property.bedrooms},
        {QStringLiteral("amenities"), QJsonArray::fromStringList(property.amenities)},
        {QStringLiteral("latitude"), toJson(property.latitude)},
        {QStringLiteral("longitude"), toJson(property.longitude)},
        {QStringLiteral("instant_book"), property.instantBook},
        {QStringLiteral("rating"), toJson(property.rating)},
        {QStringLiteral("review_count"), property.reviewCount},
        {QStringLiteral("nights"), stay.nights()},
        {QStringLiteral("total"), toJson(hit.total)},
    };
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
