#include "ui/pages/reports_page.h"

#include "ui/models/board_settings.h"
#include "ui/models/report_export.h"
#include "ui/models/report_text.h"
#include "ui/models/table_roles.h"
#include "ui/pages/dashboard_controls.h"
#include "ui/pages/dashboard_filter_bar.h"
#include "ui/pages/dashboard_toolbar.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/pages/report_chart.h"
#include "ui/pages/report_options.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int listWidth = 176;
constexpr int itemHeight = 34;
constexpr int rowHeight = 34;
constexpr int textWidth = 148;
constexpr int nameWidth = 190;
constexpr int dateWidth = 120;
constexpr int numberWidth = 100;
constexpr int headerPadding = 28;
const char *const choiceKey = "reports/choice";

int widthOf(const ReportColumn &column)
{
    if (column.isNumber())
        return numberWidth;
    if (column.kind == ReportColumn::Kind::Date)
        return dateWidth;
    return column.name == QLatin1String("label") || column.name == QLatin1String("property") ? nameWidth : textWidth;
}

/// The first day of the next row.
QDate nextStep(QDate day, FigureGrain grain)
{
    switch (grain) {
    case FigureGrain::Day:
        return day.addDays(1);
    case FigureGrain::Week:
        return day.addDays(8 - day.dayOfWeek());
    case FigureGrain::Month:
        return QDate(day.year(), day.month(), 1).addMonths(1);
    }
    return day;
}

} // namespace

ReportsPage::ReportsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
    , m_figures(context.api)
    , m_query(nullptr, QDate::currentDate())
    , m_dashboard(context.api, context.realtime, m_query)
    , m_controls(new DashboardControls(context, m_dashboard, this))
{
    m_controls->toolBar().setComparable(false);
    addActions();
    m_state = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new DashboardFilterBar(context.theme, m_dashboard, context.realtime, this));
    layout->addWidget(m_state, 1);
    if (context.settings)
        restorePlace(QJsonDocument::fromJson(context.settings->value(QLatin1String(choiceKey)).toByteArray())
                         .object()
                         .toVariantMap());
    showChoice();
    connect(&m_query, &DashboardQuery::changed, this, &ReportsPage::follow);
}

QWidget *ReportsPage::toolBar()
{
    return m_controls;
}

QWidget *ReportsPage::buildContent()
{
    auto *content = new QWidget;
    auto *right = new QVBoxLayout;
    right->setSpacing(m_context.theme.space(3));
    right->addWidget(buildHeading());
    right->addWidget(buildTable(), 1);
    auto *layout = new QHBoxLayout(content);
    const int side = m_context.theme.space(6);
    layout->setContentsMargins(side, m_context.theme.space(4), side, m_context.theme.space(5));
    layout->setSpacing(m_context.theme.space(5));
    layout->addWidget(buildList());
    layout->addLayout(right, 1);
    return content;
}

QWidget *ReportsPage::buildList()
{
    m_list = new QListWidget;
    m_list->setProperty("surface", QStringLiteral("clear"));
    m_list->setAccessibleName(tr("Reports"));
    m_list->setFixedWidth(listWidth);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const auto kind = item ? reportKindFromName(item->data(IdRole).toString()) : std::nullopt;
        if (!kind || *kind == m_choice.kind)
            return;
        auto choice = m_choice;
        choice.kind = *kind;
        choose(choice);
    });
    return m_list;
}

QWidget *ReportsPage::buildHeading()
{
    m_name = makeLabel({}, "page");
    m_name->setObjectName(QStringLiteral("report"));
    m_description = makeParagraph({});
    auto dimensions = figureDimensions();
    if (!m_context.isAdmin())
        dimensions.removeAll(FigureDimension::Host);
    m_options = new ReportOptions(m_context.theme, dimensions);
    connect(m_options, &ReportOptions::changed, this, &ReportsPage::choose);

    auto *first = new QHBoxLayout;
    first->setSpacing(m_context.theme.space(2));
    first->addWidget(m_name, 1);
    for (auto *action : std::as_const(m_exports))
        first->addWidget(makeActionButton(*action));
    auto *heading = new QWidget;
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins({});
    layout->setSpacing(m_context.theme.space());
    layout->addLayout(first);
    layout->addWidget(m_description);
    layout->addSpacing(m_context.theme.space());
    m_asChart = new QPushButton(m_context.theme.icon(QStringLiteral("chart")), tr("Chart"));
    m_asChart->setProperty("kind", QStringLiteral("segment"));
    m_asChart->setCheckable(true);
    m_asChart->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_asChart, &QPushButton::toggled, this, &ReportsPage::showForm);
    auto *second = new QHBoxLayout;
    second->setSpacing(m_context.theme.space(2));
    second->addWidget(m_options, 1);
    second->addWidget(m_asChart);
    layout->addLayout(second);
    return heading;
}

