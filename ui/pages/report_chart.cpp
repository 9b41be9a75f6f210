#include "ui/pages/report_chart.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/row_chart.h"
#include "ui/charts/trend_chart.h"
#include "ui/models/analytics_format.h"
#include "ui/models/report_text.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int mostBars = 20;
constexpr double basisPoints = 10'000;
constexpr double hundredths = 100;

/// As they are drawn: a share of 1 is all, nights are whole; amounts stay in minor units.
double unitOf(ReportColumn::Kind kind)
{
    if (kind == ReportColumn::Kind::BasisPoints)
        return basisPoints;
    return kind == ReportColumn::Kind::Hundredths ? hundredths : 1;
}

ChartFormat formatOf(ReportColumn::Kind kind, const QString &currency)
{
    const AnalyticsFormat written(QLocale(), currency);
    switch (kind) {
    case ReportColumn::Kind::Money:
        return {[written](double minor) { return written.shortMoney(minor); },
                [written](double minor) { return written.exactMoney(minor); }};
    case ReportColumn::Kind::BasisPoints:
        return {[written](double share) { return written.percent(share, 0); },
                [written](double share) { return written.percent(share, 2); }};
    case ReportColumn::Kind::Hundredths:
        return {[written](double number) { return written.shortNumber(number); },
                [](double number) { return QLocale().toString(number, 'f', 2); }};
    default:
        return {[written](double number) { return written.shortNumber(number); },
                [written](double number) { return written.count(number); }};
    }
}

} // namespace

ReportChart::ReportChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_measure(new DropdownButton(theme, tr("Show"), this))
    , m_trend(new TrendChart(theme, tr("Chart of the report"), TrendChart::Measure::Amounts, "accent"))
    , m_rows(new RowChart(theme, tr("Chart of the report"), tr("Value"), "accent"))
{
    m_trendCard = new ChartCard(theme, tr("Course"), m_trend, this);
    m_trendCard->setChart(*m_trend, *m_trend);
    m_rowCard = new ChartCard(theme, tr("Ranking"), m_rows, this);
    m_rowCard->setChart(*m_rows, *m_rows);
    auto *cards = new QWidget(this);
    m_stack = new QStackedLayout(cards);
    m_stack->addWidget(m_trendCard);
    m_stack->addWidget(m_rowCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_measure);
    layout->addWidget(cards, 1);

    connect(m_measure, &DropdownButton::chosen, this, [this](const QVariant &name) {
        m_measureName = name.toString();
        draw();
    });
    connect(&m_trend->pointer(), &ChartPointer::activated, this, &ReportChart::opened);
    connect(&m_rows->pointer(), &ChartPointer::activated, this, &ReportChart::opened);
}

bool ReportChart::canShow(const ReportChoice &choice)
{
    return choice.isRanking() || (choice.hasSteps() && !(choice.kind == ReportChoice::Kind::Figures && choice.split));
}

void ReportChart::setReport(const ReportModel &model)
{
    m_model = &model;
    m_measure->clearChoices();
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.column(column).isNumber())
            m_measure->addChoice(reportColumnTitle(model.column(column).name, model.choice().kind),
                                 model.column(column).name);
    }
    m_measure->setCurrent(m_measureName);
    draw();
}

/// The column that is shown: the one that was chosen, or revenue, or the first number; -1: none.
int ReportChart::measure() const
{
    int found = -1;
    int revenue = -1;
    int first = -1;
    for (int column = m_model->columnCount() - 1; column >= 0; --column) {
        const auto &known = m_model->column(column);
        if (!known.isNumber())
            continue;
        first = column;
        if (known.name == m_measureName)
            found = column;
        if (known.name == QLatin1String("revenue"))
            revenue = column;
    }
    if (found >= 0)
        return found;
    return revenue >= 0 ? revenue : first;
}

void ReportChart::draw()
{
    const int column = m_model ? measure() : -1;
    if (column < 0)
        return;
    const auto &shown = m_model->column(column);
    const auto name = shown.name.toLatin1();
    const auto title = reportColumnTitle(shown.name, m_model->choice().kind);
    const auto format = formatOf(shown.kind, m_model->currency());
    const double unit = unitOf(shown.kind);
    m_measure->setCurrent(shown.name);
    const auto valueOf = [&](int row) {
        const auto value = m_model->valueOf(row, name.constData());
        return value.isDouble() ? std::optional(value.toDouble() / unit) : std::nullopt;
    };
    if (m_model->choice().isRanking()) {
        QList<RowChart::Row> rows;
        for (int row = 0; row < std::min(mostBars, m_model->rowCount()); ++row)
            rows.append({.name = m_model->valueOf(row, "label").toString(), .value = valueOf(row).value_or(0)});
        m_rowCard->setNote(title);
        m_rows->setFormat(format);
        m_rows->setRows(rows, {});
        m_rowCard->showContent();
        m_stack->setCurrentWidget(m_rowCard);
        return;
    }
    TrendData trend{.name = title, .today = QDate::currentDate()};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        trend.days.append(QDate::fromString(m_model->valueOf(row, "date").toString(), Qt::ISODate));
        trend.values.append(valueOf(row));
    }
    m_trendCard->setNote(title);
    m_trend->setFormat(format);
    m_trend->setData(trend);
    m_trendCard->showContent();
    m_stack->setCurrentWidget(m_trendCard);
}

} // namespace roost::ui
