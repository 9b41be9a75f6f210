#include "backend/modules/admin/figure_metric.h"

namespace roost {
namespace {

constexpr qint64 basisPoints = 10'000;
constexpr qint64 hundredths = 100;

/// What a metric is the quotient of; a count or a sum has no divisor.
struct Quotient
{
    qint64 dividend = 0;
    std::optional<qint64> divisor{};
};

Quotient quotientOf(FigureMetric metric, const Figures &f)
{
    switch (metric) {
    case FigureMetric::Bookings:
        return {f.bookings};
    case FigureMetric::Confirmed:
        return {f.confirmed};
    case FigureMetric::Cancellations:
        return {f.cancelled};
    case FigureMetric::Conversion:
        return {f.confirmed * basisPoints, f.bookings};
    case FigureMetric::CancellationRate:
        return {f.cancelled * basisPoints, f.confirmed};
    case FigureMetric::CancellationRateNights:
        return {f.cancelledNights * basisPoints, f.confirmedNights};
    case FigureMetric::Nights:
        return {f.nights};
    case FigureMetric::AvailableNights:
        return {f.availableNights};
    case FigureMetric::Occupancy:
        return {f.nights * basisPoints, f.availableNights};
    case FigureMetric::Revenue:
        return {f.revenue};
    case FigureMetric::Fees:
        return {f.fees};
    case FigureMetric::Adr:
        return {f.revenue, f.nights};
    case FigureMetric::RevPar:
        return {f.revenue, f.availableNights};
    case FigureMetric::TRevPar:
        return {f.revenue + f.fees, f.availableNights};
    case FigureMetric::Stays:
        return {f.stays};
    case FigureMetric::Alos:
        return {f.stayNights * hundredths, f.stays};
    case FigureMetric::BookingWindow:
        return {f.leadDays * hundredths, f.stays};
    }
    return {};
}

} // namespace

MetricUnit unitOf(FigureMetric metric)
{
    switch (metric) {
    case FigureMetric::Conversion:
    case FigureMetric::CancellationRate:
    case FigureMetric::CancellationRateNights:
    case FigureMetric::Occupancy:
        return MetricUnit::BasisPoints;
    case FigureMetric::Revenue:
    case FigureMetric::Fees:
    case FigureMetric::Adr:
    case FigureMetric::RevPar:
    case FigureMetric::TRevPar:
        return MetricUnit::Money;
    case FigureMetric::Alos:
    case FigureMetric::BookingWindow:
        return MetricUnit::Hundredths;
    default:
        return MetricUnit::Count;
    }
}

QString definitionOf(FigureMetric metric)
{
    static const QHash<FigureMetric, QString> sentences{
        {FigureMetric::Bookings, QStringLiteral("Bookings made, by the day of booking.")},
        {FigureMetric::Confirmed, QStringLiteral("Bookings made that were confirmed, by the day of booking.")},
        {FigureMetric::Cancellations, QStringLiteral("Confirmed bookings that were cancelled, by the day of booking.")},
        {FigureMetric::Conversion, QStringLiteral("Confirmed ÷ made, by the day of booking.")},
        {FigureMetric::CancellationRate, QStringLiteral("Cancelled ÷ confirmed, by the day of booking.")},
        {FigureMetric::CancellationRateNights,
         QStringLiteral("Nights of cancelled bookings ÷ nights of confirmed ones, by the day of booking.")},
        {FigureMetric::Nights,
         QStringLiteral("Occupied nights: of stays CONFIRMED, CHECKED_IN, COMPLETED or NO_SHOW.")},
        {FigureMetric::AvailableNights,
         QStringLiteral("Nights of published properties less those that hosts have blocked.")},
        {FigureMetric::Occupancy, QStringLiteral("Occupied nights ÷ available nights.")},
        {FigureMetric::Revenue, QStringLiteral("Revenue of the occupied nights, without fees and taxes.")},
        {FigureMetric::Fees, QStringLiteral("Fees of the stays, by the day of arrival.")},
        {FigureMetric::Adr, QStringLiteral("Average daily rate: revenue of the nights ÷ occupied nights.")},
        {FigureMetric::RevPar, QStringLiteral("Revenue of the nights ÷ available nights.")},
        {FigureMetric::TRevPar, QStringLiteral("Revenue of the nights and fees ÷ available nights.")},
        {FigureMetric::Stays, QStringLiteral("Stays, by the day of arrival.")},
        {FigureMetric::Alos, QStringLiteral("Average length of stay: nights ÷ stays, by the day of arrival.")},
        {FigureMetric::BookingWindow,
         QStringLiteral("Mean of the days from booking to arrival, by the day of arrival.")},
    };
    return sentences.value(metric);
}

std::optional<qint64> valueOf(FigureMetric metric, const Figures &figures)
{
    const Quotient quotient = quotientOf(metric, figures);
    if (!quotient.divisor)
        return quotient.dividend;
    if (*quotient.divisor <= 0)
        return std::nullopt;
    return divideHalfToEven(quotient.dividend, *quotient.divisor);
}

std::optional<qint64> changeOf(const std::optional<qint64> &now, const std::optional<qint64> &before)
{
    if (!now || !before || *before == 0)
        return std::nullopt;
    const qint64 rise = (*now - *before) * basisPoints;
    return *before > 0 ? divideHalfToEven(rise, *before) : divideHalfToEven(-rise, -*before);
}

} // namespace roost
