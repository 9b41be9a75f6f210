#include "ui/pages/dashboard_toolbar.h"

#include "ui/models/analytics_format.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QWidgetAction>

namespace roost::ui {

namespace {

QString labelOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return DashboardToolBar::tr("Nothing");
    case Comparison::Previous:
        return DashboardToolBar::tr("Period before");
    case Comparison::LastYear:
        return DashboardToolBar::tr("Last year");
    }
    return {};
}

} // namespace

DashboardToolBar::DashboardToolBar(const Theme &theme, QSettings *settings, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_today(today)
    , m_range(new DropdownButton(theme, {}, this))
    , m_comparison(new DropdownButton(theme, tr("vs", "compared with"), this))
    , m_currency(new DropdownButton(theme, {}, this))
    , m_city(new DropdownButton(theme, {}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    for (auto *button : {m_range, m_comparison, m_currency, m_city})
        layout->addWidget(button);
    m_range->setAccessibleName(tr("Days"));
    m_comparison->setAccessibleName(tr("Compare with"));
    m_currency->setAccessibleName(tr("Currency"));
    m_city->setAccessibleName(tr("City"));

    restore();
    fillRanges();
    fillComparisons();
    setCurrencies({}, m_query.currency);
    setCities({});
    connect(m_currency, &DropdownButton::chosen, this, [this](const QVariant &currency) {
        m_query.currency = currency.toString();
        choose();
    });
    connect(m_city, &DropdownButton::chosen, this, [this](const QVariant &city) {
        m_query.city = city.toString();
        choose();
    });
    showChoice();
}

void DashboardToolBar::fillRanges()
{
    for (const auto preset : rangePresets())
        m_range->addChoice(roost::ui::labelOf(preset), static_cast<int>(preset));
    m_range->addSeparator();
    addCustomRange(*m_range->menu());
    connect(m_range, &DropdownButton::chosen, this,
            [this](const QVariant &preset) { setRange(static_cast<RangePreset>(preset.toInt())); });
}

void DashboardToolBar::addCustomRange(QMenu &menu)
{
    auto *panel = new QWidget(&menu);
    auto *grid = new QGridLayout(panel);
    const int space = m_theme.space(2);
    grid->setContentsMargins(space, space, space, space);
    grid->setSpacing(space);
    auto *first = new QDateEdit(panel);
    auto *last = new QDateEdit(panel);
    int column = 0;
    for (auto [edit, name] : {std::pair(first, tr("From")), std::pair(last, tr("To"))}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setAccessibleName(name);
        grid->addWidget(makeLabel(name, "label", "text2"), 0, column);
        grid->addWidget(edit, 1, column++);
    }
    auto *apply = new QPushButton(tr("Show these days"), panel);
    apply->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(apply, 2, 0, 1, 2);
    connect(&menu, &QMenu::aboutToShow, this, [this, first, last] {
        first->setDate(m_query.from);
        last->setDate(m_query.to.addDays(-1));
    });
    connect(apply, &QPushButton::clicked, this, [this, &menu, first, last] {
        menu.close();
        setCustomRange(first->date(), last->date());
    });
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(panel);
    menu.addAction(action);
}

void DashboardToolBar::fillComparisons()
{
    for (const auto comparison : {Comparison::Previous, Comparison::LastYear, Comparison::None})
        m_comparison->addChoice(labelOf(comparison), static_cast<int>(comparison));
    connect(m_comparison, &DropdownButton::chosen, this,
            [this](const QVariant &comparison) { setComparison(static_cast<Comparison>(comparison.toInt())); });
}

void DashboardToolBar::setCurrencies(const QStringList &currencies, const QString &shown)
{
    m_currency->clearChoices();
    for (const auto &currency : currencies)
        m_currency->addChoice(currency, currency);
    m_currency->setCurrent(shown);
    m_currency->setVisible(!currencies.isEmpty());
}

void DashboardToolBar::setCities(const QStringList &cities)
{
    m_city->clearChoices();
    m_city->addChoice(tr("All cities"), QString());
    for (const auto &city : cities)
        m_city->addChoice(city, city);
    m_city->setCurrent(m_query.city);
}

void DashboardToolBar::setRange(RangePreset preset)
{
    const auto range = DashboardRange::of(preset, m_today);
    m_preset = preset;
    m_query.from = range.from;
    m_query.to = range.to;
    choose();
}

void DashboardToolBar::setCustomRange(QDate first, QDate last)
{
    m_preset = RangePreset::Custom;
    m_query.from = std::min(first, last);
    m_query.to = std::max(first, last).addDays(1);
    choose();
}

void DashboardToolBar::setComparison(Comparison comparison)
{
    m_query.comparison = comparison;
    choose();
}

void DashboardToolBar::restore()
{
    int preset = static_cast<int>(RangePreset::AroundToday);
    if (m_settings) {
        preset = m_settings->value(QStringLiteral("dashboard/range"), preset).toInt();
        m_query.comparison = static_cast<Comparison>(
            m_settings->value(QStringLiteral("dashboard/comparison"), static_cast<int>(Comparison::LastYear)).toInt());
        m_query.city = m_settings->value(QStringLiteral("dashboard/city")).toString();
        m_query.currency = m_settings->value(QStringLiteral("dashboard/currency")).toString();
    }
    const bool isOffered = rangePresets().contains(static_cast<RangePreset>(preset));
    m_preset = isOffered ? static_cast<RangePreset>(preset) : RangePreset::AroundToday;
    const auto range = DashboardRange::of(m_preset, m_today);
    m_query.from = range.from;
    m_query.to = range.to;
}

void DashboardToolBar::choose()
{
    if (m_settings) {
        m_settings->setValue(QStringLiteral("dashboard/range"), static_cast<int>(m_preset));
        m_settings->setValue(QStringLiteral("dashboard/comparison"), static_cast<int>(m_query.comparison));
        m_settings->setValue(QStringLiteral("dashboard/city"), m_query.city);
        m_settings->setValue(QStringLiteral("dashboard/currency"), m_query.currency);
    }
    showChoice();
    Q_EMIT queryChanged();
}

void DashboardToolBar::showChoice()
{
    m_range->setCurrentText(AnalyticsFormat(QLocale(), {}).dates(m_query.from, m_query.to.addDays(-1)));
    m_comparison->setCurrent(static_cast<int>(m_query.comparison));
}

QString DashboardToolBar::noteOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return {};
    case Comparison::Previous:
        return tr("vs before", "compared with the period before");
    case Comparison::LastYear:
        return tr("vs last year");
    }
    return {};
}

} // namespace roost::ui
