#pragma once

#include "backend/modules/admin/books_service.h"
#include "backend/modules/admin/figure_rows_service.h"
#include "backend/modules/reports/report.h"

namespace roost {

/// The reports there are.
enum class ReportKind { Figures, Bookings, Properties, Hosts, Books, Pickup };

template <>
inline constexpr auto enumNames<ReportKind> = std::to_array<EnumName<ReportKind>>({
    {ReportKind::Figures, QLatin1StringView("figures")},
    {ReportKind::Bookings, QLatin1StringView("bookings")},
    {ReportKind::Properties, QLatin1StringView("properties")},
    {ReportKind::Hosts, QLatin1StringView("hosts")},
    {ReportKind::Books, QLatin1StringView("books")},
    {ReportKind::Pickup, QLatin1StringView("pickup")},
});

/// What the report is of, in a sentence.
QString descriptionOf(ReportKind kind);

struct ReportQuery
{
    AnalyticsQuery analytics{};
    QList<FigureMetric> metrics{};
    FigureMetric metric = FigureMetric::Revenue; ///< of the report of bookings
    std::optional<QDateTime> since{};            ///< of the pickup
    std::optional<QDateTime> until{};            ///< of the pickup; of the books: as of when
};

/// Tables of everything that the analytics show, for export. Any thread.
class ReportService
{
public:
    ReportService(const AnalyticsService &analytics, const FigureRowsService &rows, const BooksService &books);

    /// The report, ready to be read; that of bookings reads on while it is. Throws Invalid as the analytics do.
    Report report(ReportKind kind, const ReportQuery &query) const;

private:
    Report figures(const ReportQuery &query) const;
    Report bookings(const ReportQuery &query) const;
    Report books(const ReportQuery &query) const;
    Report pickup(const ReportQuery &query) const;

    const AnalyticsService &m_analytics;
    const FigureRowsService &m_rows;
    const BooksService &m_books;
};

} // namespace roost
