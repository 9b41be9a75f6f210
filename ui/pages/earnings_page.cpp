#include "ui/pages/earnings_page.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/comparison_bar_chart.h"
#include "ui/pages/earnings_statement.h"
#include "ui/pages/reconciliation_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/file_saver.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/pdf_document.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace roost::ui {

namespace {
constexpr int yearsBack = 3;
constexpr int monthsOfYear = 12;
constexpr int chartHeight = 220;
constexpr int reconciliationWidth = 320;

/// Of a host who has earned nothing yet.
QString usualCurrency(const QString &chosen)
{
    const auto code = chosen.isEmpty() ? QLocale().currencySymbol(QLocale::CurrencyIsoCode) : chosen;
    return code.isEmpty() ? QStringLiteral("EUR") : code;
}

} // namespace

EarningsPage::EarningsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
    , m_expected(context.api)
{
    buildToolBar();
    addActions();
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&m_expected, &ExpectedEarnings::loaded, this, [this] {
        showTiles();
        showMonths();
    });
    connect(&m_expected, &ExpectedEarnings::failed, this, [this](const Problem &problem) {
        m_tiles.at(ExpectedTile)->setFigure(QStringLiteral("–"), problem.detail, "bad");
    });
}

void EarningsPage::buildToolBar()
{
    const auto &theme = m_context.theme;
    m_toolBar = new QWidget(this);
    m_yearFilter = new DropdownButton(theme, tr("Year"));
    m_monthFilter = new DropdownButton(theme, tr("Month"));
    m_currencyFilter = new DropdownButton(theme, tr("Currency"));
    m_groupFilter = new DropdownButton(theme, tr("By"));
    const int year = QDate::currentDate().year();
    for (int shown = year + 1; shown > year - yearsBack; --shown)
        m_yearFilter->addChoice(QString::number(shown), shown);
    m_yearFilter->setCurrent(year);
    m_monthFilter->addChoice(tr("all"), 0);
    m_monthFilter->addSeparator();
    for (int month = 1; month <= monthsOfYear; ++month)
        m_monthFilter->addChoice(QLocale().standaloneMonthName(month), month);
    m_groupFilter->addChoice(tr("property"), static_cast<int>(EarningsGroup::Property));
    m_groupFilter->addChoice(tr("booking"), static_cast<int>(EarningsGroup::Booking));
    m_groupFilter->addChoice(tr("month"), static_cast<int>(EarningsGroup::Month));
    connect(m_yearFilter, &DropdownButton::chosen, this, &EarningsPage::loadYear);
    connect(m_monthFilter, &DropdownButton::chosen, this, &EarningsPage::loadLines);
    connect(m_groupFilter, &DropdownButton::chosen, this, &EarningsPage::loadLines);
    connect(m_currencyFilter, &DropdownButton::chosen, this, [this] {
        showYear();
        loadLines();
    });
    auto *layout = new QHBoxLayout(m_toolBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(2));
    for (auto *filter : {m_yearFilter, m_monthFilter, m_groupFilter, m_currencyFilter})
        layout->addWidget(filter);
    m_toolBar->hide();
}

