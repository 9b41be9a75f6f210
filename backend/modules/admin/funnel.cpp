#include "backend/modules/admin/funnel.h"

namespace roost {

QString definitionOf(FunnelStep step)
{
    switch (step) {
    case FunnelStep::Searches:
        return QStringLiteral("Searches that were answered, without their further pages, by the day in UTC; of all "
                              "currencies.");
    case FunnelStep::Quotes:
        return QStringLiteral("Prices of a stay that were asked for, by the day at the property.");
    case FunnelStep::Bookings:
        return QStringLiteral("Bookings made, by the day of booking.");
    case FunnelStep::Payments:
        return QStringLiteral("Bookings made that were paid and confirmed, by the day of booking.");
    case FunnelStep::Stays:
        return QStringLiteral("Of those, the ones that were not cancelled: stays that happened or are to come.");
    }
    return {};
}

FunnelCounts ratesOf(const FunnelCounts &counts)
{
    constexpr qint64 basisPoints = 10'000;
    FunnelCounts rates;
    for (size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] && counts[i - 1].value_or(0) > 0)
            rates[i] = divideHalfToEven(*counts[i] * basisPoints, *counts[i - 1]);
    }
    return rates;
}

} // namespace roost
