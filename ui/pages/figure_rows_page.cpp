#include "ui/pages/figure_rows_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/analytics_format.h"
#include "ui/models/figure_text.h"
#include "ui/models/figure_words.h"
#include "ui/models/report_export.h"
#include "ui/models/table_roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int gatherMs = 400;
constexpr int fieldWidth = 132;

/// The metric, and what it is divided by if no row has that.
QList<FigureMetric> metricsBehind(FigureMetric metric)
{
    QList<FigureMetric> metrics{metric};
    if (FigureParts::of(metric).divisor == FigureField::AvailableNights)
        metrics.append(FigureMetric::AvailableNights);
    return metrics;
}

} // namespace

FigureRowsPage::FigureRowsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_api(context.api)
    , m_model(context.api)
{
    m_view = new StateView(context.theme, buildTable(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(buildHeading());
    layout->addWidget(m_view, 1);

    connect(&m_model, &FigureRowsModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &FigureRowsModel::pageLoaded, this, &FigureRowsPage::showState);
    connect(&m_model, &FigureRowsModel::failed, this, &FigureRowsPage::showProblem);
    m_pause.setSingleShot(true);
    m_pause.setInterval(gatherMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_model.isLoading())
            m_pause.start(); // what is under way is to end
        else
            reload();
    });
    connect(&context.realtime, &RealtimeClient::eventReceived, this, [this](const QString &name) {
        if (name.startsWith(QLatin1String("booking_")) && isVisible() && !m_pause.isActive())
            m_pause.start();
    });
}

QString FigureRowsPage::title() const
{
    return m_model.question().isValid() ? titleOf(m_model.question().metric) : tr("Rows");
}

QWidget *FigureRowsPage::buildHeading()
{
    m_value = makeLabel({}, "page");
    m_value->setObjectName(QStringLiteral("figure"));
    m_definition = makeParagraph({});
    m_sum = makeLabel({}, "body", "text2");
    m_sum->setObjectName(QStringLiteral("sum"));
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(m_context.theme.space(2));
    auto *first = new QHBoxLayout;
    first->setSpacing(m_context.theme.space(4));
    first->addWidget(m_value);
    first->addLayout(m_chips, 1);
    addActions();
    m_chips->addStretch();
    for (auto *action : std::as_const(m_exports))
        first->addWidget(makeActionButton(*action));
    auto *second = new QHBoxLayout;
    second->setSpacing(m_context.theme.space(4));
    second->addWidget(m_definition, 1);
    second->addWidget(m_sum);
    auto *heading = new QWidget;
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space(1));
    layout->addLayout(first);
    layout->addLayout(second);
    return heading;
}

