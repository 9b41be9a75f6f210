#pragma once

#include "ui/api/analytics_api.h"
#include "ui/pages/dashboard_range.h"

#include <QWidget>

class QMenu;
class QSettings;

namespace roost::ui {

class DropdownButton;
class Theme;

/// The dashboard's controls in the top bar: which days, what to compare with, which currency and city.
///
/// The choice is kept in the settings, if there are any.
class DashboardToolBar : public QWidget
{
    Q_OBJECT

public:
    DashboardToolBar(const Theme &theme, QSettings *settings, QDate today, QWidget *parent = nullptr);

    const AnalyticsQuery &query() const { return m_query; }

    /// What there is to choose from. shown: the currency of the figures, when none was chosen.
    void setCurrencies(const QStringList &currencies, const QString &shown);
    void setCities(const QStringList &cities);

    /// "vs last year"; empty without a comparison.
    static QString noteOf(Comparison comparison);

public Q_SLOTS:
    void setRange(roost::ui::RangePreset preset);
    void setCustomRange(QDate first, QDate last);
    void setComparison(roost::ui::Comparison comparison);

Q_SIGNALS:
    void queryChanged();

private:
    void fillRanges();
    void addCustomRange(QMenu &menu);
    void fillComparisons();
    void restore();
    void choose();
    void showChoice();

    const Theme &m_theme;
    QSettings *m_settings;
    QDate m_today;
    RangePreset m_preset = RangePreset::AroundToday;
    AnalyticsQuery m_query{.comparison = Comparison::LastYear};
    DropdownButton *m_range = nullptr;
    DropdownButton *m_comparison = nullptr;
    DropdownButton *m_currency = nullptr;
    DropdownButton *m_city = nullptr;
};

} // namespace roost::ui
