#include "ui/pages/bookings_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/booking_export.h"
#include "ui/models/table_roles.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/bookings_filters.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

BookingsPage::BookingsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api)
    , m_filters(new BookingsFilters(context.theme, context.settings))
    , m_columns(new QMenu(this))
{
    m_view = new StateView(context.theme, buildTable(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addLayout(buildFilters());
    layout->addWidget(m_view, 1);
    connectModel();
    connect(m_filters, &BookingsFilters::changed, this, &BookingsPage::applyFilters);
    connect(this, &Page::drawerClosed, this, [this] {
        m_openId.clear();
        m_table->clearSelection();
    });
}

QLayout *BookingsPage::buildFilters()
{
    addActions();
    m_columns->addSeparator();
    m_columns->addActions(actions());
    auto *exporting = makeActionButton(*m_export);
    exporting->setText({});
    exporting->setIconSize({16, 16});
    exporting->setAccessibleName(m_export->text());
    auto *more = makeIconButton(m_context.theme, QStringLiteral("columns"), tr("Columns"));
    more->setMenu(m_columns);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(m_context.theme.space(2));
    filters->addWidget(m_filters, 1);
    filters->addWidget(exporting);
    filters->addWidget(more);
    return filters;
}

void BookingsPage::addActions()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, const QKeySequence &shortcut,
                            std::function<void()> run) {
        return addLocalAction(m_context.theme, *this,
                              {QLatin1String(id), title(), text, QLatin1String(icon), shortcut, std::move(run)});
    };
    m_export = add("bookings.export", tr("Export as CSV…"), "download", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                   [this] { chooseExport(ExportFormat::Csv); });
    add("bookings.exportWorkbook", tr("Export as an Excel workbook…"), "download",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { chooseExport(ExportFormat::Xlsx); });
    add("bookings.keepView", tr("Keep these filters as a view…"), "star", {}, [this] { m_filters->askToKeep(); });
    m_forget = add("bookings.forgetView", tr("Forget this view"), "trash", {}, [this] { m_filters->forget(); });
    m_forget->setEnabled(false);
    add("bookings.clear", tr("Clear the filters"), "close", {}, [this] { m_filters->clear(); });
}

QWidget *BookingsPage::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Bookings"));
    m_table->cells().setTitleColumn(BookingModel::GuestColumn);
    m_table->cells().setChipColumn(BookingModel::StatusColumn, [](const QModelIndex &index) {
        return chipTokens(static_cast<BookingStatus>(index.data(StatusRole).toInt()));
    });
    m_table->setColumnWidths({112, 156, 0, 188, 72, 112, 112, 138});
    m_table->keepColumns(m_context.settings, QStringLiteral("bookings/columns"));
    m_table->setColumnFrom(BookingModel::GuestsColumn, 960);
    m_table->setColumnFrom(BookingModel::CreatedColumn, 880);
    m_table->setColumnFrom(BookingModel::CodeColumn, 760);
    m_table->offerColumns(*m_columns, m_context.settings, QStringLiteral("bookings/unwantedColumns"));
    connect(m_table, &DataTable::opened, this, &BookingsPage::open);
    return makeCard(m_table);
}

void BookingsPage::connectModel()
{
    connect(&m_model, &BookingModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &BookingModel::pageLoaded, this, &BookingsPage::showState);
    connect(&m_model, &BookingModel::failed, this, &BookingsPage::showProblem);
    connect(&m_context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &name, const QJsonObject &payload) {
                if (name.startsWith(QLatin1String("booking_")))
                    m_model.refreshBooking(payload.value(QLatin1String("booking_id")).toString());
            });
}

void BookingsPage::activate(const QString &argument)
{
    if (!m_model.isLoaded() && !m_model.isLoading()) {
        applyFilters();
        if (!m_model.isLoading())
            m_model.reload();
    }
    if (!argument.isEmpty())
        open(argument);
}

bool BookingsPage::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

QVariantMap BookingsPage::place() const
{
    return {{QStringLiteral("filters"), m_filters->place()}, {QStringLiteral("booking"), m_openId}};
}

void BookingsPage::restorePlace(const QVariantMap &place)
{
    m_filters->restorePlace(place.value(QStringLiteral("filters")).toMap());
    const auto bookingId = place.value(QStringLiteral("booking")).toString();
    if (!bookingId.isEmpty())
        open(bookingId);
    else
        m_context.host.closeDrawer();
}

void BookingsPage::applyFilters()
{
    m_forget->setEnabled(m_filters->hasNamedView());
    const auto query = m_filters->query();
    if (!(query == m_model.query()))
        m_model.setQuery(query);
}

void BookingsPage::showState()
{
    if (m_model.rowCount() > 0) {
        m_view->showContent();
        m_table->selectId(m_openId);
    } else if (m_filters->isFiltering()) {
        m_view->showEmpty({QStringLiteral("search"), tr("No booking fits"), tr("Nothing was found for these filters."),
                           tr("Clear the filters"), [this] { m_filters->clear(); }});
    } else {
        m_view->showEmpty({QStringLiteral("bookings"), tr("No bookings yet"),
                           tr("Bookings appear here by themselves as guests make them."), tr("Go to the properties"),
                           [this] { m_context.host.openPage(QStringLiteral("properties")); }});
    }
}

void BookingsPage::showProblem(const Problem &problem)
{
    if (m_model.isLoaded() && m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

void BookingsPage::open(const QString &bookingId)
{
    m_openId = bookingId;
    m_table->selectId(bookingId);
    m_context.host.showDrawer(new BookingDrawer(m_context, bookingId), tr("Booking"));
}

ExportSpec BookingsPage::exportSpec() const
{
    return {tr("Export bookings"), QStringLiteral("bookings-%1").arg(QDate::currentDate().toString(Qt::ISODate)),
            [this, query = m_filters->query()](ExportFormat format) {
                return std::make_unique<BookingExport>(m_context.api, query, format);
            }};
}

void BookingsPage::chooseExport(ExportFormat format)
{
    ExportDialog::ask(m_context.theme, exportSpec(), format, this,
                      [this](const QString &sentence) { m_context.host.showToast(sentence); });
}

} // namespace roost::ui
