#include "ui/models/dashboard_query.h"

#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int longestSpan = 1100;
constexpr qint64 longestByDay = 124;
constexpr qint64 longestByWeek = 400;

FigureGrain grainFor(QDate from, QDate to)
{
    const auto days = from.daysTo(to);
    if (days <= longestByDay)
        return FigureGrain::Day;
    return days <= longestByWeek ? FigureGrain::Week : FigureGrain::Month;
}

} // namespace

DashboardQuery::DashboardQuery(QSettings *settings, QDate today, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_today(today)
{
    restore();
}

void DashboardQuery::restore()
{
    int preset = static_cast<int>(RangePreset::AroundToday);
    if (m_settings) {
        preset = m_settings->value(QStringLiteral("dashboard/range"), preset).toInt();
        const int comparison = m_settings->value(QStringLiteral("dashboard/comparison"), 2).toInt();
        if (comparison >= 0 && comparison < static_cast<int>(Comparison::Span))
            m_figures.comparison = static_cast<Comparison>(comparison);
        m_figures.currency = m_settings->value(QStringLiteral("dashboard/currency")).toString();
    }
    if (rangePresets().contains(static_cast<RangePreset>(preset)))
        m_preset = static_cast<RangePreset>(preset);
    const auto range = DashboardRange::of(m_preset, m_today);
    m_figures.from = range.from;
    m_figures.to = range.to;
    m_figures.grain = grainFor(range.from, range.to);
}

void DashboardQuery::keep() const
{
    if (!m_settings)
        return;
    m_settings->setValue(QStringLiteral("dashboard/range"), static_cast<int>(m_preset));
    m_settings->setValue(QStringLiteral("dashboard/comparison"), static_cast<int>(m_figures.comparison));
    m_settings->setValue(QStringLiteral("dashboard/currency"), m_figures.currency);
}

void DashboardQuery::change(FigureQuery figures)
{
    figures.grain = m_grain.value_or(grainFor(figures.from, figures.to));
    if (figures == m_figures)
        return;
    m_figures = std::move(figures);
    keep();
    if (m_isTelling)
        return;
    m_isTelling = true;
    QTimer::singleShot(0, this, [this] {
        m_isTelling = false;
        Q_EMIT changed();
    });
}

void DashboardQuery::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    if (m_preset != RangePreset::Custom)
        setRange(m_preset);
}

void DashboardQuery::setRange(RangePreset preset)
{
    const auto range = DashboardRange::of(preset, m_today);
    m_preset = preset;
    m_isCut = false;
    auto figures = m_figures;
    figures.from = range.from;
    figures.to = range.to;
    change(figures);
}

void DashboardQuery::setDays(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid())
        return;
    m_preset = RangePreset::Custom;
    auto figures = m_figures;
    figures.from = std::min(first, last);
    m_isCut = figures.from.daysTo(std::max(first, last)) >= longestSpan;
    figures.to = std::min(std::max(first, last).addDays(1), figures.from.addDays(longestSpan));
    change(figures);
}

void DashboardQuery::setComparison(Comparison comparison)
{
    auto figures = m_figures;
    figures.comparison = comparison;
    figures.comparedFrom = figures.comparedTo = {};
    change(figures);
}

void DashboardQuery::setComparedDays(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid())
        return;
    auto figures = m_figures;
    figures.comparison = Comparison::Span;
    figures.comparedFrom = std::min(first, last);
    figures.comparedTo = std::min(std::max(first, last).addDays(1), figures.comparedFrom.addDays(longestSpan));
    change(figures);
}

void DashboardQuery::setCurrency(const QString &currency)
{
    auto figures = m_figures;
    figures.currency = currency;
    change(figures);
}

void DashboardQuery::setGrain(std::optional<FigureGrain> grain)
{
    m_grain = grain;
    change(m_figures);
}

void DashboardQuery::addFilter(const FigureFilter &filter)
{
    auto figures = m_figures;
    figures.filters.insert(filter.dimension, filter);
    change(figures);
}

void DashboardQuery::removeFilter(FigureDimension dimension)
{
    auto figures = m_figures;
    figures.filters.remove(dimension);
    change(figures);
}

void DashboardQuery::clearFilters()
{
    auto figures = m_figures;
    figures.filters.clear();
    change(figures);
}

void DashboardQuery::toggleFilter(const FigureFilter &filter)
{
    if (m_figures.filters.value(filter.dimension) == filter && m_figures.filters.contains(filter.dimension))
        removeFilter(filter.dimension);
    else
        addFilter(filter);
}

} // namespace roost::ui
