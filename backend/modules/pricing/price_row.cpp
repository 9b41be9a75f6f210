#include "backend/modules/pricing/price_row.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

std::optional<Money> moneyOf(const Row &row, const char *column, const Currency &currency)
{
    const auto minor = row.get<std::optional<qint64>>(column);
    return minor ? std::optional(Money(*minor, currency)) : std::nullopt;
}

ChargeBases basesOf(const QStringList &names)
{
    ChargeBases bases;
    for (const QString &name : names)
        bases |= fromName<ChargeBase>(name).value();
    return bases;
}

QList<PriceRuleId> idsOf(const QStringList &texts)
{
    QList<PriceRuleId> ids;
    for (const QString &text : texts)
        ids.append(PriceRuleId::parse(text).value());
    return ids;
}

} // namespace

NightlyOverride overrideFrom(const Row &row, const Currency &currency)
{
    return {
        .night = row.get<QDate>("night"),
        .price = moneyOf(row, "price_minor", currency),
        .minNights = row.get<std::optional<int>>("min_nights"),
        .maxNights = row.get<std::optional<int>>("max_nights"),
        .closedToArrival = row.get<bool>("closed_to_arrival"),
        .closedToDeparture = row.get<bool>("closed_to_departure"),
    };
}

PriceRule ruleFrom(const Row &row, const Currency &currency)
{
    const auto weekdays = row.get<std::optional<QList<int>>>("weekdays");
    const auto basisPoints = row.get<std::optional<int>>("basis_points");
    return {
        .id = row.get<PriceRuleId>("id"),
        .kind = row.get<RuleKind>("kind"),
        .name = row.get<QString>("name"),
        .nights = row.get<std::optional<DateRange>>("nights"),
        .weekdays = weekdays ? std::optional(Weekdays::fromList(*weekdays)) : std::nullopt,
        .price = moneyOf(row, "price_minor", currency),
        .weekendPrice = moneyOf(row, "weekend_price_minor", currency),
        .percent = basisPoints ? std::optional(BasisPoints{*basisPoints}) : std::nullopt,
        .amount = moneyOf(row, "amount_minor", currency),
        .unit = row.get<std::optional<ChargeUnit>>("unit").value_or(ChargeUnit::Stay),
        .percentOf = basesOf(row.get<QStringList>("percent_of")),
        .percentOfFees = idsOf(row.get<QStringList>("percent_of_fees")),
        .cap = moneyOf(row, "cap_minor", currency),
        .unitCap = moneyOf(row, "unit_cap_minor", currency),
        .capNights = row.get<std::optional<int>>("cap_nights"),
        .exemptUnderAge = row.get<std::optional<int>>("exempt_under_age"),
        .minNights = row.get<std::optional<int>>("min_nights"),
        .maxNights = row.get<std::optional<int>>("max_nights"),
        .closedToArrival = row.get<std::optional<bool>>("closed_to_arrival"),
        .closedToDeparture = row.get<std::optional<bool>>("closed_to_departure"),
        .daysAhead = row.get<std::optional<int>>("days_ahead"),
        .couponCode = row.get<std::optional<QString>>("coupon_code").value_or(QString()),
        .validFrom = row.get<std::optional<QDate>>("valid_from").value_or(QDate()),
        .validUntil = row.get<std::optional<QDate>>("valid_until").value_or(QDate()),
        .maxUses = row.get<std::optional<int>>("max_uses"),
        .createdAt = row.get<QDateTime>("created_at"),
        .version = row.get<qint64>("version"),
    };
}

} // namespace roost
