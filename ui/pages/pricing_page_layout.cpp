#include "ui/charts/chart_card.h"
#include "ui/charts/price_chart.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/property_chooser.h"
#include "ui/pages/rule_editor.h"
#include "ui/pages/simulation_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int editorWidth = 340;
constexpr int chartShare = 5;
constexpr int rulesShare = 6;

ChipTokens kindTokens(PriceItem item)
{
    switch (item) {
    case PriceItem::Season:
        return {"confBg", "confFg"};
    case PriceItem::LengthOfStay:
    case PriceItem::EarlyBird:
    case PriceItem::LastMinute:
    case PriceItem::Coupon:
        return {"inBg", "inFg"};
    case PriceItem::Fee:
    case PriceItem::Tax:
        return {"pendBg", "pendFg"};
    default:
        return {};
    }
}

ChipTokens stateTokens(PricingDraft::State state)
{
    switch (state) {
    case PricingDraft::State::New:
        return {"inBg", "inFg"};
    case PricingDraft::State::Changed:
        return {"pendBg", "pendFg"};
    case PricingDraft::State::Removed:
        return {"cancBg", "cancFg"};
    default:
        return {"surface", "surface"};
    }
}

QPushButton *makeSegment(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    return button;
}

} // namespace

void PricingPage::buildToolBar()
{
    const auto &theme = m_context.theme;
    m_toolBar = new QWidget(this);
    m_chooser = new PropertyChooser(theme, m_context.api);
    auto *layout = new QHBoxLayout(m_toolBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_chooser);
    auto *spans = new QWidget;
    auto *group = new QHBoxLayout(spans);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(theme.space());
    m_spans << addSpan(*group, PriceChart::yearNights, tr("Year"))
            << addSpan(*group, PriceChart::quarterNights, tr("Quarter"))
            << addSpan(*group, PriceChart::monthNights, tr("Month"));
    m_spans.constFirst()->setChecked(true);
    layout->addWidget(spans);
    m_asTable = makeIconButton(theme, QStringLiteral("rows"), tr("As a table"));
    m_asTable->setProperty("kind", QStringLiteral("segment"));
    m_asTable->setCheckable(true);
    layout->addWidget(m_asTable);
    m_toolBar->hide();
}

QPushButton *PricingPage::addSpan(QLayout &layout, int nights, const QString &text)
{
    auto *button = makeSegment(text);
    connect(button, &QPushButton::clicked, this, [this, nights] { m_chart->setSpan(nights); });
    layout.addWidget(button);
    return button;
}

QWidget *PricingPage::buildContent()
{
    const auto &theme = m_context.theme;
    m_views = new QStackedWidget;
    m_views->addWidget(buildRules());
    m_simulation = new SimulationPanel(m_context, m_editor);
    m_views->addWidget(m_simulation);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    layout->addWidget(buildChart(), chartShare);
    layout->addLayout(buildDraftBar());
    layout->addWidget(m_views, rulesShare);
    return content;
}

QWidget *PricingPage::buildChart()
{
    const auto &theme = m_context.theme;
    m_chart = new PriceChart(theme, tr("Prices of the year"));
    m_chart->setFormat({[this](double units) {
                            const auto factor = std::pow(10.0, currencyExponent(m_editor.currency()));
                            return Money{std::llround(units * factor), m_editor.currency()}.toString(QLocale());
                        },
                        [this](int night) { return rowsOf(night); }});
    m_curveTable = new DataTable(theme, m_curve);
    m_curveTable->setAccessibleName(tr("Prices of the year, night by night"));
    m_curveTable->cells().setTitleColumn(CurveModel::NightColumn);
    m_curveTable->setColumnWidths({150, 110, 0, 160, 150, 120});
    m_curveTable->verticalHeader()->setDefaultSectionSize(32);
    m_curveLooks = new QStackedWidget;
    m_curveLooks->addWidget(m_chart);
    m_curveLooks->addWidget(m_curveTable);
    m_chartCard = new ChartCard(theme, tr("Price of a night"), m_curveLooks);
    return m_chartCard;
}

QLayout *PricingPage::buildDraftBar()
{
    const auto &theme = m_context.theme;
    m_rulesButton = makeSegment(tr("Rules"));
    m_simulationButton = makeSegment(tr("What if"));
    m_rulesButton->setChecked(true);
    m_draftNote = makeLabel({}, "body", "warning");
    m_draftNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_draftNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_add = makeIconButton(theme, QStringLiteral("plus"), tr("Add a rule"));
    auto *menu = new QMenu(m_add);
    fillAddMenu(*menu);
    m_add->setMenu(menu);
    auto *views = new QWidget;
    auto *group = new QHBoxLayout(views);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(theme.space());
    group->addWidget(m_rulesButton);
    group->addWidget(m_simulationButton);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(views);
    row->addWidget(m_add);
    row->addWidget(m_draftNote, 1);
    addActions();
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    return row;
}

void PricingPage::addActions()
{
    const auto &theme = m_context.theme;
    auto *discardAction = addLocalAction(
        theme, *this,
        {QStringLiteral("pricing.discard"), title(), tr("Discard the draft"), QStringLiteral("undo"), {}, [this] {
             discard();
         }});
    auto *applyAction =
        addLocalAction(theme, *this,
                       {QStringLiteral("pricing.apply"), title(), tr("Review and apply…"), QStringLiteral("check"),
                        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { apply(); }});
    addLocalAction(theme, *this,
                   {QStringLiteral("pricing.simulate"), title(), tr("What if: the draft over past stays"),
                    QStringLiteral("chart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                    [this] { setView(SimulationView); }});
    addLocalAction(theme, *this,
                   {QStringLiteral("pricing.season"), title(), tr("Add a season"), QStringLiteral("plus"),
                    QKeySequence::New, [this] { addRule(PriceItem::Season); }});
    m_discard = makeActionButton(*discardAction);
    m_apply = makeActionButton(*applyAction, "primary");
}

QWidget *PricingPage::buildRules()
{
    const auto &theme = m_context.theme;
    m_table = new DataTable(theme, m_items);
    m_table->setAccessibleName(tr("What the price is made of"));
    m_table->cells().setTitleColumn(PriceItemModel::NameColumn);
    m_table->cells().setChipColumn(PriceItemModel::KindColumn, [this](const QModelIndex &index) {
        return kindTokens(m_items.itemAt(index.row()));
    });
    m_table->cells().setChipColumn(PriceItemModel::StateColumn, [this](const QModelIndex &index) {
        return stateTokens(m_items.stateAt(index.row()));
    });
    m_table->setColumnWidths({166, 124, 150, 0, 98});
    m_table->setColumnFrom(PriceItemModel::KindColumn, 720);
    m_table->setColumnFrom(PriceItemModel::StateColumn, 500);
    m_table->keepColumns(m_context.settings, QStringLiteral("pricing/columns"));
    m_rule = new RuleEditor(theme);
    m_rule->setFixedWidth(editorWidth);
    auto *rules = new QWidget;
    auto *layout = new QHBoxLayout(rules);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    layout->addWidget(makeCard(m_table), 1);
    layout->addWidget(m_rule);
    return rules;
}

void PricingPage::fillAddMenu(QMenu &menu)
{
    for (const auto item : {PriceItem::Season, PriceItem::LengthOfStay, PriceItem::EarlyBird, PriceItem::LastMinute,
                            PriceItem::Coupon, PriceItem::Fee, PriceItem::Tax})
        menu.addAction(priceItemName(item), this, [this, item] { addRule(item); });
}

} // namespace roost::ui
