#include "backend/modules/reports/report_service.h"

#include "backend/core/errors.h"

namespace roost {
namespace {

constexpr int rowsPerPiece = 1'000;

CellKind kindOf(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Money:
        return CellKind::Money;
    case MetricUnit::BasisPoints:
        return CellKind::BasisPoints;
    case MetricUnit::Hundredths:
        return CellKind::Hundredths;
    case MetricUnit::Count:
        break;
    }
    return CellKind::Count;
}

ReportColumn column(const char *name, CellKind kind = CellKind::Text)
{
    return {QString::fromLatin1(name), kind};
}

ReportColumn key(const char *name)
{
    return {QString::fromLatin1(name), CellKind::Text, ReportColumn::Use::Programs};
}

ReportCell cellOf(const std::optional<qint64> &value)
{
    return value ? ReportCell(*value) : ReportCell();
}

/// Rows that are all there already.
std::function<QList<ReportRow>()> once(const QList<ReportRow> &rows)
{
    return [rows, isDone = false]() mutable { return std::exchange(isDone, true) ? QList<ReportRow>() : rows; };
}

ReportRow rowOf(const FigureBooking &item)
{
    return {item.code,
            toName(item.status),
            item.propertyTitle,
            item.city,
            item.channel,
            item.guestCountry.value_or(QString()),
            item.createdAt.date(),
            item.stay.from,
            item.stay.to,
            item.figures.bookings,
            item.figures.confirmed,
            item.figures.cancelled,
            item.figures.nights,
            item.figures.revenue,
            item.figures.stays,
            item.figures.stayNights,
            item.figures.fees,
            item.bookingId.toString()};
}

/// Without a limit of its own a table of properties or hosts has the first hundred.
AnalyticsQuery splitBy(AnalyticsQuery query, FigureSplit split)
{
    query.figures.split = split;
    query.figures.grain = FigureGrain::Whole;
    return query;
}

} // namespace

QString descriptionOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Figures:
        return QStringLiteral("Metrics of a span by day, week or month, split as asked.");
    case ReportKind::Bookings:
        return QStringLiteral("The bookings that a metric of a span counts, all of them.");
    case ReportKind::Properties:
        return QStringLiteral("Properties with their metrics, those with most or least revenue first.");
    case ReportKind::Hosts:
        return QStringLiteral("Hosts with their metrics, those with most or least revenue first.");
    case ReportKind::Books:
        return QStringLiteral("Nights and revenue on the books as known at an instant.");
    case ReportKind::Pickup:
        return QStringLiteral("What came on the books between two instants, net of cancellations.");
    }
    return {};
}

ReportService::ReportService(const AnalyticsService &analytics, const FigureRowsService &rows,
                             const BooksService &books)
    : m_analytics(analytics)
    , m_rows(rows)
    , m_books(books)
{
}

Report ReportService::report(ReportKind kind, const ReportQuery &query) const
{
    ReportQuery asked = query;
    switch (kind) {
    case ReportKind::Bookings:
        return bookings(query);
    case ReportKind::Books:
        return books(query);
    case ReportKind::Pickup:
        return pickup(query);
    case ReportKind::Properties:
        asked.analytics = splitBy(query.analytics, FigureSplit::Property);
        break;
    case ReportKind::Hosts:
        asked.analytics = splitBy(query.analytics, FigureSplit::Host);
        break;
    case ReportKind::Figures:
        break;
    }
    return figures(asked);
}

Report ReportService::figures(const ReportQuery &query) const
{
    const Analytics analytics = m_analytics.show(query.analytics);
    Report report{.currency = analytics.currency};
    report.columns = {column("date", CellKind::Date), key("key"), column("label")};
    for (const FigureMetric metric : query.metrics)
        report.columns.append({toName(metric), kindOf(unitOf(metric))});
    QList<ReportRow> rows;
    for (const AnalyticsLine &line : analytics.table.lines) {
        for (const FigureRow &point : line.points) {
            ReportRow row{point.date, line.key, line.label};
            for (const FigureMetric metric : query.metrics)
                row.append(cellOf(valueOf(metric, point.figures)));
            rows.append(row);
        }
    }
    report.next = once(rows);
    return report;
}

Report ReportService::bookings(const ReportQuery &query) const
{
    FigureQuery figures = query.analytics.figures;
    figures.filter.currency = m_rows.currencyOf(figures);
    Report report{.currency = *figures.filter.currency};
    for (const char *name : {"code", "status", "property", "city", "channel", "guest_country"})
        report.columns.append(column(name));
    for (const char *name : {"booked_on", "check_in", "check_out"})
        report.columns.append(column(name, CellKind::Date));
    for (const char *name : {"bookings", "confirmed", "cancellations", "nights"})
        report.columns.append(column(name, CellKind::Count));
    report.columns += {column("revenue", CellKind::Money), column("stays", CellKind::Count),
                       column("stay_nights", CellKind::Count), column("fees", CellKind::Money), key("booking_id")};
    report.next = [this, figures, metric = query.metric, after = std::optional<FigureRowsPosition>(),
                   isDone = false]() mutable {
        QList<ReportRow> rows;
        if (isDone)
            return rows;
        const auto page = m_rows.bookings(figures, metric, rowsPerPiece, after);
        for (const FigureBooking &item : page.items)
            rows.append(rowOf(item));
        isDone = !page.hasMore;
        if (!page.items.isEmpty())
            after = FigureRowsPosition{page.items.constLast().at, page.items.constLast().bookingId};
        return rows;
    };
    return report;
}

Report ReportService::books(const ReportQuery &query) const
{
    const Books books = m_books.books(query.analytics.figures, query.until, {});
    Report report{.currency = books.currency};
    report.columns = {column("date", CellKind::Date), column("nights", CellKind::Count),
                      column("revenue", CellKind::Money)};
    QList<ReportRow> rows;
    for (const auto &[date, known] : books.table.points)
        rows.append({date, known.nights, known.revenue});
    report.next = once(rows);
    return report;
}

Report ReportService::pickup(const ReportQuery &query) const
{
    if (!query.since || !query.until)
        throw Invalid(query.since ? QStringLiteral("?until") : QStringLiteral("?since"), QStringLiteral("REQUIRED"),
                      QStringLiteral("A pickup is between two instants."));
    const Pickup pickup = m_books.pickup(query.analytics.figures, *query.since, *query.until);
    Report report{.currency = pickup.currency};
    report.columns = {column("date", CellKind::Date),
                      column("nights_before", CellKind::Count),
                      column("nights_gained", CellKind::Count),
                      column("nights", CellKind::Count),
                      column("revenue_before", CellKind::Money),
                      column("revenue_gained", CellKind::Money),
                      column("revenue", CellKind::Money)};
    QList<ReportRow> rows;
    for (const PickupItem &item : pickup.items)
        rows.append({item.date, item.start.nights, item.end.nights - item.start.nights, item.end.nights,
                     item.start.revenue, item.end.revenue - item.start.revenue, item.end.revenue});
    report.next = once(rows);
    return report;
}

} // namespace roost