void EarningsPage::addActions()
{
    const auto &theme = m_context.theme;
    addLocalAction(theme, *this,
                   {QStringLiteral("earnings.csv"), title(), tr("Export as CSV…"), QStringLiteral("download"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { saveCsv(); }});
    auto *pdf = addLocalAction(theme, *this,
                               {QStringLiteral("earnings.statement"), title(), tr("Statement as PDF…"),
                                QStringLiteral("printer"), QKeySequence::Print, [this] { savePdf(); }});
    m_toolBar->layout()->addWidget(makeActionButton(*pdf));
}

QWidget *EarningsPage::buildContent()
{
    const auto &theme = m_context.theme;
    auto *content = new QWidget;
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(theme.space(3));
    const QStringList names{tr("Earned"), tr("For stays to come"), tr("Charges"), tr("Refunds")};
    for (const auto &name : names) {
        m_tiles.append(new FigureTile(theme, name));
        tiles->addWidget(m_tiles.last(), 1);
    }
    const auto text = [this](double units, Money::Decimals decimals) {
        const auto factor = std::pow(10.0, currencyExponent(currency()));
        return Money{std::llround(units * factor), currency()}.toString(QLocale(), decimals);
    };
    const ComparisonBarChart::Words words{{},
                                          tr("for stays to come, in the month of arrival"),
                                          tr("earned, in the month of the payment"),
                                          [text](double units) { return text(units, Money::Decimals::WhenNeeded); },
                                          [text](double units) { return text(units, Money::Decimals::Currency); }};
    m_chart = new ComparisonBarChart(theme, tr("Earned and expected by month"), words);
    m_chartCard = new ChartCard(theme, tr("Earned and expected by month"), m_chart);
    m_chartCard->setChart(*m_chart, *m_chart);
    m_chartCard->setFixedHeight(chartHeight);
    m_reconciliation = new ReconciliationCard(theme);
    m_reconciliation->setFixedWidth(reconciliationWidth);
    auto *below = new QHBoxLayout;
    below->setSpacing(theme.space(3));
    below->addWidget(buildLines(), 1);
    below->addWidget(m_reconciliation);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(theme.space(3));
    layout->addLayout(tiles);
    layout->addWidget(m_chartCard);
    layout->addLayout(below, 1);
    return content;
}

QWidget *EarningsPage::buildLines()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Lines of the ledger"));
    m_table->cells().setTitleColumn(EarningsModel::NameColumn);
    m_table->setColumnWidths({0, 118, 108, 108, 152, 122});
    m_table->setColumnFrom(EarningsModel::TaxesColumn, 700);
    m_table->setColumnFrom(EarningsModel::FeesColumn, 600);
    connect(m_table, &DataTable::opened, this, &EarningsPage::openLine);
    m_lines = new StateView(m_context.theme, m_table, PageSkeleton::Shape::Table);
    return makeCard(m_lines);
}

void EarningsPage::activate(const QString &)
{
    if (!m_view->isSettled())
        reload();
}

void EarningsPage::reload()
{
    loadYear();
    m_expected.load(QDate::currentDate());
}

bool EarningsPage::isLoaded() const
{
    return m_view->isSettled() && m_lines->isSettled();
}

void EarningsPage::loadYear()
{
    const int year = m_yearFilter->current().toInt();
    m_view->showLoading();
    m_api.show({year, 1, 1}, {year + 1, 1, 1}, EarningsGroup::Month, this,
               [this, year](const EarningsReport &report, const std::optional<Problem> &problem) {
                   if (year != m_yearFilter->current().toInt())
                       return;
                   if (problem) {
                       m_view->showProblem(*problem, [this] { loadYear(); });
                       return;
                   }
                   m_year = report;
                   fillCurrencies(report.totals);
                   m_view->showContent();
                   showYear();
                   loadLines();
               });
}

/// The one with the highest earnings first; what was chosen stays.
void EarningsPage::fillCurrencies(const QList<Earnings> &totals)
{
    auto sorted = totals;
    std::sort(sorted.begin(), sorted.end(),
              [](const Earnings &a, const Earnings &b) { return a.earned.toDouble() > b.earned.toDouble(); });
    const auto chosen = m_currencyFilter->current();
    m_currencyFilter->clearChoices();
    for (const auto &total : sorted)
        m_currencyFilter->addChoice(total.currency, total.currency);
    if (sorted.isEmpty())
        m_currencyFilter->addChoice(usualCurrency(chosen.toString()), usualCurrency(chosen.toString()));
    m_currencyFilter->setCurrent(chosen);
    m_currencyFilter->setVisible(sorted.size() > 1);
}

void EarningsPage::showYear()
{
    showMonths();
    m_chartCard->setNote(totalOf(m_year.totals).earned.toString(QLocale(), Money::Decimals::Currency));
    m_chartCard->showContent();
    showTiles();
}

void EarningsPage::showMonths()
{
    const QLocale locale;
    QHash<QString, double> earned;
    for (const auto &line : std::as_const(m_year.items)) {
        if (line.currency == currency())
            earned.insert(line.key, line.earned.toDouble());
    }
    QList<ComparisonBarChart::Pair> pairs;
    const int year = m_yearFilter->current().toInt();
    for (int month = 1; month <= monthsOfYear; ++month) {
        const QDate first(year, month, 1);
        pairs.append({.label = locale.standaloneMonthName(month, QLocale::ShortFormat),
                      .title = locale.toString(first, QStringLiteral("MMMM yyyy")),
                      .now = m_expected.amount(currency(), first).toDouble(),
                      .then = std::max(0.0, earned.value(first.toString(QStringLiteral("yyyy-MM"))))});
    }
    m_chart->setPairs(pairs);
}

