#pragma once

#include "ui/api/figure_query.h"
#include "ui/models/dashboard_range.h"

#include <QObject>

#include <optional>

class QSettings;

namespace roost::ui {

/// What a dashboard is about: its days, comparison, currency and filters. All its cards share one. GUI thread.
///
/// It is kept in the settings, if there are any; filters last as long as the window.
class DashboardQuery : public QObject
{
    Q_OBJECT

public:
    /// today: what the presets are reckoned from.
    DashboardQuery(QSettings *settings, QDate today, QObject *parent = nullptr);

    const FigureQuery &figures() const { return m_figures; }
    RangePreset preset() const { return m_preset; }
    QDate today() const { return m_today; }

    /// Another day has begun: the preset moves along with it.
    void setToday(QDate today);

    void setRange(RangePreset preset);

    /// Both days included, in any order; cut to the longest span that the server answers.
    void setDays(QDate first, QDate last);

    /// Whether the days that were picked are more than are shown.
    bool isCut() const { return m_isCut; }

    void setComparison(Comparison comparison);

    /// Compares with a span of one's own; both days included, in any order.
    void setComparedDays(QDate first, QDate last);

    void setCurrency(const QString &currency);

    /// What was chosen; none: by the length of the span.
    std::optional<FigureGrain> chosenGrain() const { return m_grain; }
    void setGrain(std::optional<FigureGrain> grain);

    void addFilter(const FigureFilter &filter);
    void removeFilter(FigureDimension dimension);
    void clearFilters();

    /// Adds it, or takes it away if it is there already.
    void toggleFilter(const FigureFilter &filter);

Q_SIGNALS:
    /// Something differs. Several changes in one turn of the event loop are one.
    void changed();

private:
    void restore();
    void keep() const;
    void change(FigureQuery figures);

    QSettings *m_settings;
    QDate m_today;
    RangePreset m_preset = RangePreset::AroundToday;
    std::optional<FigureGrain> m_grain{};
    FigureQuery m_figures;
    bool m_isCut = false;
    bool m_isTelling = false;
};

} // namespace roost::ui
