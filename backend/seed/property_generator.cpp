#include "backend/seed/property_generator.h"

#include "backend/seed/seed_id.h"

#include <algorithm>
#include <cmath>

namespace roost {

namespace {

/// What the usual kinds of home have in common.
struct Kind
{
    PropertyType type;
    int bedroomsFrom;
    int bedroomsTo;
    double priceFactor;
    const char *amenities;
};

constexpr Kind kinds[] = {
    {PropertyType::Apartment, 1, 2, 1.0, "wifi kitchen washer tv heating elevator"},
    {PropertyType::House, 2, 4, 1.45, "wifi kitchen washer dryer parking garden fireplace"},
    {PropertyType::Apartment, 1, 3, 1.15, "wifi kitchen air_conditioning workspace balcony"},
    {PropertyType::Villa, 3, 5, 2.3, "wifi kitchen pool garden parking air_conditioning sea_view"},
    {PropertyType::Room, 1, 1, 0.55, "wifi breakfast heating workspace"},
    {PropertyType::Cabin, 1, 2, 1.1, "wifi kitchen fireplace parking pets_allowed"},
};

/// A small catalogue stays within the first cities, so that each has some of every kind.
constexpr int fewCities = 12;
constexpr int propertiesPerCity = 100;

qint64 minorUnits(double price, const Currency &currency)
{
    return static_cast<qint64>(std::llround(price)) * static_cast<qint64>(std::pow(10, currency.exponent()));
}

/// As a host might group them.
QStringList tagsOf(const Property &property)
{
    QStringList tags;
    if (property.amenities.contains(QStringLiteral("sea_view")))
        tags << QStringLiteral("By the sea");
    if (property.maxGuests >= 6)
        tags << QStringLiteral("Families");
    if (property.amenities.contains(QStringLiteral("workspace")))
        tags << QStringLiteral("Work trips");
    return tags;
}

QString describe(const Property &property)
{
    return QStringLiteral(
               "A %1 in %2 for up to %3 guests, with %4 bedroom(s). Bed linen and towels are included; the host "
               "lives nearby and answers within the hour.")
        .arg(toName(property.type), property.city)
        .arg(property.maxGuests)
        .arg(property.bedrooms);
}

} // namespace

PropertyGenerator::PropertyGenerator(const Catalog &catalog, const DateRange &span, int count)
    : m_catalog(catalog)
    , m_span(span)
    , m_count(count)
{
}

SeedProperty PropertyGenerator::generate(int index, UserId host, Random &random)
{
    const int cities = std::clamp(m_count / propertiesPerCity, fewCities, static_cast<int>(m_catalog.cities.size()));
    const Catalog::City &city = m_catalog.cities.at(index % cities);
    const int round = index / cities;
    const Kind &kind = kinds[static_cast<size_t>((index + round) % static_cast<int>(std::size(kinds)))];
    const Currency currency = Currency::fromCode(city.currency).value();

    SeedProperty result;
    result.peakMonth = city.peakMonth;
    Property &property = result.property;
    property.createdAt = createdAt(index);
    property.updatedAt = property.createdAt;
    property.publishedAt = property.createdAt.addDays(2);
    property.id = PropertyId(uuidAt(property.createdAt, random));
    property.hostId = host;
    property.status = PropertyStatus::Published;
    property.type = kind.type;
    property.title = nextTitle(kind.type);
    property.city = city.name;
    property.country = city.country;
    property.address = QStringLiteral("%1 %2 Street").arg(random.between(1, 140)).arg(random.pick(m_catalog.lastNames));
    property.latitude = city.latitude + (random.unit() - 0.5) * 0.08;
    property.longitude = city.longitude + (random.unit() - 0.5) * 0.1;
    property.timeZone = city.timeZone;
    property.bedrooms = random.between(kind.bedroomsFrom, kind.bedroomsTo);
    property.bathrooms = std::max(1, property.bedrooms / 2);
    property.maxGuests = property.bedrooms * 2 + (random.chance(0.4) ? 1 : 0);
    property.includedGuests = std::min(2, property.maxGuests);
    property.amenities = QString::fromLatin1(kind.amenities).split(u' ');
    property.amenities.sort();
    property.instantBook = !random.chance(0.12);
    property.cancellationPolicy = static_cast<CancellationPolicy>(random.chance(0.08) ? 4 : random.between(0, 3));
    const double price = city.price * kind.priceFactor * (0.85 + 0.3 * random.unit()) * (0.8 + 0.1 * property.bedrooms);
    property.basePrice = {minorUnits(price, currency), currency};
    property.weekendPrice = Money{minorUnits(price * 1.28, currency), currency};
    property.cleaningFee = {minorUnits(city.price * (0.2 + 0.12 * property.bedrooms), currency), currency};
    property.extraGuestFee = {minorUnits(city.price * 0.12, currency), currency};
    property.maxPets = property.amenities.contains(QStringLiteral("pets_allowed")) ? 2 : random.chance(0.2);
    property.petFee = {property.maxPets > 0 ? minorUnits(city.price * 0.1, currency) : 0, currency};
    property.minNights = random.chance(0.3) ? 2 : 1;
    property.maxNights = 28;
    property.preparationNights = 0;
    property.rating = std::round((4.1 + 0.85 * random.unit()) * 100) / 100;
    property.reviewCount = random.between(4, 120);
    property.description = describe(property);
    property.tags = tagsOf(property);
    result.tariff = peakPrices(property, city.peakMonth);
    return result;
}

/// One after the other, half a year to ten days before the first stay: ids sort by time, so rows come in the order of
/// their keys.
QDateTime PropertyGenerator::createdAt(int index) const
{
    constexpr qint64 day = 86'400'000;
    return m_span.from.startOfDay(Qt::UTC).addMSecs(-190 * day + 180 * day * index / m_count);
}

/// Each title once, then again with a number.
QString PropertyGenerator::nextTitle(PropertyType type)
{
    const QStringList titles = m_catalog.titles.value(toName(type));
    const int given = m_titlesGiven[type]++;
    const QString title = titles.at(given % titles.size());
    return given < titles.size() ? title : QStringLiteral("%1 %2").arg(title).arg(given / titles.size() + 1);
}

NightlyOverrides PropertyGenerator::peakPrices(const Property &property, int peakMonth) const
{
    NightlyOverrides overrides;
    for (QDate night = m_span.from; night < m_span.to; night = night.addDays(1)) {
        const bool newYear = (night.month() == 12 && night.day() >= 28) || (night.month() == 1 && night.day() <= 2);
        if (night.month() != peakMonth && !newYear)
            continue;
        const Money usual = rateOfNight(property, {}, night).price;
        NightlyOverride entry{.night = night};
        const qint64 unit = usual.currency().exponent() == 0 ? 1 : 100;
        entry.price =
            Money{divideHalfToEven(usual.minor() * (newYear ? 135 : 120), 100 * unit) * unit, usual.currency()};
        if (newYear)
            entry.minNights = 3;
        overrides.insert(night, entry);
    }
    return overrides;
}

} // namespace roost
