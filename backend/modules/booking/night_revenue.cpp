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
    for (qsizetype i = 0; i < nights.size(); ++i)
        nights[i].amount += Money(evenShare(discounts, nights.size(), i), nights[i].amount.currency());
    return nights;
}

} // namespace roost
