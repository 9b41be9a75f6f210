#include "ui/pages/dashboard_toolbar.h"

#include "ui/models/analytics_format.h"
#include "ui/models/dashboard_query.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace roost::ui {

namespace {

/// No choice of one's own: by the length of the span.
constexpr int anyGrain = -1;

QString labelOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return DashboardToolBar::tr("Nothing");
    case Comparison::Previous:
        return DashboardToolBar::tr("Period before");
    case Comparison::LastYear:
        return DashboardToolBar::tr("Last year");
    case Comparison::Span:
        return DashboardToolBar::tr("Other days");
    }
    return {};
}

QString labelOf(FigureGrain grain)
{
    switch (grain) {
    case FigureGrain::Day:
        return DashboardToolBar::tr("By day");
    case FigureGrain::Week:
        return DashboardToolBar::tr("By week");
    case FigureGrain::Month:
        return DashboardToolBar::tr("By month");
    }
    return {};
}

QString daysText(QDate from, QDate to)
{
    return AnalyticsFormat(QLocale(), {}).dates(from, to.addDays(-1));
}

} // namespace

DashboardToolBar::DashboardToolBar(const Theme &theme, DashboardQuery &query, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_query(query)
    , m_range(new DropdownButton(theme, {}, this))
    , m_grain(new DropdownButton(theme, {}, this))
    , m_comparison(new DropdownButton(theme, tr("vs", "compared with"), this))
    , m_currency(new DropdownButton(theme, {}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    for (auto *button : {m_range, m_grain, m_comparison, m_currency})
        layout->addWidget(button);
    m_range->setAccessibleName(tr("Days"));
    m_grain->setAccessibleName(tr("Steps"));
    m_comparison->setAccessibleName(tr("Compare with"));
    m_currency->setAccessibleName(tr("Currency"));

    fillRanges();
    fillGrains();
    fillComparisons();
    setCurrencies({}, {});
    connect(m_currency, &DropdownButton::chosen, this,
            [this](const QVariant &currency) { m_query.setCurrency(currency.toString()); });
    connect(&m_query, &DashboardQuery::changed, this, &DashboardToolBar::showChoice);
    showChoice();
}

void DashboardToolBar::fillRanges()
{
    for (const auto preset : rangePresets())
        m_range->addChoice(roost::ui::labelOf(preset), static_cast<int>(preset));
    m_range->addSeparator();
    const auto days = [this] { return std::pair(m_query.figures().from, m_query.figures().to); };
    addDays(*m_range->menu(), tr("Show these days"), days,
            [this](QDate first, QDate last) { m_query.setDays(first, last); });
    connect(m_range, &DropdownButton::chosen, this,
            [this](const QVariant &preset) { m_query.setRange(static_cast<RangePreset>(preset.toInt())); });
}

void DashboardToolBar::fillGrains()
{
    m_grain->addChoice(tr("By the span"), anyGrain);
    for (const auto grain : {FigureGrain::Day, FigureGrain::Week, FigureGrain::Month})
        m_grain->addChoice(labelOf(grain), static_cast<int>(grain));
    connect(m_grain, &DropdownButton::chosen, this, [this](const QVariant &grain) {
        const bool isAny = grain.toInt() == anyGrain;
        m_query.setGrain(isAny ? std::nullopt : std::optional(static_cast<FigureGrain>(grain.toInt())));
        showChoice();
    });
}

void DashboardToolBar::fillComparisons()
{
    for (const auto comparison : {Comparison::Previous, Comparison::LastYear, Comparison::None})
        m_comparison->addChoice(labelOf(comparison), static_cast<int>(comparison));
    m_comparison->addSeparator();
    const auto days = [this] {
        const auto &query = m_query.figures();
        return query.comparedFrom.isValid() ? std::pair(query.comparedFrom, query.comparedTo)
                                            : std::pair(query.from.addYears(-1), query.to.addYears(-1));
    };
    addDays(*m_comparison->menu(), tr("Compare with these days"), days,
            [this](QDate first, QDate last) { m_query.setComparedDays(first, last); });
    connect(m_comparison, &DropdownButton::chosen, this,
            [this](const QVariant &comparison) { m_query.setComparison(static_cast<Comparison>(comparison.toInt())); });
}

void DashboardToolBar::addDays(QMenu &menu, const QString &name, std::function<std::pair<QDate, QDate>()> days,
                               TakeDays take)
{
    auto *panel = new QWidget(&menu);
    auto *grid = new QGridLayout(panel);
    const int space = m_theme.space(2);
    grid->setContentsMargins(space, space, space, space);
    grid->setSpacing(space);
    auto *first = makeDateEdit({}, tr("From"));
    auto *last = makeDateEdit({}, tr("To"));
    int column = 0;
    for (auto *edit : {first, last}) {
        grid->addWidget(makeLabel(edit->accessibleName(), "label", "text2"), 0, column);
        grid->addWidget(edit, 1, column++);
    }
    auto *apply = new QPushButton(name, panel);
    apply->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(apply, 2, 0, 1, 2);
    connect(&menu, &QMenu::aboutToShow, this, [days = std::move(days), first, last] {
        const auto [from, to] = days();
        first->setDate(from);
        last->setDate(to.addDays(-1));
    });
    connect(apply, &QPushButton::clicked, this, [&menu, first, last, take = std::move(take)] {
        menu.close();
        take(first->date(), last->date());
    });
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(panel);
    menu.addAction(action);
}

void DashboardToolBar::setCurrencies(const QStringList &currencies, const QString &shown)
{
    m_currency->clearChoices();
    for (const auto &currency : currencies)
        m_currency->addChoice(currency, currency);
    m_currency->setCurrent(shown);
    m_currency->setVisible(!currencies.isEmpty());
}

void DashboardToolBar::setComparable(bool isComparable)
{
    m_comparison->setVisible(isComparable);
}

void DashboardToolBar::setStepped(bool isStepped)
{
    m_grain->setVisible(isStepped);
}

void DashboardToolBar::showChoice()
{
    const auto &query = m_query.figures();
    m_range->setCurrentText(daysText(query.from, query.to));
    m_grain->setCurrentText(labelOf(query.grain));
    if (query.comparison == Comparison::Span)
        m_comparison->setCurrentText(daysText(query.comparedFrom, query.comparedTo));
    else
        m_comparison->setCurrent(static_cast<int>(query.comparison));
}

} // namespace roost::ui
