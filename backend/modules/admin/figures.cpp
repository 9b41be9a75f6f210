#include "backend/modules/admin/figures.h"

#include <algorithm>

namespace roost {

Figures &Figures::operator+=(const Figures &other)
{
    bookings += other.bookings;
    confirmed += other.confirmed;
    cancelled += other.cancelled;
    withdrawn += other.withdrawn;
    confirmedNights += other.confirmedNights;
    cancelledNights += other.cancelledNights;
    nights += other.nights;
    revenue += other.revenue;
    availableNights += other.availableNights;
    stays += other.stays;
    stayNights += other.stayNights;
    leadDays += other.leadDays;
    fees += other.fees;
    return *this;
}

QDate bucketOf(QDate day, FigureGrain grain, const DateRange &span)
{
    switch (grain) {
    case FigureGrain::Day:
        return day;
    case FigureGrain::Week:
        return std::max(span.from, day.addDays(1 - day.dayOfWeek()));
    case FigureGrain::Month:
        return std::max(span.from, QDate(day.year(), day.month(), 1));
    case FigureGrain::Whole:
        break;
    }
    return span.from;
}

QList<QDate> bucketsOf(const FigureQuery &query)
{
    QList<QDate> buckets;
    for (QDate day = query.span.from; day < query.span.to; day = day.addDays(1)) {
        const QDate bucket = bucketOf(day, query.grain, query.span);
        if (buckets.isEmpty() || buckets.constLast() != bucket)
            buckets.append(bucket);
    }
    return buckets;
}

} // namespace roost
