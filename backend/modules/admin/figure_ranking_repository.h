#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figure_repository.h"
#include "backend/modules/admin/monthly_revenue_repository.h"

namespace roost {

/// Which end of a ranking.
enum class RankingEnd { Top, Bottom };

template <>
inline constexpr auto enumNames<RankingEnd> = std::to_array<EnumName<RankingEnd>>({
    {RankingEnd::Top, QLatin1StringView("top")},
    {RankingEnd::Bottom, QLatin1StringView("bottom")},
});

/// Finds the properties or hosts with most or least revenue in a span, of however many there are, without adding up
/// all: what their months brought bounds what the span did, and only those that the bound leaves in question are
/// reckoned. Any thread.
class FigureRankingRepository
{
public:
    /// The keys, the first one first; equal ones by key. split: Property or Host; the filter has a currency.
    QStringList keys(Session &session, const FigureQuery &query, RankingEnd end, int count) const;

    /// So that the next ranking has less to read: a job calls it.
    void follow(Session &session) const { m_months.follow(session); }

private:
    using Sum = MonthlyRevenueRepository::Sum;

    std::vector<Sum> reckoned(Session &session, FigureQuery query, const Sum *first, const Sum *last) const;

    FigureRepository m_figures;
    mutable MonthlyRevenueRepository m_months;
};

/// The query, of these keys of its split alone.
FigureQuery ofKeys(FigureQuery query, const QStringList &keys);

} // namespace roost
