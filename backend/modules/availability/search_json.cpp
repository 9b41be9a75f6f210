#include "backend/modules/availability/search_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

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

int guestsFrom(const http::Request &request)
{
    const qint64 guests = request.queryInteger("guests").value_or(1);
    if (guests < 1 || guests > 50)
        refuse("guests", QStringLiteral("Must be from 1 to 50."));
    return static_cast<int>(guests);
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
    search.stay.guests = guestsFrom(request);
    search.minimumMinor = request.queryInteger("min_price");
    search.maximumMinor = request.queryInteger("max_price");
    search.amenities = request.queryValue("amenities").value_or(QString()).split(u',', Qt::SkipEmptyParts);
    if (const auto box = request.queryValue("bbox"))
        search.box = boxFrom(*box);
    search.sort = sortFrom(request);
    return search;
}

} // namespace roost
