#include "backend/modules/pricing/price.h"

#include "backend/modules/pricing/charges.h"
#include "backend/modules/pricing/discounts.h"

namespace roost {

namespace {

/// One line for each run of nights that have the same rule and price.
void appendNights(Price &price, const PriceInput &input)
{
    const DateRange &stay = input.request.stay;
    QDate first = stay.from;
    NightlyRate rate = rateOfNight(input.property, input.tariff, first);
    for (QDate night = first.addDays(1); night <= stay.to; night = night.addDays(1)) {
        const NightlyRate next = night < stay.to ? rateOfNight(input.property, input.tariff, night) : NightlyRate();
        if (night < stay.to && next == rate)
            continue;
        const auto quantity = static_cast<int>(first.daysTo(night));
        price.lines.append({
            .kind = LineKind::Nights,
            .name = rate.name,
            .rule = rate.rule,
            .ruleId = rate.ruleId,
            .nights = DateRange{first, night},
            .quantity = quantity,
            .unitAmount = rate.price,
            .amount = rate.price * quantity,
        });
        first = night;
        rate = next;
    }
}

void appendPlatformFee(Price &price, const PlatformFees &fees)
{
    const Money base = price.nights() + price.fees();
    price.hostFee = base.share(fees.host);
    const Money guestFee = base.share(fees.guest);
    if (guestFee.minor() > 0)
        price.lines.append({
            .kind = LineKind::ServiceFee,
            .name = QStringLiteral("Service fee"),
            .rule = LineRule::ServiceFee,
            .unitAmount = guestFee,
            .amount = guestFee,
        });
}

template <typename Predicate>
Money sum(const Price &price, Predicate counts)
{
    Money result(0, price.currency);
    for (const PriceLine &line : price.lines) {
        if (counts(line.kind))
            result += line.amount;
    }
    return result;
}

} // namespace

Price reckon(const PriceInput &input)
{
    constexpr qsizetype usualLines = 6;
    Price price{.currency = input.property.currency()};
    price.lines.reserve(usualLines);
    appendNights(price, input);
    appendDiscounts(price, input);
    appendFees(price, input);
    appendTaxes(price, input);
    appendPlatformFee(price, input.fees);
    return price;
}

Money Price::nights() const
{
    return sum(*this, [](LineKind kind) { return kind == LineKind::Nights || kind == LineKind::Discount; });
}

Money Price::fees() const
{
    return sum(*this, [](LineKind kind) { return kind == LineKind::Fee; });
}

Money Price::taxes() const
{
    return sum(*this, [](LineKind kind) { return kind == LineKind::Tax; });
}

Money Price::serviceFee() const
{
    return sum(*this, [](LineKind kind) { return kind == LineKind::ServiceFee; });
}

Money Price::total() const
{
    return sum(*this, [](LineKind) { return true; });
}

} // namespace roost