void EarningsPage::loadLines()
{
    m_lines->showLoading();
    m_api.show(from(), to(), group(), this,
               [this, question = ++m_question](const EarningsReport &report, const std::optional<Problem> &problem) {
                   if (question != m_question)
                       return;
                   if (problem)
                       m_lines->showProblem(*problem, [this] { loadLines(); });
                   else
                       showLines(report);
               });
}

void EarningsPage::showLines(const EarningsReport &report)
{
    auto rows = report.items;
    rows.removeIf([this](const Earnings &line) { return line.currency != currency(); });
    m_model.setRows(group(), rows);
    m_total = totalOf(report.totals);
    m_reconciliation->show(m_total, spanText());
    if (rows.isEmpty())
        m_lines->showEmpty({QStringLiteral("money"), tr("Nothing was earned"),
                            tr("There is no payment in %1.").arg(spanText()), tr("Go to the bookings"),
                            [this] { m_context.host.openPage(QStringLiteral("bookings")); }});
    else
        m_lines->showContent();
    showTiles();
}

void EarningsPage::showTiles()
{
    const QLocale locale;
    const auto text = [&locale](const Money &money) { return money.toString(locale, Money::Decimals::Currency); };
    m_tiles.at(EarnedTile)->setFigure(text(m_total.earned), spanText());
    m_tiles.at(ChargesTile)->setFigure(text(m_total.charges), spanText());
    m_tiles.at(RefundsTile)->setFigure(text(m_total.refunds), spanText());
    if (m_expected.isLoaded())
        m_tiles.at(ExpectedTile)
            ->setFigure(text(m_expected.amount(currency())),
                        tr("a part of it, for %n confirmed stays", nullptr, m_expected.stays()));
}

void EarningsPage::openLine(const QString &key)
{
    if (m_model.group() == EarningsGroup::Booking) {
        m_context.host.openPage(QStringLiteral("bookings"), key);
    } else if (m_model.group() == EarningsGroup::Month) {
        m_monthFilter->setCurrent(key.section(QLatin1Char('-'), 1).toInt());
        m_groupFilter->setCurrent(static_cast<int>(EarningsGroup::Booking));
        loadLines();
    }
}

QDate EarningsPage::from() const
{
    return {m_yearFilter->current().toInt(), std::max(1, m_monthFilter->current().toInt()), 1};
}

QDate EarningsPage::to() const
{
    return m_monthFilter->current().toInt() == 0 ? from().addYears(1) : from().addMonths(1);
}

QString EarningsPage::spanText() const
{
    return QLocale().toString(from(), m_monthFilter->current().toInt() == 0 ? QStringLiteral("yyyy")
                                                                            : QStringLiteral("MMMM yyyy"));
}

QString EarningsPage::currency() const
{
    return m_currencyFilter->current().toString();
}

EarningsGroup EarningsPage::group() const
{
    return static_cast<EarningsGroup>(m_groupFilter->current().toInt());
}

Earnings EarningsPage::totalOf(const QList<Earnings> &totals) const
{
    for (const auto &total : totals) {
        if (total.currency == currency())
            return total;
    }
    const Money nothing{0, currency()};
    return {.currency = currency(),
            .charges = nothing,
            .refunds = nothing,
            .earned = nothing,
            .fees = nothing,
            .taxes = nothing,
            .deposits = nothing};
}

QString EarningsPage::statement() const
{
    QList<std::pair<QString, Earnings>> lines;
    for (int row = 0; row < m_model.rowCount(); ++row)
        lines.append({m_model.index(row, EarningsModel::NameColumn).data().toString(), m_model.rows().at(row)});
    return statementHtml(tr("Statement for %1").arg(spanText()), m_total, lines, QLocale());
}

void EarningsPage::saveCsv()
{
    saveFile(this, tr("Export earnings"),
             QStringLiteral("earnings-%1.csv").arg(from().toString(QStringLiteral("yyyy-MM"))), tr("CSV files (*.csv)"),
             [this](QIODevice &file) { return file.write(m_model.toCsv().toUtf8()) >= 0; });
}

void EarningsPage::savePdf()
{
    saveFile(this, tr("Save the statement"),
             QStringLiteral("statement-%1.pdf").arg(from().toString(QStringLiteral("yyyy-MM"))),
             tr("PDF files (*.pdf)"),
             [this](QIODevice &file) { return writePdf(file, statement(), tr("Statement for %1").arg(spanText())); });
}

} // namespace roost::ui