void FigureRowsPage::addActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &shortcut, ExportFormat format) {
        m_exports.append(addLocalAction(m_context.theme, *this,
                                        {QLatin1String(id), tr("Rows"), text, QStringLiteral("download"), shortcut,
                                         [this, format] { chooseExport(format); }}));
    };
    add("rows.exportCsv", tr("CSV…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), ExportFormat::Csv);
    add("rows.exportXlsx", tr("Excel…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), ExportFormat::Xlsx);
}

ExportSpec FigureRowsPage::exportSpec() const
{
    const auto &question = m_model.question();
    auto parameters = scopeParameters(question.query);
    parameters.addQueryItem(QStringLiteral("metric"), nameOf(question.metric));
    return {tr("Export the rows"),
            QStringLiteral("%1-%2").arg(nameOf(question.metric), question.query.from.toString(Qt::ISODate)),
            [this, parameters](ExportFormat format) {
                return std::make_unique<ReportExport>(m_context.api, QStringLiteral("bookings"), parameters, format);
            }};
}

void FigureRowsPage::chooseExport(ExportFormat format)
{
    if (m_model.question().isValid())
        ExportDialog::ask(m_context.theme, exportSpec(), format, this,
                          [this](const QString &sentence) { m_context.host.showToast(sentence); });
}

QWidget *FigureRowsPage::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Rows of the figure"));
    m_table->cells().setTitleColumn(FigureRowsModel::PropertyColumn);
    m_table->cells().setChipColumn(FigureRowsModel::StatusColumn, [](const QModelIndex &index) {
        return chipTokens(static_cast<BookingStatus>(index.data(StatusRole).toInt()));
    });
    m_table->setColumnFrom(FigureRowsModel::OriginColumn, 900);
    m_table->setColumnFrom(FigureRowsModel::BookedColumn, 820);
    connect(m_table, &DataTable::opened, this, &FigureRowsPage::open);
    return makeCard(m_table);
}

void FigureRowsPage::activate(const QString &argument)
{
    const auto question = FigureQuestion::fromArgument(argument);
    if (question.isValid() && !(question == m_model.question()))
        ask(question);
    if (m_model.question().isValid())
        return;
    for (auto *action : std::as_const(m_exports))
        action->setVisible(false); // until there is something
    m_view->showEmpty({QStringLiteral("chart"),
                       tr("No figure is chosen"),
                       tr("Choose a bar, a point or a cell of a chart: the bookings behind it appear here."),
                       {},
                       {}});
}

void FigureRowsPage::ask(const FigureQuestion &question)
{
    m_totals = {};
    m_hasTotals = false;
    m_model.setQuestion(question);
    showColumns();
    showHeading();
    showChips();
    for (auto *action : std::as_const(m_exports))
        action->setVisible(!listsProperties());
    askForTotals();
    Q_EMIT titleChanged();
}

void FigureRowsPage::reload()
{
    if (!m_model.question().isValid())
        return;
    m_model.refresh();
    askForTotals();
}

void FigureRowsPage::askForTotals()
{
    const auto asked = m_model.question();
    m_api.totals(asked, metricsBehind(asked.metric), this,
                 [this, asked](const FigureTotals &totals, const std::optional<Problem> &problem) {
                     if (problem || !(asked == m_model.question()))
                         return;
                     m_totals = totals;
                     m_hasTotals = true;
                     m_model.setCurrency(totals.currency);
                     showHeading();
                     showSum();
                 });
}

bool FigureRowsPage::isLoaded() const
{
    return !m_model.question().isValid() || (m_model.isLoaded() && m_view->isSettled());
}

QVariantMap FigureRowsPage::place() const
{
    return {{QStringLiteral("question"), m_model.question().toArgument()}};
}

void FigureRowsPage::restorePlace(const QVariantMap &place)
{
    activate(place.value(QStringLiteral("question")).toString());
}

void FigureRowsPage::showHeading()
{
    const auto &question = m_model.question();
    const FigureWords words(QLocale(), m_totals.currency);
    m_value->setText(m_hasTotals ? words.value(m_model.parts().unit, m_totals.values.value(question.metric))
                                 : QString());
    m_value->setAccessibleName(tr("%1: %2", "a metric and its value").arg(title(), m_value->text()));
    m_definition->setText(definitionOf(question.metric));
}

void FigureRowsPage::showChips()
{
    while (auto *item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto &question = m_model.question();
    const AnalyticsFormat format(QLocale(), {});
    const auto last = question.query.to.addDays(-1);
    const auto add = [this](const QString &text) { m_chips->addWidget(new Chip(m_context.theme, text, {})); };
    add(question.query.from == last ? format.weekdayAndDay(last) : format.dates(question.query.from, last));
    const auto filters = FigureWords::filters(question);
    for (const auto &filter : filters)
        add(filter);
    m_chips->addStretch();
}

void FigureRowsPage::showColumns()
{
    QList<int> widths{112, 0, 116, 172, 112, 116};
    while (widths.size() < m_model.columnCount())
        widths.append(fieldWidth);
    m_table->setColumnWidths(widths);
    const int always = 1;
    for (const auto column : {FigureRowsModel::CodeColumn, FigureRowsModel::StayColumn, FigureRowsModel::StatusColumn})
        m_table->setColumnFrom(column, listsProperties() ? QWIDGETSIZE_MAX : always);
    m_table->setColumnFrom(FigureRowsModel::OriginColumn, listsProperties() ? QWIDGETSIZE_MAX : 900);
    m_table->setColumnFrom(FigureRowsModel::BookedColumn, listsProperties() ? QWIDGETSIZE_MAX : 820);
    m_table->fitColumns();
}

bool FigureRowsPage::listsProperties() const
{
    return m_model.question().metric == FigureMetric::AvailableNights;
}

void FigureRowsPage::showState()
{
    if (m_model.rowCount() > 0)
        m_view->showContent();
    else
        m_view->showEmpty({QStringLiteral("search"),
                           tr("Nothing is counted here"),
                           tr("No booking belongs to this figure with these filters."),
                           {},
                           {}});
    showSum();
}

/// What the rows come to, all of them, whether or not they are here yet. Once they are, beside what the figure says:
/// the two are the same, unless something has just happened.
void FigureRowsPage::showSum()
{
    m_sum->clear();
    if (!m_hasTotals || m_model.rowCount() == 0)
        return;
    const FigureWords words(QLocale(), m_totals.currency);
    const bool isWhole = m_model.isComplete() || !m_model.wholeSum();
    auto sums = isWhole ? m_model.sums() : *m_model.wholeSum();
    const auto offered = m_totals.values.value(FigureMetric::AvailableNights);
    if (m_model.parts().divisor == FigureField::AvailableNights)
        sums.set(FigureField::AvailableNights, offered.value_or(0));
    const auto &metric = m_model.question().metric;
    const auto text = words.reckoning(m_model.parts(), sums);
    if (!m_model.isComplete())
        m_sum->setText(tr("All rows: %1 (the first %Ln are here)", nullptr, m_model.rowCount()).arg(text));
    else if (m_model.parts().valueOf(sums) == m_totals.values.value(metric))
        m_sum->setText(tr("All %Ln rows: %1", nullptr, m_model.rowCount()).arg(text));
    else
        m_sum->setText(tr("All %Ln rows: %1 (just changed)", nullptr, m_model.rowCount()).arg(text));
}

void FigureRowsPage::showProblem(const Problem &problem)
{
    if (m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { reload(); });
    else
        m_view->showProblem(problem, [this] {
            m_model.reload();
            askForTotals();
        });
}

void FigureRowsPage::open(const QString &id)
{
    m_context.host.openPage(listsProperties() ? QStringLiteral("properties") : QStringLiteral("bookings"), id);
}

} // namespace roost::ui
