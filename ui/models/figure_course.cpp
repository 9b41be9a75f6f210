#include "ui/models/figure_course.h"

namespace roost::ui {

namespace {

constexpr qint64 basisPoints = 10'000;

/// Half to even, as the server rounds.
qint64 divided(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    const qint64 twice = 2 * (dividend % divisor);
    const bool isUp = twice > divisor || (twice == divisor && quotient % 2 != 0);
    return isUp ? quotient + 1 : quotient;
}

qint64 sumOf(const FigureSeries &series, const FigureLine &line, FigureMetric metric, qsizetype buckets)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < std::min(buckets, line.points.size()); ++i)
        sum += series.value(line.points[i].values, metric).value_or(0);
    return sum;
}

FigureValue ratioOf(const FigureSeries &series, const FigureLine &line, FigureMetric part, FigureMetric whole,
                    qsizetype buckets)
{
    const auto divisor = sumOf(series, line, whole, buckets);
    if (divisor <= 0)
        return std::nullopt;
    return divided(sumOf(series, line, part, buckets) * basisPoints, divisor);
}

/// What a ratio is made of; nothing for what can be added up, or whose sums no series has.
struct Quotient
{
    FigureMetric part = FigureMetric::Revenue;
    FigureMetric whole = FigureMetric::Nights;
};

std::optional<Quotient> quotientOf(FigureMetric metric)
{
    switch (metric) {
    case FigureMetric::Occupancy:
        return Quotient{FigureMetric::Nights, FigureMetric::AvailableNights};
    case FigureMetric::AverageDailyRate:
        return Quotient{FigureMetric::Revenue, FigureMetric::Nights};
    case FigureMetric::RevenuePerAvailable:
        return Quotient{FigureMetric::Revenue, FigureMetric::AvailableNights};
    case FigureMetric::Conversion:
        return Quotient{FigureMetric::Confirmed, FigureMetric::Bookings};
    case FigureMetric::CancellationRate:
        return Quotient{FigureMetric::Cancellations, FigureMetric::Confirmed};
    default:
        return std::nullopt;
    }
}

bool isSum(FigureMetric metric)
{
    return unitOf(metric) == MetricUnit::Count || metric == FigureMetric::Revenue || metric == FigureMetric::Fees;
}

} // namespace

FigureLine wholeOf(const FigureTable &table)
{
    return table.lines.value(0);
}

QList<QDate> datesOf(const FigureLine &line)
{
    QList<QDate> dates;
    dates.reserve(line.points.size());
    for (const auto &point : line.points)
        dates.append(point.date);
    return dates;
}

QList<FigureValue> courseOf(const FigureSeries &series, const FigureTable &table, FigureMetric metric, QDate today)
{
    const auto line = wholeOf(table);
    QList<FigureValue> course;
    course.reserve(line.points.size());
    for (const auto &point : line.points) {
        const bool isToCome = isByBookingDay(metric) && point.date > today;
        course.append(isToCome ? std::nullopt : series.value(point.values, metric));
    }
    return course;
}

QList<double> shapeOf(const FigureSeries &series, FigureMetric metric, QDate today, qsizetype parts)
{
    QList<double> shape;
    const auto quotient = quotientOf(metric);
    if (!quotient && !isSum(metric)) {
        for (const auto &value : courseOf(series, series.table, metric, today)) {
            if (value)
                shape.append(static_cast<double>(*value));
        }
        return shape;
    }
    auto points = wholeOf(series.table).points;
    if (isByBookingDay(metric))
        points.removeIf([today](const FigurePoint &point) { return point.date > today; });
    const auto count = std::min(parts, points.size());
    for (qsizetype part = 0; part < count; ++part) {
        double sum = 0;
        double whole = 0;
        for (auto i = part * points.size() / count; i < (part + 1) * points.size() / count; ++i) {
            const auto add = [&](FigureMetric of) {
                return static_cast<double>(series.value(points[i].values, of).value_or(0));
            };
            sum += add(quotient ? quotient->part : metric);
            whole += quotient ? add(quotient->whole) : 0;
        }
        if (!quotient || whole > 0)
            shape.append(quotient ? sum / whole : sum);
    }
    return shape;
}

FigureValue comparedTotal(const FigureSeries &series, FigureMetric metric, QDate today)
{
    if (!series.compare)
        return std::nullopt;
    const auto now = wholeOf(series.table);
    const auto buckets = std::count_if(now.points.begin(), now.points.end(),
                                       [today](const FigurePoint &point) { return point.date <= today; });
    if (!isByBookingDay(metric) || series.table.to <= today.addDays(1))
        return series.value(series.compare->total, metric);
    const auto before = wholeOf(*series.compare);
    switch (metric) {
    case FigureMetric::Conversion:
        return ratioOf(series, before, FigureMetric::Confirmed, FigureMetric::Bookings, buckets);
    case FigureMetric::CancellationRate:
        return ratioOf(series, before, FigureMetric::Cancellations, FigureMetric::Confirmed, buckets);
    case FigureMetric::CancellationRateNights:
        return series.value(series.compare->total, metric);
    default:
        return sumOf(series, before, metric, buckets);
    }
}

QDate bucketEnd(const FigureLine &line, int index, QDate end)
{
    return index + 1 < line.points.size() ? line.points[index + 1].date : end;
}

} // namespace roost::ui
