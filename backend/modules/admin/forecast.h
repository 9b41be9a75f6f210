#pragma once

#include "backend/modules/admin/books.h"

#include <QMap>

namespace roost {

/// What each night gained, by the days before it on which that became known.
using NightGains = QMap<QDate, QMap<int, OnTheBooks>>;

struct ForecastDay
{
    QDate date{};
    OnTheBooks books{};    ///< as known now
    OnTheBooks expected{}; ///< when the night is over
    qint64 availableNights = 0;
};

/// What the nights of a span are expected to come to, and how far that was off lately.
struct Forecast
{
    Currency currency{};
    QList<ForecastDay> days{};
    std::optional<qint64> nightsError{};  ///< basis points; nothing where nothing happened to compare with
    std::optional<qint64> revenueError{}; ///< likewise
};

/// The pickup method: a night is expected to gain, from today until it is over, what the last eight past nights of the
/// same weekday gained on average from as many days before. Pure.
namespace PickupMethod {

constexpr int nightsToLearnFrom = 8;
constexpr int nightsToTest = 28;

/// So many days of past nights are needed, the test included.
constexpr int history = nightsToTest + 7 * (nightsToLearnFrom + 1);

/// What is on the books of the night as of the end of `today`.
OnTheBooks known(const NightGains &gains, QDate night, QDate today);

/// What it is expected to come to. today: the first night that is not over.
OnTheBooks expected(const NightGains &gains, QDate night, QDate today);

/// The sums of the absolute errors ÷ the sums of what happened, in basis points, of the forecasts that the method would
/// have made nightsToTest days ago for every night since.
std::pair<std::optional<qint64>, std::optional<qint64>> errors(const NightGains &gains, QDate today);

} // namespace PickupMethod

} // namespace roost
