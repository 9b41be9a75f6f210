#include "backend/modules/pricing/price_change_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/pricing/price_change_json.h"
#include "backend/modules/pricing/price_row.h"

#include <QJsonArray>

namespace roost {

namespace {

QJsonValue minorOrNull(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->minor()) : QJsonValue();
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

template <typename List, typename Function>
QJsonArray arrayOf(const List &list, Function toValue)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(toValue(item));
    return array;
}

QJsonArray weekdaysOf(const Weekdays &weekdays)
{
    return arrayOf(weekdays.toList(), [](int day) { return QJsonValue(day); });
}

/// One record of nightly_overrides.
QJsonObject recordOf(const NightlyOverride &override)
{
    return {
        {QStringLiteral("night"), override.night.toString(Qt::ISODate)},
        {QStringLiteral("price_minor"), minorOrNull(override.price)},
        {QStringLiteral("min_nights"), orNull(override.minNights)},
        {QStringLiteral("max_nights"), orNull(override.maxNights)},
        {QStringLiteral("closed_to_arrival"), override.closedToArrival},
        {QStringLiteral("closed_to_departure"), override.closedToDeparture},
    };
}

/// One record of price_rules, but for who made it.
QJsonObject recordOf(PropertyId propertyId, const PriceRule &rule, const QDateTime &now)
{
    const bool isCharge = rule.kind == RuleKind::Fee || rule.kind == RuleKind::Tax;
    const auto basisPoints = rule.percent ? std::optional(static_cast<int>(*rule.percent)) : std::nullopt;
    return {
        {QStringLiteral("property_id"), propertyId.toString()},
        {QStringLiteral("id"), rule.id.toString()},
        {QStringLiteral("kind"), toName(rule.kind)},
        {QStringLiteral("name"), rule.name},
        {QStringLiteral("nights"), rule.nights ? QJsonValue(rule.nights->toSql()) : QJsonValue()},
        {QStringLiteral("weekdays"), rule.weekdays ? QJsonValue(weekdaysOf(*rule.weekdays)) : QJsonValue()},
        {QStringLiteral("price_minor"), minorOrNull(rule.price)},
        {QStringLiteral("weekend_price_minor"), minorOrNull(rule.weekendPrice)},
        {QStringLiteral("basis_points"), orNull(basisPoints)},
        {QStringLiteral("amount_minor"), minorOrNull(rule.amount)},
        {QStringLiteral("unit"), isCharge ? QJsonValue(toName(rule.unit)) : QJsonValue()},
        {QStringLiteral("percent_of"), QJsonArray::fromStringList(namesOf(rule.percentOf))},
        {QStringLiteral("percent_of_fees"),
         arrayOf(rule.percentOfFees, [](const PriceRuleId &id) { return id.toString(); })},
        {QStringLiteral("cap_minor"), minorOrNull(rule.cap)},
        {QStringLiteral("unit_cap_minor"), minorOrNull(rule.unitCap)},
        {QStringLiteral("cap_nights"), orNull(rule.capNights)},
        {QStringLiteral("exempt_under_age"), orNull(rule.exemptUnderAge)},
        {QStringLiteral("min_nights"), orNull(rule.minNights)},
        {QStringLiteral("max_nights"), orNull(rule.maxNights)},
        {QStringLiteral("closed_to_arrival"), orNull(rule.closedToArrival)},
        {QStringLiteral("closed_to_departure"), orNull(rule.closedToDeparture)},
        {QStringLiteral("days_ahead"), orNull(rule.daysAhead)},
        {QStringLiteral("coupon_code"), rule.couponCode.isEmpty() ? QJsonValue() : QJsonValue(rule.couponCode)},
        {QStringLiteral("valid_from"), orNull(rule.validFrom)},
        {QStringLiteral("valid_until"), orNull(rule.validUntil)},
        {QStringLiteral("max_uses"), orNull(rule.maxUses)},
        {QStringLiteral("created_at"), rule.createdAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("updated_at"), now.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("version"), rule.version},
    };
}

/// PostgreSQL's form of a datemultirange.
QString multirangeOf(const QList<DateRange> &ranges)
{
    QStringList texts;
    for (const DateRange &range : ranges)
        texts.append(range.toSql());
    return u'{' + texts.join(u',') + u'}';
}

const PriceEffect &effectOn(const PriceChange &change, PropertyId propertyId)
{
    return *std::find_if(change.effects.begin(), change.effects.end(),
                         [&](const PriceEffect &effect) { return effect.propertyId == propertyId; });
}

PriceChange changeFrom(const Row &row)
{
    return {
        .id = row.get<PriceChangeId>("id"),
        .sequence = row.get<qint64>("sequence"),
        .actorId = row.get<UserId>("actor_id"),
        .actorName = row.get<QString>("actor_name"),
        .at = row.get<QDateTime>("at"),
        .source = row.get<ChangeSource>("source"),
        .undoOf = row.get<std::optional<PriceChangeId>>("undo_of"),
    };
}

} // namespace

