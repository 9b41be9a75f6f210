#include "backend/modules/booking/night_revenue.h"

#include <algorithm>

namespace roost {
namespace {

/// The i-th of `parts` shares of an amount; the first ones are a unit larger when it does not go up evenly.
qint64 evenShare(qint64 amount, qint64 parts, qint64 index)
{
    const qint64 rest = amount % parts;
    const qint64 unit = rest < 0 ? -1 : 1;
    return amount / parts + (index < rest * unit ? unit : 0);
}

/// Takes from each night its share of the discounts, in proportion to its price.
void spread(QList<NightRevenue> &nights, qint64 discounts)
{
    if (nights.isEmpty())
        return;
    const Currency currency = nights.first().amount.currency();
    Money whole(0, currency);
    for (const NightRevenue &night : nights)
        whole += night.amount;
    Money before(0, currency);
    Money spreadBefore(0, currency);
    for (NightRevenue &night : nights) {
        before += night.amount;
        const Money spreadSoFar = Money(discounts, currency).proportion(before, whole);
        night.amount += spreadSoFar - spreadBefore;
        spreadBefore = spreadSoFar;
    }
}

} // namespace

QList<NightRevenue> revenueByNight(const QList<PriceLine> &lines)
{
    QList<NightRevenue> nights;
    qint64 discounts = 0;
    for (const PriceLine &line : lines) {
        if (line.kind == LineKind::Discount)
            discounts += line.amount.minor();
        if (line.kind != LineKind::Nights)
            continue;
        const qint64 count = line.nights->nights();
        for (qint64 i = 0; i < count; ++i)
            nights.append({line.nights->from.addDays(i),
                           Money(evenShare(line.amount.minor(), count, i), line.amount.currency())});
    }
    std::sort(nights.begin(), nights.end(),
              [](const NightRevenue &a, const NightRevenue &b) { return a.night < b.night; });
    spread(nights, discounts);
    return nights;
}

} // namespace roost
