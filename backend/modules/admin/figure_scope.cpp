#include "backend/modules/admin/figure_scope.h"

#include <algorithm>

namespace roost::FigureScope {
namespace {

constexpr int byCity = 1;
constexpr int byType = 2;
constexpr int byChannel = 4;
constexpr int byCountry = 8;

int bitsOf(const FigureFilter &filter, FigureSplit split)
{
    int bits = 0;
    if (!filter.city.isEmpty() || split == FigureSplit::City)
        bits |= byCity;
    if (filter.propertyType || split == FigureSplit::PropertyType)
        bits |= byType;
    if (!filter.channel.isEmpty() || split == FigureSplit::Channel)
        bits |= byChannel;
    if (filter.guestCountry || split == FigureSplit::GuestCountry)
        bits |= byCountry;
    return bits;
}

void restrictPlace(ComposedStatement &statement, const FigureFilter &filter)
{
    if (filter.currency)
        statement.add(" AND currency = ?", *filter.currency);
    if (!filter.city.isEmpty())
        statement.add(" AND lower(city) = lower(?)", filter.city);
    if (filter.propertyType)
        statement.add(" AND property_type = ?::text", *filter.propertyType);
}

void restrictGuests(ComposedStatement &statement, const FigureFilter &filter)
{
    if (!filter.channel.isEmpty())
        statement.add(" AND channel = ?", filter.channel);
    if (filter.guestCountry)
        statement.add(" AND guest_country = ?", *filter.guestCountry);
}

} // namespace

QByteArray keyOf(FigureSplit split)
{
    switch (split) {
    case FigureSplit::City:
        return "city";
    case FigureSplit::PropertyType:
        return "property_type";
    case FigureSplit::Channel:
        return "channel";
    case FigureSplit::GuestCountry:
        return "guest_country";
    case FigureSplit::Property:
        return "property_id::text";
    case FigureSplit::Host:
        return "host_id::text";
    case FigureSplit::None:
        break;
    }
    return "''::text";
}

void restrict(ComposedStatement &statement, const FigureFilter &filter)
{
    restrictProperties(statement, filter);
    restrictGuests(statement, filter);
}

void restrictProperties(ComposedStatement &statement, const FigureFilter &filter)
{
    restrictPlace(statement, filter);
    if (!filter.properties.isEmpty())
        statement.add(" AND property_id = ANY (?::uuid[])", filter.properties);
    if (!filter.hosts.isEmpty())
        statement.add(" AND property_id = ANY (ARRAY(SELECT property_id FROM figure_properties"
                      " WHERE host_id = ANY (?::uuid[])))",
                      filter.hosts);
}

void restrictSegments(ComposedStatement &statement, const FigureFilter &filter, FigureSplit split,
                      std::initializer_list<int> cuts)
{
    const int bits = bitsOf(filter, split);
    const bool isKnown = std::find(cuts.begin(), cuts.end(), bits) != cuts.end();
    statement.add(" AND cut = ?", isKnown ? bits : byCity | byType | byChannel | byCountry);
    restrictPlace(statement, filter);
    restrictGuests(statement, filter);
}

bool isCut(const FigureFilter &filter, FigureSplit split, std::initializer_list<int> cuts)
{
    const bool ofProperties = filter.isOfProperties() || split == FigureSplit::Property || split == FigureSplit::Host;
    return !ofProperties && std::find(cuts.begin(), cuts.end(), bitsOf(filter, split)) != cuts.end();
}

} // namespace roost::FigureScope