Tariff PriceChangeRepository::tariff(Session &session, const Property &property, const QList<DateRange> &nights) const
{
    NightlyOverrides overrides;
    const auto overrideRows = session.all(R"(
        SELECT night, price_minor, min_nights, max_nights, closed_to_arrival, closed_to_departure
          FROM nightly_overrides
         WHERE property_id = ? AND night <@ ?::datemultirange)",
                                          property.id, multirangeOf(nights));
    for (const Row &row : overrideRows) {
        const NightlyOverride override = overrideFrom(row, property.currency());
        overrides.insert(override.night, override);
    }
    QList<PriceRule> rules;
    for (const Row &row : session.all("SELECT * FROM price_rules WHERE property_id = ?", property.id))
        rules.append(ruleFrom(row, property.currency()));
    return {overrides, rules};
}

PriceState PriceChangeRepository::currentState(Session &session, const Property &property, const PriceState &like) const
{
    QList<DateRange> nights;
    for (const QDate night : like.nights.keys())
        nights.append(DateRange{night, night.addDays(1)});
    const Tariff now = tariff(session, property, nights);

    PriceState state;
    for (const QDate night : like.nights.keys())
        state.nights.insert(night, now.overrides().value(night, {.night = night}));
    for (const PriceRuleId &id : like.rules.keys())
        state.rules.insert(id, std::nullopt);
    for (const PriceRule &rule : now.rules()) {
        if (state.rules.contains(rule.id))
            state.rules[rule.id] = rule;
    }
    const QJsonObject fields = priceFieldsOf(property);
    for (const QString &name : like.fields.keys())
        state.fields.insert(name, fields.value(name));
    return state;
}

void PriceChangeRepository::saveOverrides(Session &session, PropertyId propertyId,
                                          const QList<NightlyOverride> &overrides, UserId updatedBy,
                                          const QDateTime &now) const
{
    QStringList cleared;
    QJsonArray records;
    for (const NightlyOverride &override : overrides) {
        if (override.saysNothing())
            cleared.append(override.night.toString(Qt::ISODate));
        else
            records.append(recordOf(override));
    }
    session.removeMany("DELETE FROM nightly_overrides WHERE property_id = ? AND night = ANY (?::date[])", propertyId,
                       cleared);
    session.insert(R"(
        INSERT INTO nightly_overrides (property_id, night, price_minor, min_nights, max_nights, closed_to_arrival,
                                       closed_to_departure, updated_by, updated_at)
        SELECT ?::uuid, n.night, n.price_minor, n.min_nights, n.max_nights, n.closed_to_arrival, n.closed_to_departure,
               ?::uuid, ?::timestamptz
          FROM jsonb_to_recordset(?::jsonb) AS n(night date, price_minor bigint, min_nights int, max_nights int,
                                                 closed_to_arrival boolean, closed_to_departure boolean)
        ON CONFLICT (property_id, night) DO UPDATE
           SET price_minor = excluded.price_minor, min_nights = excluded.min_nights, max_nights = excluded.max_nights,
               closed_to_arrival = excluded.closed_to_arrival, closed_to_departure = excluded.closed_to_departure,
               updated_by = excluded.updated_by, updated_at = excluded.updated_at)",
                   propertyId, updatedBy, now, records);
}

void PriceChangeRepository::saveRule(Session &session, PropertyId propertyId, const PriceRule &rule, UserId createdBy,
                                     const QDateTime &now) const
{
    const auto replaced = session.find(
        "DELETE FROM price_rules WHERE property_id = ? AND id = ? RETURNING version, created_by", propertyId, rule.id);
    PriceRule written = rule;
    written.version = (replaced ? replaced->get<qint64>("version") : rule.version) + 1;
    const auto maker = replaced ? replaced->get<std::optional<UserId>>("created_by") : std::optional(createdBy);
    session.insert(R"(
        INSERT INTO price_rules
        SELECT r.* FROM jsonb_populate_record(NULL::price_rules, ?::jsonb || jsonb_build_object('created_by', ?::uuid)) r)",
                   recordOf(propertyId, written, now), maker);
}

void PriceChangeRepository::removeRule(Session &session, PropertyId propertyId, PriceRuleId id) const
{
    session.removeMany("DELETE FROM price_rules WHERE property_id = ? AND id = ?", propertyId, id);
}

void PriceChangeRepository::insert(Session &session, const PriceChange &change) const
{
    session.insert("INSERT INTO price_changes (id, actor_id, at, source, undo_of) VALUES (?, ?, ?, ?, ?)", change.id,
                   change.actorId, change.at, change.source, change.undoOf);
    for (const PriceEffect &effect : change.effects)
        session.insert(R"(
            INSERT INTO price_change_effects (property_id, change_id, nights, rules, fields, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?))",
                       effect.propertyId, change.id, multirangeOf(effect.concernedNights()), effect.before.rules.keys(),
                       QStringList(effect.before.fields.keys()), stateToJson(effect.before), stateToJson(effect.after));
}

