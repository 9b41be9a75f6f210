#include "backend/modules/pricing/price.h"

#include <algorithm>

namespace roost {

namespace {

QString nameOfNights(const QString &rule)
{
    if (rule == u"weekend")
        return QStringLiteral("Weekend nights");
    if (rule == u"override")
        return QStringLiteral("Nights at a special price");
    return QStringLiteral("Nights");
}

PriceLine nightsLine(const NightlyRate &rate, const DateRange &nights)
{
    const auto quantity = static_cast<int>(nights.nights());
    return {
        .kind = LineKind::Nights,
        .name = nameOfNights(rate.rule),
        .rule = rate.rule,
        .nights = nights,
        .quantity = quantity,
        .unitAmount = rate.price,
        .amount = rate.price * quantity,
    };
}

/// One line for each run of nights that have the same rule and price.
QList<PriceLine> nightsLines(const PriceInput &input)
{
    QList<PriceLine> lines;
    QDate first = input.stay.from;
    while (first < input.stay.to) {
        const NightlyRate rate = rateOfNight(input.property, input.overrides, first);
        QDate end = first.addDays(1);
        while (end < input.stay.to && rateOfNight(input.property, input.overrides, end) == rate)
            end = end.addDays(1);
        lines.append(nightsLine(rate, {first, end}));
        first = end;
    }
    return lines;
}

PriceLine feeLine(const QString &rule, const QString &name, int quantity, const Money &unitAmount)
{
    return {
        .kind = LineKind::Fee,
        .name = name,
        .rule = rule,
        .quantity = quantity,
        .unitAmount = unitAmount,
        .amount = unitAmount * quantity,
    };
}

QList<PriceLine> feeLines(const PriceInput &input)
{
    QList<PriceLine> lines;
    const Property &property = input.property;
    if (property.cleaningFee.minor() > 0)
        lines.append(feeLine(QStringLiteral("cleaning"), QStringLiteral("Cleaning"), 1, property.cleaningFee));

    const int extraGuests = std::max(0, input.guests - property.includedGuests);
    if (extraGuests > 0 && property.extraGuestFee.minor() > 0)
        lines.append(feeLine(QStringLiteral("extra_guest"), QStringLiteral("Extra guests"),
                             extraGuests * static_cast<int>(input.stay.nights()), property.extraGuestFee));
    return lines;
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
    return {input.property.currency(), nightsLines(input) + feeLines(input)};
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

Money Price::total() const
{
    return sum(*this, [](LineKind) { return true; });
}

} // namespace roost