QWidget *ReportsPage::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Rows of the report"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    connect(m_table, &DataTable::opened, this, [this](const QString &row) { open(row.toInt()); });
    m_count = makeLabel({}, "label", "text2");
    m_count->setObjectName(QStringLiteral("count"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(m_context.theme.space(2));
    m_chart = new ReportChart(m_context.theme);
    connect(m_chart, &ReportChart::opened, this, &ReportsPage::open);
    auto *forms = new QWidget;
    m_forms = new QStackedLayout(forms);
    m_forms->addWidget(makeCard(m_table));
    m_forms->addWidget(m_chart);
    layout->addWidget(forms, 1);
    layout->addWidget(m_count);
    m_view = new StateView(m_context.theme, content, PageSkeleton::Shape::Table);
    return m_view;
}

void ReportsPage::addActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &shortcut, ExportFormat format) {
        m_exports.append(addLocalAction(m_context.theme, *this,
                                        {QLatin1String(id), tr("Reports"), text, QStringLiteral("download"), shortcut,
                                         [this, format] { chooseExport(format); }}));
    };
    add("reports.exportCsv", tr("CSV…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), ExportFormat::Csv);
    add("reports.exportXlsx", tr("Excel…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), ExportFormat::Xlsx);
    add("reports.exportPdf", tr("PDF…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), ExportFormat::Pdf);
}

QUrlQuery ReportsPage::parameters() const
{
    return m_choice.parameters(m_query.figures(), QDateTime::currentDateTime());
}

ExportSpec ReportsPage::exportSpec() const
{
    const auto name = nameOf(m_choice.kind);
    return {tr("Export the report"), QStringLiteral("%1-%2").arg(name, m_query.figures().from.toString(Qt::ISODate)),
            [this, name, asked = parameters()](ExportFormat format) {
                return std::make_unique<ReportExport>(m_context.api, name, asked, format);
            }};
}

void ReportsPage::chooseExport(ExportFormat format)
{
    if (m_isListed)
        ExportDialog::ask(m_context.theme, exportSpec(), format, this,
                          [this](const QString &sentence) { m_context.host.showToast(sentence); });
}

void ReportsPage::activate(const QString &argument)
{
    if (const auto kind = reportKindFromName(argument)) {
        auto choice = m_choice;
        choice.kind = *kind;
        choose(choice);
    }
    if (!m_isListed)
        loadList();
}

void ReportsPage::reload()
{
    if (m_isListed)
        load();
    else
        loadList();
}

bool ReportsPage::isLoaded() const
{
    return m_isListed && m_isCurrent && m_view->isSettled();
}

void ReportsPage::loadList()
{
    m_state->showLoading();
    m_api.list(this, [this](const QList<ReportInfo> &reports, const std::optional<Problem> &problem) {
        if (problem)
            m_state->showProblem(*problem, [this] { loadList(); });
        else
            showList(reports);
    });
}

void ReportsPage::showList(const QList<ReportInfo> &reports)
{
    m_isListed = true;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto &report : reports) {
        const auto kind = reportKindFromName(report.name);
        if (!kind || (*kind == ReportChoice::Kind::Hosts && !m_context.isAdmin()))
            continue;
        auto *item = new QListWidgetItem(titleOf(*kind), m_list);
        item->setData(IdRole, report.name);
        item->setToolTip(descriptionOf(*kind));
        item->setSizeHint({0, itemHeight});
    }
    m_state->showContent();
    showChoice();
    load();
}

void ReportsPage::choose(const ReportChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    showChoice();
    follow();
}

void ReportsPage::showChoice()
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(IdRole).toString() == nameOf(m_choice.kind))
            m_list->setCurrentRow(row);
    }
    m_name->setText(titleOf(m_choice.kind));
    m_description->setText(descriptionOf(m_choice.kind));
    m_options->setChoice(m_choice);
    m_controls->toolBar().setStepped(m_choice.hasSteps());
    showForm();
}

void ReportsPage::showForm()
{
    const bool canShow = ReportChart::canShow(m_choice);
    m_asChart->setVisible(canShow);
    m_forms->setCurrentIndex(canShow && m_asChart->isChecked() ? 1 : 0);
}

/// What is shown is of something else now.
void ReportsPage::follow()
{
    keep();
    if (m_isListed)
        load();
}

void ReportsPage::load()
{
    const int generation = ++m_generation;
    m_isCurrent = false;
    m_view->showLoading();
    m_api.show(nameOf(m_choice.kind), parameters(), mostRows + 1, this,
               [this, generation](const ReportTable &table, const std::optional<Problem> &problem) {
                   if (generation != m_generation)
                       return;
                   m_isCurrent = true;
                   if (problem)
                       showProblem(*problem);
                   else
                       showTable(table);
               });
    m_figures.totals(m_query.figures(), this, [this, generation](const ApiReply &reply) {
        const auto series = FigureSeries::fromJson(reply.json);
        if (reply.isOk() && generation == m_generation)
            m_controls->toolBar().setCurrencies(series.currencies, series.currency);
    });
}

void ReportsPage::showTable(const ReportTable &table)
{
    m_model.setTable(table, m_choice, mostRows);
    fitColumns();
    m_table->scrollToTop();
    if (m_model.rowCount() == 0) {
        m_view->showEmpty({QStringLiteral("search"),
                           tr("Nothing is counted here"),
                           tr("No booking belongs to this report with these days and filters."),
                           {},
                           {}});
        return;
    }
    m_count->setText(m_model.isCut() ? tr("The first %Ln rows; files have all of them.", nullptr, m_model.rowCount())
                                     : tr("%Ln rows", nullptr, m_model.rowCount()));
    if (ReportChart::canShow(m_choice))
        m_chart->setReport(m_model);
    m_view->showContent();
    // The view has its size once it is shown.
    QTimer::singleShot(0, this, &ReportsPage::fitColumns);
}

/// Each as wide as its kind wants it; the first takes what is left.
void ReportsPage::fitColumns()
{
    const QFontMetrics metrics(m_context.theme.font(Theme::TextStyle::Label));
    QList<int> widths;
    int sum = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto heading = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        widths.append(std::max(widthOf(m_model.column(column)), metrics.horizontalAdvance(heading) + headerPadding));
        sum += widths.last();
    }
    if (!widths.isEmpty() && sum <= m_table->viewport()->width())
        widths.first() = 0;
    m_table->cells().setTitleColumn(m_choice.hasSteps() && !m_choice.split ? -1 : 0);
    m_table->setColumnWidths(widths);
}

void ReportsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    QTimer::singleShot(0, this, &ReportsPage::fitColumns);
}

void ReportsPage::showProblem(const Problem &problem)
{
    if (problem.fieldDetails.contains(QStringLiteral("?currency")))
        m_query.setCurrency({}); // one that was kept from another server, say
    m_view->showProblem(problem, [this] { load(); });
}

/// The bookings behind a row.
void ReportsPage::open(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_choice.kind == ReportChoice::Kind::Bookings) {
        m_context.host.openPage(QStringLiteral("bookings"), m_model.valueOf(row, "booking_id").toString());
        return;
    }
    FigureQuestion question{.metric = m_choice.metrics.value(0, FigureMetric::Revenue), .query = m_query.figures()};
    question.query.comparison = Comparison::None;
    if (!m_choice.hasMetrics())
        question.metric = FigureMetric::Nights;
    if (m_choice.hasSteps()) {
        const auto day = QDate::fromString(m_model.valueOf(row, "date").toString(), Qt::ISODate);
        question.query.to = std::min(question.query.to, nextStep(day, question.query.grain));
        question.query.from = day;
    }
    const auto key = m_model.valueOf(row, "key").toString();
    if (m_choice.hasMetrics() && !key.isEmpty()) {
        auto dimension = m_choice.split.value_or(FigureDimension::City);
        if (m_choice.isRanking())
            dimension = m_choice.kind == ReportChoice::Kind::Hosts ? FigureDimension::Host : FigureDimension::Property;
        question.query.filters.insert(dimension, {dimension, key, m_model.valueOf(row, "label").toString()});
    }
    m_context.host.openPage(FigureRowsPage::pageId(), question.toArgument());
}

QVariantMap ReportsPage::place() const
{
    return {{QStringLiteral("choice"), m_choice.toMap()},
            {QStringLiteral("chart"), m_asChart->isChecked()},
            {QStringLiteral("query"), BoardSettings::of(m_query).toVariantMap()}};
}

void ReportsPage::restorePlace(const QVariantMap &place)
{
    if (place.isEmpty())
        return;
    m_asChart->setChecked(place.value(QStringLiteral("chart")).toBool());
    choose(ReportChoice::fromMap(place.value(QStringLiteral("choice")).toMap()));
    BoardSettings::apply(QJsonObject::fromVariantMap(place.value(QStringLiteral("query")).toMap()), m_query);
}

void ReportsPage::keep() const
{
    if (m_context.settings)
        m_context.settings->setValue(
            QLatin1String(choiceKey),
            QJsonDocument(QJsonObject::fromVariantMap(place())).toJson(QJsonDocument::Compact));
}

} // namespace roost::ui
