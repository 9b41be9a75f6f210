#include "backend/modules/planning/price_curve.h"

#include "backend/modules/booking/night_revenue.h"

namespace roost {

QHash<QDate, Money> revenueOfNights(const QList<PastStay> &stays)
{
    QHash<QDate, Money> revenue;
    for (const PastStay &stay : stays) {
        for (const NightRevenue &night : revenueByNight(stay.lines))
            revenue.insert(night.night, night.amount);
    }
    return revenue;
}

} // namespace roost
