#pragma once

#include "backend/modules/admin/analytics.h"

#include <array>

namespace roost {

/// The way from looking to staying.
enum class FunnelStep { Searches, Quotes, Bookings, Payments, Stays };

template <>
inline constexpr auto enumNames<FunnelStep> = std::to_array<EnumName<FunnelStep>>({
    {FunnelStep::Searches, QLatin1StringView("searches")},
    {FunnelStep::Quotes, QLatin1StringView("quotes")},
    {FunnelStep::Bookings, QLatin1StringView("bookings")},
    {FunnelStep::Payments, QLatin1StringView("payments")},
    {FunnelStep::Stays, QLatin1StringView("stays")},
});

/// What the step counts, in a sentence.
QString definitionOf(FunnelStep step);

/// How many came how far; nothing where that is not known.
using FunnelCounts = std::array<std::optional<qint64>, enumNames<FunnelStep>.size()>;

/// The share of each step in the one before it, in basis points; nothing for the first, and where there is nothing to
/// divide by.
FunnelCounts ratesOf(const FunnelCounts &counts);

struct FunnelLine
{
    QString key{};
    QString label{};
    FunnelCounts counts{};
};

struct FunnelTable
{
    DateRange span{};
    FunnelCounts total{};      ///< also of what the limit left out
    QList<FunnelLine> lines{}; ///< of a split, in the order of AnalyticsTable; none without one
};

struct Funnel
{
    Currency currency{};
    QList<Currency> currencies{}; ///< all there are, by revenue in the span
    FunnelTable table{};
    std::optional<FunnelTable> compared{};
};

} // namespace roost
