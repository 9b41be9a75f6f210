#pragma once

#include <QDate>
#include <QWidget>

#include <functional>

class QMenu;

namespace roost::ui {

class DashboardQuery;
class DropdownButton;
class Theme;

/// The dashboard's controls in the top bar: which days, by day, week or month, what to compare with, which currency.
class DashboardToolBar : public QWidget
{
    Q_OBJECT

public:
    DashboardToolBar(const Theme &theme, DashboardQuery &query, QWidget *parent = nullptr);

    /// What there is to choose from. shown: the currency of the figures, when none was chosen.
    void setCurrencies(const QStringList &currencies, const QString &shown);

    /// Whether there is something to compare, and whether it comes in steps; both at first.
    void setComparable(bool isComparable);
    void setStepped(bool isStepped);

private:
    using TakeDays = std::function<void(QDate first, QDate last)>;

    void fillRanges();
    void fillGrains();
    void fillComparisons();
    void addDays(QMenu &menu, const QString &name, std::function<std::pair<QDate, QDate>()> days, TakeDays take);
    void showChoice();

    const Theme &m_theme;
    DashboardQuery &m_query;
    DropdownButton *m_range = nullptr;
    DropdownButton *m_grain = nullptr;
    DropdownButton *m_comparison = nullptr;
    DropdownButton *m_currency = nullptr;
};

} // namespace roost::ui
