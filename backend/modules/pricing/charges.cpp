#include "backend/modules/pricing/charges.h"

#include <algorithm>

namespace roost {

namespace {

int unitsOf(ChargeUnit unit, int nights, int guests)
{
    switch (unit) {
    case ChargeUnit::Stay:
        return 1;
    case ChargeUnit::Night:
        return nights;
    case ChargeUnit::Guest:
        return guests;
    case ChargeUnit::GuestNight:
        return guests * nights;
    }
    return 1;
}

/// The units that a rule charges, of all that the stay has.
struct Units
{
    int charged = 1;
    int all = 1;
};

Units unitsOf(const PriceRule &rule, const StayRequest &request)
{
    const auto nights = static_cast<int>(request.stay.nights());
    int guests = request.guests;
    if (rule.exemptUnderAge)
        guests -= static_cast<int>(std::count_if(request.childAges.begin(), request.childAges.end(),
                                                 [&](int age) { return age < *rule.exemptUnderAge; }));
    return {
        .charged = unitsOf(rule.unit, std::min(nights, rule.capNights.value_or(nights)), guests),
        .all = unitsOf(rule.unit, nights, request.guests),
    };
}

ChargeBases basesOf(const PriceLine &line)
{
    switch (line.rule) {
    case LineRule::Cleaning:
    case LineRule::ShortStayCleaning:
        return ChargeBase::Cleaning;
    case LineRule::ExtraGuest:
        return ChargeBase::ExtraGuest;
    case LineRule::Pet:
        return ChargeBase::Pet;
    case LineRule::Fee:
        return ChargeBase::CustomFees;
    case LineRule::Tax:
    case LineRule::ServiceFee:
        return {};
    default:
        return ChargeBase::Nights;
    }
}

/// The sum of those of the first `count` lines that a percentage is of.
Money baseOf(const PriceRule &rule, const Price &price, qsizetype count)
{
    Money base(0, price.currency);
    for (qsizetype i = 0; i < count; ++i) {
        const PriceLine &line = price.lines.at(i);
        const bool isNamed = line.rule == LineRule::Fee && line.ruleId && rule.percentOfFees.contains(*line.ruleId);
        if (isNamed || (basesOf(line) & rule.percentOf))
            base += line.amount;
    }
    return base;
}

/// A fee or a tax by one rule; `count` lines come before all of its kind.
void appendCharge(Price &price, const PriceInput &input, const PriceRule &rule, qsizetype count)
{
    if (!rule.isForArrival(input.request.stay.from))
        return;
    const Units units = unitsOf(rule, input.request);
    if (units.charged <= 0)
        return;

    PriceLine line{
        .kind = rule.kind == RuleKind::Tax ? LineKind::Tax : LineKind::Fee,
        .name = rule.name,
        .rule = rule.kind == RuleKind::Tax ? LineRule::Tax : LineRule::Fee,
        .ruleId = rule.id,
    };
    if (rule.percent) {
        line.amount =
            baseOf(rule, price, count)
                .fraction(qint64{static_cast<int>(*rule.percent)} * units.charged, qint64{10'000} * units.all);
        if (rule.unitCap)
            line.amount = {std::min(line.amount.minor(), (*rule.unitCap * units.charged).minor()), price.currency};
    } else {
        line.quantity = units.charged;
        line.amount = *rule.amount * units.charged;
    }
    if (rule.cap)
        line.amount = {std::min(line.amount.minor(), rule.cap->minor()), price.currency};
    line.unitAmount = rule.percent ? line.amount : *rule.amount;
    if (line.amount.minor() > 0)
        price.lines.append(std::move(line));
}

void appendFee(Price &price, LineRule rule, const QString &name, int quantity, const Money &unitAmount)
{
    if (quantity > 0 && unitAmount.minor() > 0)
        price.lines.append({
            .kind = LineKind::Fee,
            .name = name,
            .rule = rule,
            .quantity = quantity,
            .unitAmount = unitAmount,
            .amount = unitAmount * quantity,
        });
}

void appendCharges(Price &price, const PriceInput &input, RuleKind kind)
{
    const qsizetype before = price.lines.size();
    for (const PriceRule &rule : input.tariff.of(kind))
        appendCharge(price, input, rule, before);
}

} // namespace

void appendFees(Price &price, const PriceInput &input)
{
    const Property &property = input.property;
    const StayRequest &request = input.request;
    const auto nights = static_cast<int>(request.stay.nights());
    if (property.shortStayCleaningFee && nights <= property.shortStayNights)
        appendFee(price, LineRule::ShortStayCleaning, QStringLiteral("Cleaning after a short stay"), 1,
                  *property.shortStayCleaningFee);
    else
        appendFee(price, LineRule::Cleaning, QStringLiteral("Cleaning"), 1, property.cleaningFee);
    appendFee(price, LineRule::ExtraGuest, QStringLiteral("Extra guests"),
              (request.guests - property.includedGuests) * nights, property.extraGuestFee);
    appendFee(price, LineRule::Pet, QStringLiteral("Pets"), request.pets, property.petFee);
    appendCharges(price, input, RuleKind::Fee);
}

void appendTaxes(Price &price, const PriceInput &input)
{
    appendCharges(price, input, RuleKind::Tax);
}

} // namespace roost
