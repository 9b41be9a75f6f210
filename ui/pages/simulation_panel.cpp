#include "ui/pages/simulation_panel.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/comparison_bar_chart.h"
#include "ui/models/stay_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace roost::ui {

namespace {

constexpr int weeksOfYear = 52;
constexpr int figuresWidth = 420;
constexpr std::array elasticities{0.0, -0.5, -1.0, -1.5, -2.0};

ChipTokens tokensOf(SimulatedStayModel::Outcome outcome)
{
    using Outcome = SimulatedStayModel::Outcome;
    switch (outcome) {
    case Outcome::Lost:
        return {"cancBg", "cancFg"};
    case Outcome::Won:
        return {"inBg", "inFg"};
    case Outcome::Dearer:
        return {"confBg", "confFg"};
    case Outcome::Cheaper:
        return {"pendBg", "pendFg"};
    default:
        return {};
    }
}

/// "+€120", "−€80", "–".
QString differenceText(const Money &now, const Money &draft, const QLocale &locale)
{
    const auto difference = draft.amount - now.amount;
    if (difference == 0)
        return QStringLiteral("–");
    const Money size{std::abs(difference), now.currency};
    return (difference > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + size.toString(locale);
}

QString numberText(double number, const QLocale &locale)
{
    return locale.toString(number, 'f', std::abs(number - std::round(number)) < 0.05 ? 0 : 1);
}

QString differenceText(double now, double draft, const QLocale &locale)
{
    const double difference = draft - now;
    if (std::abs(difference) < 0.05)
        return QStringLiteral("–");
    return (difference > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + numberText(std::abs(difference), locale);
}

} // namespace

SimulationPanel::SimulationPanel(PageContext &context, PricingEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_editor(editor)
{
    const auto &theme = context.theme;
    const ComparisonBarChart::Words words{tr("as it was"), tr("rules of now"), tr("draft"),
                                          [this](double units) { return amountOf(units); },
                                          [this](double units) { return amountOf(units); }};
    m_chart = new ComparisonBarChart(theme, tr("Simulated revenue by month"), words);
    m_chartCard = new ChartCard(theme, tr("Simulated revenue by month"), m_chart);
    m_chartCard->setChart(*m_chart, *m_chart);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme.space(3));
    right->addWidget(buildFigures());
    right->addWidget(buildStays(), 1);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme.space(3));
    columns->addWidget(m_chartCard, 1);
    columns->addLayout(right, 1);
    m_view = new StateView(theme, content, PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    layout->addLayout(buildControls());
    layout->addWidget(m_view, 1);
}

QLayout *SimulationPanel::buildControls()
{
    const auto &theme = m_context.theme;
    m_span = new DropdownButton(theme, tr("Arrivals of"));
    m_span->addChoice(tr("the last 12 months"), weeksOfYear);
    m_span->addChoice(tr("the last 6 months"), weeksOfYear / 2);
    m_span->addChoice(tr("the last 3 months"), weeksOfYear / 4);
    m_elasticity = new DropdownButton(theme, tr("Demand"));
    m_elasticity->setToolTip(tr("How many stays fewer when they cost 10 % more, and as many more when they cost less"));
    for (const double elasticity : elasticities) {
        const auto percent = QLocale().toString(-10 * elasticity);
        m_elasticity->addChoice(elasticity == 0.0 ? tr("as it was") : tr("−%1 % for +10 % in price").arg(percent),
                                elasticity);
    }
    for (auto *choice : {m_span, m_elasticity})
        connect(choice, &DropdownButton::chosen, this, &SimulationPanel::run);
    m_sentence = makeParagraph(tr("Past stays, priced anew on the same weekdays of the year to come. Nothing of this "
                                  "has happened, and nothing is changed by it."),
                               "text3");
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(new Chip(theme, tr("Simulation"), {"pendBg", "pendFg"}));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_span);
    row->addWidget(m_elasticity);
    return row;
}

QWidget *SimulationPanel::buildFigures()
{
    auto *figures = new QWidget;
    figures->setAccessibleName(tr("Figures of the simulation"));
    figures->setMinimumWidth(figuresWidth);
    m_figures = new QGridLayout(figures);
    m_figures->setContentsMargins(16, 12, 16, 12);
    m_figures->setHorizontalSpacing(m_context.theme.space(4));
    m_figures->setVerticalSpacing(m_context.theme.space(1) + 2);
    m_figures->setColumnStretch(0, 1);
    return makeCard(figures);
}

QWidget *SimulationPanel::buildStays()
{
    m_table = new DataTable(m_context.theme, m_stays);
    m_table->setAccessibleName(tr("Stays that the draft makes others"));
    m_table->cells().setTitleColumn(SimulatedStayModel::GuestColumn);
    m_table->cells().setChipColumn(SimulatedStayModel::OutcomeColumn, [this](const QModelIndex &index) {
        return tokensOf(m_stays.outcomeAt(index.row()));
    });
    m_table->setColumnWidths({108, 0, 100, 100, 98});
    m_table->setColumnFrom(SimulatedStayModel::NowColumn, 540);
    connect(m_table, &DataTable::opened, this,
            [this](const QString &id) { m_context.host.openPage(QStringLiteral("bookings"), id); });
    m_list = new StateView(m_context.theme, m_table, PageSkeleton::Shape::Table);
    return makeCard(m_list);
}

QString SimulationPanel::amountOf(double units) const
{
    const auto factor = std::pow(10.0, currencyExponent(m_editor.currency()));
    return Money{std::llround(units * factor), m_editor.currency()}.toString(QLocale());
}

void SimulationPanel::setStale()
{
    m_isStale = true;
    if (isVisible())
        run();
}

void SimulationPanel::refresh()
{
    if (m_isStale)
        run();
}

bool SimulationPanel::isSettled() const
{
    return m_view->isSettled();
}

void SimulationPanel::run()
{
    m_isStale = false;
    if (m_editor.draft().isEmpty()) {
        ++m_question;
        m_view->showEmpty({QStringLiteral("chart"), tr("There is no draft yet"),
                           tr("Change or add a rule first: here you see what it would have made of past stays, before "
                              "it holds."),
                           tr("Go to the rules"), [this] { Q_EMIT rulesRequested(); }});
        return;
    }
    m_view->showLoading();
    const auto to = QDate::currentDate().addDays(-1);
    const auto from = to.addDays(-7 * m_span->current().toInt());
    m_editor.simulate(
        from, to, m_elasticity->current().toDouble(), this,
        [this, question = ++m_question](const PriceSimulation &simulation, const std::optional<Problem> &problem) {
            if (question != m_question)
                return;
            if (problem) {
                m_view->showProblem(*problem, [this] { run(); });
                return;
            }
            show(simulation);
        });
}

void SimulationPanel::show(const PriceSimulation &simulation)
{
    if (simulation.stays.isEmpty()) {
        m_view->showEmpty(
            {QStringLiteral("chart"),
             tr("No stays to replay"),
             tr("Nobody arrived from %1.").arg(stayText(simulation.from, simulation.to.addDays(-1), QLocale())),
             {},
             {}});
        return;
    }
    const QLocale locale;
    QList<ComparisonBarChart::Pair> pairs;
    for (const auto &month : simulation.months) {
        const auto first = QDate::fromString(month.month + QStringLiteral("-01"), Qt::ISODate);
        pairs.append({locale.standaloneMonthName(first.month(), QLocale::ShortFormat),
                      locale.toString(first, QStringLiteral("MMMM yyyy")), month.past.revenue.toDouble(),
                      month.now.revenue.toDouble(), month.draft.revenue.toDouble()});
    }
    m_chart->setPairs(pairs);
    m_chartCard->setNote(tr("%n past stays", nullptr, static_cast<int>(simulation.stays.size())));
    m_chartCard->showContent();
    showFigures(simulation);
    m_stays.setStays(simulation.stays);
    if (m_stays.rowCount() > 0)
        m_list->showContent();
    else
        m_list->showEmpty({QStringLiteral("check"),
                           tr("No stay would be another"),
                           tr("The draft touches none of these stays."),
                           {},
                           {}});
    m_view->showContent();
}

void SimulationPanel::addFigureRow(const QStringList &cells, bool isHeading, const char *tone)
{
    const int row = m_figures->rowCount();
    for (int column = 0; column < cells.size(); ++column) {
        const bool isLast = column == cells.size() - 1;
        const bool isName = column == 0;
        const char *color = isHeading || isName ? "text3" : (isLast ? tone : "");
        auto *label = makeLabel(cells.at(column), isHeading || isName ? "label" : "body", color);
        m_figures->addWidget(label, row, column, isName ? Qt::AlignLeft : Qt::AlignRight);
        if (!isName && !isHeading)
            label->setAccessibleName(QStringLiteral("%1: %2").arg(cells.constFirst(), cells.at(column)));
    }
}

void SimulationPanel::showFigures(const PriceSimulation &simulation)
{
    while (auto *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QLocale locale;
    const auto &[month, past, now, draft] = simulation.total;
    const Money none{0, simulation.currency};
    const auto toneOf = [](double difference) { return difference > 0 ? "ok" : (difference < 0 ? "bad" : "text3"); };
    addFigureRow({{}, tr("As it was"), tr("Now"), tr("Draft"), tr("Difference")}, true);
    addFigureRow({tr("Revenue of nights"), past.revenue.toString(locale), now.revenue.toString(locale),
                  draft.revenue.toString(locale), differenceText(now.revenue, draft.revenue, locale)},
                 false, toneOf(draft.revenue.toDouble() - now.revenue.toDouble()));
    const auto rate = [&](const SimulatedSum &sum) { return sum.averageDailyRate.value_or(none); };
    addFigureRow({tr("Average night"), rate(past).toString(locale), rate(now).toString(locale),
                  rate(draft).toString(locale), differenceText(rate(now), rate(draft), locale)},
                 false, "text2");
    addFigureRow({tr("Nights"), numberText(past.nights, locale), numberText(now.nights, locale),
                  numberText(draft.nights, locale), differenceText(now.nights, draft.nights, locale)},
                 false, "text2");
    addFigureRow({tr("Stays"), numberText(past.stays, locale), numberText(now.stays, locale),
                  numberText(draft.stays, locale), differenceText(now.stays, draft.stays, locale)},
                 false, "text2");
    addFigureRow({tr("Refused by rules"), QStringLiteral("–"), locale.toString(now.notBookable),
                  locale.toString(draft.notBookable), differenceText(now.notBookable, draft.notBookable, locale)},
                 false, toneOf(now.notBookable - draft.notBookable));
}

} // namespace roost::ui
