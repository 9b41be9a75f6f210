#include "ui/models/figure_parts.h"

namespace roost::ui {

namespace {

qint64 scaleOf(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::BasisPoints:
        return 10'000;
    case MetricUnit::Hundredths:
        return 100;
    case MetricUnit::Count:
    case MetricUnit::Money:
        break;
    }
    return 1;
}

/// divisor > 0
qint64 divideHalfToEven(qint64 dividend, qint64 divisor)
{
    qint64 quotient = dividend / divisor;
    qint64 rest = dividend % divisor;
    if (rest < 0) {
        rest += divisor;
        --quotient;
    }
    const qint64 twice = 2 * rest;
    if (twice > divisor || (twice == divisor && quotient % 2 != 0))
        ++quotient;
    return quotient;
}

} // namespace

FigureParts FigureParts::of(FigureMetric metric)
{
    const auto unit = unitOf(metric);
    switch (metric) {
    case FigureMetric::Bookings:
        return {{FigureField::Bookings}, {}, unit};
    case FigureMetric::Confirmed:
        return {{FigureField::Confirmed}, {}, unit};
    case FigureMetric::Cancellations:
        return {{FigureField::Cancellations}, {}, unit};
    case FigureMetric::Conversion:
        return {{FigureField::Confirmed}, FigureField::Bookings, unit};
    case FigureMetric::CancellationRate:
        return {{FigureField::Cancellations}, FigureField::Confirmed, unit};
    case FigureMetric::CancellationRateNights:
        return {{FigureField::CancelledNights}, FigureField::ConfirmedNights, unit};
    case FigureMetric::Nights:
        return {{FigureField::Nights}, {}, unit};
    case FigureMetric::AvailableNights:
        return {{FigureField::AvailableNights}, {}, unit};
    case FigureMetric::Occupancy:
        return {{FigureField::Nights}, FigureField::AvailableNights, unit};
    case FigureMetric::Revenue:
        return {{FigureField::Revenue}, {}, unit};
    case FigureMetric::Fees:
        return {{FigureField::Fees}, {}, unit};
    case FigureMetric::AverageDailyRate:
        return {{FigureField::Revenue}, FigureField::Nights, unit};
    case FigureMetric::RevenuePerAvailable:
        return {{FigureField::Revenue}, FigureField::AvailableNights, unit};
    case FigureMetric::TotalRevenuePerAvailable:
        return {{FigureField::Revenue, FigureField::Fees}, FigureField::AvailableNights, unit};
    case FigureMetric::Stays:
        return {{FigureField::Stays}, {}, unit};
    case FigureMetric::AverageStay:
        return {{FigureField::StayNights}, FigureField::Stays, unit};
    case FigureMetric::BookingWindow:
        return {{FigureField::LeadDays}, FigureField::Stays, unit};
    }
    return {};
}

QList<FigureField> FigureParts::rowFields() const
{
    auto fields = dividend;
    if (divisor && *divisor != FigureField::AvailableNights)
        fields.append(*divisor);
    return fields;
}

qint64 FigureParts::dividendOf(const FigureCounts &counts) const
{
    qint64 sum = 0;
    for (const auto field : dividend)
        sum += counts[field];
    return sum;
}

std::optional<qint64> FigureParts::valueOf(const FigureCounts &counts) const
{
    if (!divisor)
        return dividendOf(counts);
    const auto by = counts[*divisor];
    if (by <= 0)
        return std::nullopt;
    return divideHalfToEven(dividendOf(counts) * scaleOf(unit), by);
}

} // namespace roost::ui
