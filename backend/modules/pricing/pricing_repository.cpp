#include "backend/modules/pricing/pricing_repository.h"

#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

namespace roost {

namespace {

NightlyOverride overrideFrom(const Row &row, const Currency &currency)
{
    const auto priceMinor = row.get<std::optional<qint64>>("price_minor");
    return {
        .night = row.get<QDate>("night"),
        .price = priceMinor ? std::optional(Money(*priceMinor, currency)) : std::nullopt,
        .minNights = row.get<std::optional<int>>("min_nights"),
        .maxNights = row.get<std::optional<int>>("max_nights"),
        .closedToArrival = row.get<bool>("closed_to_arrival"),
        .closedToDeparture = row.get<bool>("closed_to_departure"),
    };
}

} // namespace

NightlyOverrides PricingRepository::overrides(Session &session, const Property &property, const DateRange &range) const
{
    return overridesOf(session, {{property.id, property.currency()}}, range).value(property.id);
}

QHash<PropertyId, NightlyOverrides> PricingRepository::overridesOf(Session &session,
                                                                   const QHash<PropertyId, Currency> &currencies,
                                                                   const DateRange &range) const
{
    const auto rows = session.all(R"(
        SELECT property_id, night, price_minor, min_nights, max_nights, closed_to_arrival, closed_to_departure
          FROM nightly_overrides
         WHERE property_id = ANY (?::uuid[]) AND night BETWEEN ?::date AND ?::date)",
                                  currencies.keys(), range.from, range.to);
    QHash<PropertyId, NightlyOverrides> result;
    for (const Row &row : rows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        const NightlyOverride override = overrideFrom(row, currencies.value(propertyId));
        result[propertyId].insert(override.night, override);
    }
    return result;
}

bool PricingRepository::isClaimed(Session &session, PropertyId propertyId, const DateRange &nights,
                                  const QDateTime &now) const
{
    return session
        .one(R"(
        SELECT EXISTS (SELECT FROM night_claims
                        WHERE property_id = ? AND nights && ?::daterange
                          AND (hold_expires_at IS NULL OR hold_expires_at > ?)) AS found)",
             propertyId, nights, now)
        .get<bool>("found");
}

void PricingRepository::insertQuote(Session &session, const Quote &quote, const std::optional<UserId> &guest,
                                    const QDateTime &now) const
{
    session.insert(R"(
        INSERT INTO quotes (property_id, id, guest_id, stay, guests, currency, total_minor, lines, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                   quote.propertyId, quote.id, guest, quote.request.stay, quote.request.guests, quote.price.currency,
                   quote.price.total().minor(), linesToJson(quote.price.lines), now, quote.expiresAt);
}

std::optional<Quote> PricingRepository::findQuote(Session &session, PropertyId propertyId, QuoteId id) const
{
    const auto row = session.find(R"(
        SELECT stay, guests, currency, lines, expires_at
          FROM quotes
         WHERE property_id = ? AND id = ?)",
                                  propertyId, id);
    if (!row)
        return std::nullopt;
    return Quote{
        .id = id,
        .propertyId = propertyId,
        .request = {row->get<DateRange>("stay"), row->get<int>("guests")},
        .price = {Currency::fromCode(row->get<QString>("currency")).value(),
                  linesFromJson(row->get<QJsonArray>("lines"))},
        .expiresAt = row->get<QDateTime>("expires_at"),
    };
}

} // namespace roost
