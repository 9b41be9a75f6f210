#pragma once

#include "backend/modules/admin/figure_metric.h"
#include "backend/modules/admin/figure_ranking_repository.h"
#include "backend/modules/admin/figures.h"

namespace roost {

/// What a span is set beside.
enum class Comparison {
    Previous, ///< the span of the same length before it
    LastYear, ///< the same days 364 days earlier: the same weekdays
};

template <>
inline constexpr auto enumNames<Comparison> = std::to_array<EnumName<Comparison>>({
    {Comparison::Previous, QLatin1StringView("previous")},
    {Comparison::LastYear, QLatin1StringView("last_year")},
});

DateRange comparedSpan(const DateRange &span, Comparison comparison);

/// Which figures, and beside which other span of the same kind.
struct AnalyticsQuery
{
    FigureQuery figures{};               ///< without a currency: the one with most revenue in the span
    std::optional<DateRange> compared{}; ///< the other span
    int limit = 0;                       ///< lines at the most, those with most revenue first; 0: all
    RankingEnd end = RankingEnd::Top;    ///< Bottom: those with least
    QList<Currency> currencies{};        ///< all there are, by revenue in the span, when that is known already
};

/// The figures of one key of a split, in every bucket of the span.
struct AnalyticsLine
{
    QString key{};
    QString label{}; ///< what to call it
    QList<FigureRow> points{};
    Figures total{};
};

/// Figures of one currency, laid out.
struct AnalyticsTable
{
    DateRange span{};
    QList<AnalyticsLine> lines{}; ///< one without a split; else by revenue, then by key
    Figures total{};              ///< of all lines, also those that the limit left out
};

struct Analytics
{
    Currency currency{};
    QList<Currency> currencies{}; ///< all there are, by revenue in the span
    AnalyticsTable table{};
    std::optional<AnalyticsTable> compared{};
};

} // namespace roost
