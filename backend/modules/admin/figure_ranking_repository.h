#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figure_repository.h"

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
/// reckoned.
class FigureRankingRepository
{
public:
    /// The keys, the first one first; equal ones by key. split: Property or Host; the filter has a currency.
    QStringList keys(Session &session, const FigureQuery &query, RankingEnd end, int count) const;

private:
    struct Candidate
    {
        QString key{};
        qint64 revenue = 0;
    };

    /// By the bound, from `offset` on.
    QList<Candidate> candidates(Session &session, const FigureQuery &query, RankingEnd end, int count,
                                qsizetype offset) const;
    QList<Candidate> reckoned(Session &session, FigureQuery query, const QList<Candidate> &candidates) const;

    FigureRepository m_figures;
};

/// The query, of these keys of its split alone.
FigureQuery ofKeys(FigureQuery query, const QStringList &keys);

} // namespace roost
