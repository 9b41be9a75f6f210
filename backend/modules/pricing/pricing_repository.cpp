#include "backend/modules/pricing/pricing_repository.h"

#include "backend/modules/pricing/price_row.h"
#include "backend/modules/pricing/pricing_json.h"

#include <algorithm>

namespace roost {

namespace {

using Currencies = QHash<PropertyId, Currency>;

/// Overrides and rules; `which` is a condition on property_id with one argument.
QByteArray overridesSql(const char *which)
{
    return QByteArray(R"(
        SELECT property_id, night, price_minor, min_nights, max_nights, closed_to_arrival, closed_to_departure
          FROM nightly_overrides
         WHERE property_id )") +
           which + " AND night BETWEEN ?::date AND ?::date";
}

QByteArray rulesSql(const char *which)
{
    return QByteArray("SELECT * FROM price_rules WHERE property_id ") + which + R"(
           AND CASE kind WHEN 'COUPON' THEN coupon_code = ?
                         ELSE nights IS NULL OR nights && daterange(?::date, ?::date, '[]') END)";
}

QHash<PropertyId, NightlyOverrides> overridesFrom(const QList<Row> &rows, const Currencies &currencies)
{
    QHash<PropertyId, NightlyOverrides> overrides;
    for (const Row &row : rows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        const NightlyOverride override = overrideFrom(row, currencies.value(propertyId));
        overrides[propertyId].insert(override.night, override);
    }
    return overrides;
}

QHash<PropertyId, QList<PriceRule>> rulesFrom(const QList<Row> &rows, const Currencies &currencies)
{
    QHash<PropertyId, QList<PriceRule>> rules;
    for (const Row &row : rows) {
        const auto propertyId = row.get<PropertyId>("property_id");
        rules[propertyId].append(ruleFrom(row, currencies.value(propertyId)));
    }
    return rules;
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

QList<Row> asTheyAre(const QList<Row> &rows)
{
    return rows;
}

const QByteArray &overridesOfOne()
{
    static const QByteArray sql = overridesSql("= ?::uuid");
    return sql;
}

const QByteArray &rulesOfOne()
{
    static const QByteArray sql = rulesSql("= ?::uuid");
    return sql;
}

} // namespace

QuoteQuestions PricingRepository::askForQuote(Session &session, PropertyId propertyId, const StayRequest &request) const
{
    const DateRange &stay = request.stay;
    return {.overrides = session.ask(asTheyAre, overridesOfOne().constData(), propertyId, stay.from, stay.to),
            .rules =
                session.ask(asTheyAre, rulesOfOne().constData(), propertyId, request.couponCode, stay.from, stay.to),
            .claims = session.ask(asTheyAre, R"(
        SELECT c.nights, c.hold_expires_at
          FROM properties p
          JOIN night_claims c
            ON c.property_id = p.id
           AND c.nights && daterange(?::date - p.minimum_gap_nights,
                                     ?::date + p.preparation_nights + p.minimum_gap_nights)
         WHERE p.id = ?)",
                                  stay.from, stay.to, propertyId)};
}

Tariff PricingRepository::tariffOf(const QuoteQuestions &questions, const Property &property)
{
    const Currencies currencies{{property.id, property.currency()}};
    return Tariff(overridesFrom(questions.overrides.get(), currencies).value(property.id),
                  rulesFrom(questions.rules.get(), currencies).value(property.id));
}

Neighbourhood PricingRepository::neighbourhoodOf(const QuoteQuestions &questions, const Property &property,
                                                 const DateRange &stay, const QDateTime &now)
{
    const DateRange own = property.claimedNights(stay);
    Neighbourhood neighbourhood;
    for (const Row &row : questions.claims.get()) {
        const auto nights = row.get<DateRange>("nights");
        const auto expiresAt = row.get<std::optional<QDateTime>>("hold_expires_at");
        if (!expiresAt || *expiresAt > now)
            see(neighbourhood, own, nights);
        else if (nights.overlaps(own))
            neighbourhood.meetsExpiredHolds = true;
    }
    return neighbourhood;
}

Tariff PricingRepository::tariff(Session &session, const Property &property, const DateRange &range,
                                 const QString &couponCode) const
{
    // One property's own statements: the planner keeps a plan for these, and not for a list of unknown length.
    const Currencies currencies{{property.id, property.currency()}};
    const auto overrides = session.ask([currencies](const QList<Row> &rows) { return overridesFrom(rows, currencies); },
                                       overridesOfOne().constData(), property.id, range.from, range.to);
    const auto rules = session.ask([currencies](const QList<Row> &rows) { return rulesFrom(rows, currencies); },
                                   rulesOfOne().constData(), property.id, couponCode, range.from, range.to);
    return Tariff(overrides.get().value(property.id), rules.get().value(property.id));
}

Tariffs PricingRepository::tariffsOf(Session &session, const QHash<PropertyId, Currency> &currencies,
                                     const DateRange &range) const
{
    static const QByteArray overridesOfMany = overridesSql("= ANY (?::uuid[])");
    static const QByteArray rulesOfMany = rulesSql("= ANY (?::uuid[])");
    const QList<PropertyId> ids = currencies.keys();
    const auto overrides =
        overridesFrom(session.all(overridesOfMany.constData(), ids, range.from, range.to), currencies);
    const auto rules =
        rulesFrom(session.all(rulesOfMany.constData(), ids, QString(), range.from, range.to), currencies);
    Tariffs tariffs;
    for (const PropertyId &id : ids) {
        if (overrides.contains(id) || rules.contains(id))
            tariffs.insert(id, Tariff(overrides.value(id), rules.value(id)));
    }
    return tariffs;
}

Neighbourhood PricingRepository::neighbourhood(Session &session, const Property &property, const DateRange &stay,
                                               const QDateTime &now, const std::optional<BookingId> &except) const
{
    Neighbourhood neighbourhood;
    const DateRange own = property.claimedNights(stay);
    const auto rows = session.all(R"(
        SELECT nights FROM night_claims
         WHERE property_id = ? AND nights && ?::daterange AND (hold_expires_at IS NULL OR hold_expires_at > ?)
           AND NOT coalesce(booking_id = ?::uuid, false))",
                                  property.id, surroundings(property, stay), now, except);
    for (const Row &row : rows)
        see(neighbourhood, own, row.get<DateRange>("nights"));
    return neighbourhood;
}

QString PricingRepository::couponCode(Session &session, PropertyId propertyId, PriceRuleId rule) const
{
    const auto row = session.find(
        "SELECT coupon_code FROM price_rules WHERE property_id = ? AND id = ? AND kind = 'COUPON'", propertyId, rule);
    return row ? row->get<QString>("coupon_code") : QString();
}

int PricingRepository::usesOf(Session &session, PropertyId propertyId, PriceRuleId rule) const
{
    return session
        .one(R"(
        SELECT count(*)::int AS uses
          FROM bookings
         WHERE property_id = ? AND rule_ids @> ARRAY[?::uuid] AND rule_ids <> '{}'
           AND status NOT IN ('DECLINED', 'EXPIRED', 'CANCELLED'))",
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
