#include "backend/modules/admin/forecast.h"

#include "backend/core/money.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace roost::PickupMethod {
namespace {

/// What became known less than `days` before the night.
OnTheBooks gainedWithin(const NightGains &gains, QDate night, int days)
{
    OnTheBooks gained;
    const auto ofNight = gains.constFind(night);
    if (ofNight == gains.constEnd())
        return gained;
    for (auto gain = ofNight->constBegin(); gain != ofNight->constEnd() && gain.key() < days; ++gain)
        gained += *gain;
    return gained;
}

std::optional<qint64> relative(qint64 error, qint64 actual)
{
    constexpr qint64 basisPoints = 10'000;
    if (actual <= 0)
        return std::nullopt;
    return divideHalfToEven(error * basisPoints, actual);
}

} // namespace

OnTheBooks known(const NightGains &gains, QDate night, QDate today)
{
    OnTheBooks known;
    const int days = static_cast<int>(today.daysTo(night));
    const auto ofNight = gains.value(night);
    for (auto gain = ofNight.lowerBound(days); gain != ofNight.constEnd(); ++gain)
        known += *gain;
    return known;
}

OnTheBooks expected(const NightGains &gains, QDate night, QDate today)
{
    const int days = static_cast<int>(today.daysTo(night));
    QDate past = night;
    while (past >= today)
        past = past.addDays(-7);
    OnTheBooks gained;
    for (int week = 0; week < nightsToLearnFrom; ++week)
        gained += gainedWithin(gains, past.addDays(-7 * week), days);
    OnTheBooks expected = known(gains, night, today);
    expected.nights += divideHalfToEven(gained.nights, nightsToLearnFrom);
    expected.revenue += divideHalfToEven(gained.revenue, nightsToLearnFrom);
    return {std::max<qint64>(0, expected.nights), std::max<qint64>(0, expected.revenue)};
}

std::pair<std::optional<qint64>, std::optional<qint64>> errors(const NightGains &gains, QDate today)
{
    const QDate then = today.addDays(-nightsToTest);
    OnTheBooks error;
    OnTheBooks actual;
    for (QDate night = then; night < today; night = night.addDays(1)) {
        const OnTheBooks came = gainedWithin(gains, night, std::numeric_limits<int>::max());
        const OnTheBooks foreseen = expected(gains, night, then);
        error += {std::abs(foreseen.nights - came.nights), std::abs(foreseen.revenue - came.revenue)};
        actual += came;
    }
    return {relative(error.nights, actual.nights), relative(error.revenue, actual.revenue)};
}

} // namespace roost::PickupMethod
