#include "backend/modules/pricing/pricing_repository.h"

#include "backend/modules/pricing/price_row.h"
#include "backend/modules/pricing/pricing_json.h"

#include <QJsonArray>

#include <algorithm>

namespace roost {

namespace {

Tariffs readTariffs(Session &session, const QHash<PropertyId, Currency> &currencies, const DateRange &range,
                    const QString &couponCode)
{
    const QList<PropertyId> ids = currencies.keys();
    QHash<PropertyId, NightlyOverrides> overrides;
    const auto overrideRows = session.all(R"(
        SELECT property_id, night, price_minor, min_nights, max_nights, closed_to_arrival, closed_to_departure
          FROM nightly_overrides
         WHERE property_id = ANY (?::uuid[]) AND night BETWEEN ?::date AND ?::date)",
                                          ids, range.from, range.to);
    for (const Row &row : overrideRows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        const NightlyOverride override = overrideFrom(row, currencies.value(propertyId));
        overrides[propertyId].insert(override.night, override);
    }

    QHash<PropertyId, QList<PriceRule>> rules;
    const auto ruleRows = session.all(R"(
        SELECT * FROM price_rules
         WHERE property_id = ANY (?::uuid[])
           AND CASE kind WHEN 'COUPON' THEN coupon_code = ?
                         ELSE nights IS NULL OR nights && daterange(?::date, ?::date, '[]') END)",
                                      ids, couponCode, range.from, range.to);
    for (const Row &row : ruleRows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        rules[propertyId].append(ruleFrom(row, currencies.value(propertyId)));
    }

    Tariffs tariffs;
    for (const PropertyId &id : ids) {
        if (overrides.contains(id) || rules.contains(id))
            tariffs.insert(id, Tariff(overrides.value(id), rules.value(id)));
    }
    return tariffs;
}

/// The nights around a stay that matter to the property's gap rule.
DateRange surroundings(const Property &property, const DateRange &stay)
{
    return {stay.from.addDays(-property.minimumGapNights),
            property.claimedNights(stay).to.addDays(property.minimumGapNights)};
}

void see(Neighbourhood &neighbourhood, const DateRange &own, const DateRange &claim)
{
    const auto keepSmaller = [](std::optional<int> &gap, qint64 nights) {
        gap = std::min(gap.value_or(static_cast<int>(nights)), static_cast<int>(nights));
    };
    if (claim.overlaps(own))
        neighbourhood.claimed = Claimed::Yes;
    else if (claim.to <= own.from)
        keepSmaller(neighbourhood.freeBefore, claim.to.daysTo(own.from));
    else
        keepSmaller(neighbourhood.freeAfter, own.to.daysTo(claim.from));
}

} // namespace

Tariff PricingRepository::tariff(Session &session, const Property &property, const DateRange &range,
                                 const QString &couponCode) const
{
    return readTariffs(session, {{property.id, property.currency()}}, range, couponCode).value(property.id);
}

Tariffs PricingRepository::tariffsOf(Session &session, const QHash<PropertyId, Currency> &currencies,
                                     const DateRange &range) const
{
    return readTariffs(session, currencies, range, {});
}

Neighbourhood PricingRepository::neighbourhood(Session &session, const Property &property, const DateRange &stay,
                                               const QDateTime &now) const
{
    return neighbourhoodsOf(session, {property}, stay, now).value(property.id);
}

QHash<PropertyId, Neighbourhood> PricingRepository::neighbourhoodsOf(Session &session,
                                                                     const QList<Property> &properties,
                                                                     const DateRange &stay, const QDateTime &now) const
{
    QJsonArray asked;
    QHash<PropertyId, DateRange> ownNights;
    for (const Property &property : properties) {
        ownNights.insert(property.id, property.claimedNights(stay));
        asked.append(QJsonObject{{QStringLiteral("property_id"), property.id.toString()},
                                 {QStringLiteral("around"), surroundings(property, stay).toSql()}});
    }
    const auto rows = session.all(R"(
        SELECT c.property_id, c.nights
          FROM jsonb_to_recordset(?::jsonb) AS a (property_id uuid, around daterange)
          JOIN night_claims c ON c.property_id = a.property_id AND c.nights && a.around
         WHERE c.hold_expires_at IS NULL OR c.hold_expires_at > ?)",
                                  asked, now);
    QHash<PropertyId, Neighbourhood> result;
    for (const Row &row : rows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        see(result[propertyId], ownNights.value(propertyId), row.get<DateRange>("nights"));
    }
    return result;
}

int PricingRepository::usesOf(Session &session, PropertyId propertyId, PriceRuleId rule) const
{
    return session
        .one(R"(
        SELECT count(DISTINCT b.id)::int AS uses
          FROM booking_lines l JOIN bookings b ON b.property_id = l.property_id AND b.id = l.booking_id
         WHERE l.property_id = ? AND l.rule_id = ? AND b.status NOT IN ('DECLINED', 'EXPIRED', 'CANCELLED'))",
             propertyId, rule)
        .get<int>("uses");
}

void PricingRepository::insertQuote(Session &session, const Quote &quote, const std::optional<UserId> &guest,
                                    const QDateTime &now) const
{
    session.enqueue(R"(
        INSERT INTO quotes (property_id, id, guest_id, stay, guests, child_ages, pets, coupon_code, currency, total_minor,
                            host_fee_minor, lines, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                    quote.propertyId, quote.id, guest, quote.request.stay, quote.request.guests,
                    quote.request.childAges, quote.request.pets, quote.request.couponCode, quote.price.currency,
                    quote.price.total().minor(), quote.price.hostFee.minor(), linesToJson(quote.price.lines), now,
                    quote.expiresAt);
}

std::optional<Quote> PricingRepository::findQuote(Session &session, PropertyId propertyId, QuoteId id) const
{
    const auto row = session.find(R"(
        SELECT stay, guests, child_ages, pets, coupon_code, currency, host_fee_minor, lines, expires_at
          FROM quotes
         WHERE property_id = ? AND id = ?)",
                                  propertyId, id);
    if (!row)
        return std::nullopt;
    return Quote{
        .id = id,
        .propertyId = propertyId,
        .request = {.stay = row->get<DateRange>("stay"),
                    .guests = row->get<int>("guests"),
                    .childAges = row->get<QList<int>>("child_ages"),
                    .pets = row->get<int>("pets"),
                    .couponCode = row->get<QString>("coupon_code")},
        .price = {Currency::fromCode(row->get<QString>("currency")).value(),
                  linesFromJson(row->get<QJsonArray>("lines")), row->money("host_fee_minor")},
        .expiresAt = row->get<QDateTime>("expires_at"),
    };
}

qsizetype PricingRepository::removeExpiredQuotes(Session &session, const QDateTime &now) const
{
    return session.removeMany("DELETE FROM quotes WHERE expires_at <= ?", now);
}

} // namespace roost