std::optional<PriceChange> PriceChangeRepository::find(Session &session, PriceChangeId id) const
{
    const auto rows = session.all(R"(
        SELECT c.*, u.name AS actor_name
          FROM price_changes c JOIN users u ON u.id = c.actor_id
         WHERE c.id = ?)",
                                  id);
    return rows.isEmpty() ? std::nullopt : std::optional(read(session, rows, std::nullopt).constFirst());
}

QList<PriceChange> PriceChangeRepository::list(Session &session, const std::optional<UserId> &host,
                                               const std::optional<PropertyId> &propertyId, int limit,
                                               const std::optional<PriceChangeId> &before) const
{
    const auto rows = session.all(R"(
        SELECT c.*, u.name AS actor_name
          FROM price_changes c JOIN users u ON u.id = c.actor_id
         WHERE (?::uuid IS NULL OR c.id < ?::uuid)
           AND c.id IN (SELECT e.change_id
                          FROM price_change_effects e JOIN properties p ON p.id = e.property_id
                         WHERE (?::uuid IS NULL OR p.host_id = ?::uuid)
                           AND (?::uuid IS NULL OR e.property_id = ?::uuid))
         ORDER BY c.id DESC
         LIMIT ?)",
                                  before, before, host, host, propertyId, propertyId, limit);
    return read(session, rows, host);
}

QList<PriceChangeId> PriceChangeRepository::laterThan(Session &session, const PriceChange &change,
                                                      PropertyId propertyId) const
{
    const PriceEffect &effect = effectOn(change, propertyId);
    const auto rows = session.all(R"(
        SELECT c.id
          FROM price_change_effects e JOIN price_changes c ON c.id = e.change_id
         WHERE e.property_id = ? AND c.sequence > ?
           AND (e.nights && ?::datemultirange OR e.rules && ?::uuid[] OR e.fields && ?::text[])
         ORDER BY c.sequence)",
                                  propertyId, change.sequence, multirangeOf(effect.concernedNights()),
                                  effect.before.rules.keys(), QStringList(effect.before.fields.keys()));
    QList<PriceChangeId> ids;
    for (const Row &row : rows)
        ids.append(row.get<PriceChangeId>("id"));
    return ids;
}

QList<DependentBooking> PriceChangeRepository::bookingsSince(Session &session, const PriceChange &change,
                                                             PropertyId propertyId) const
{
    const PriceEffect &effect = effectOn(change, propertyId);
    const auto rows = session.all(R"(
        SELECT b.id, b.code, b.check_in, b.check_out
          FROM bookings b
         WHERE b.property_id = ? AND b.created_at >= ? AND b.status NOT IN ('DECLINED', 'EXPIRED', 'CANCELLED')
           AND (? OR daterange(b.check_in, b.check_out) && ?::datemultirange
                OR b.rule_ids && ?::uuid[])
         ORDER BY b.id)",
                                  propertyId, change.at, !effect.before.fields.isEmpty(),
                                  multirangeOf(effect.concernedNights()), effect.before.rules.keys());
    QList<DependentBooking> bookings;
    for (const Row &row : rows)
        bookings.append({row.get<BookingId>("id"), row.get<QString>("code"),
                         DateRange{row.get<QDate>("check_in"), row.get<QDate>("check_out")}});
    return bookings;
}

QList<PriceChange> PriceChangeRepository::read(Session &session, const QList<Row> &rows,
                                               const std::optional<UserId> &host) const
{
    QList<PriceChangeId> ids;
    for (const Row &row : rows)
        ids.append(row.get<PriceChangeId>("id"));
    const auto effectRows = session.all(R"(
        SELECT e.property_id, e.change_id, e.before, e.after
          FROM price_change_effects e JOIN properties p ON p.id = e.property_id
         WHERE e.change_id = ANY (?::uuid[]) AND (?::uuid IS NULL OR p.host_id = ?::uuid)
         ORDER BY e.change_id, e.property_id)",
                                        ids, host, host);
    QHash<PriceChangeId, QList<PriceEffect>> effects;
    for (const Row &row : effectRows)
        effects[row.get<PriceChangeId>("change_id")].append({row.get<PropertyId>("property_id"),
                                                             stateFromJson(row.get<QJsonObject>("before")),
                                                             stateFromJson(row.get<QJsonObject>("after"))});
    QList<PriceChange> changes;
    for (const Row &row : rows) {
        PriceChange change = changeFrom(row);
        change.effects = effects.value(*change.id);
        changes.append(change);
    }
    return changes;
}

} // namespace roost
