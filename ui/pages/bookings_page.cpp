#include "ui/pages/bookings_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/table_roles.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/date_span_filter.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int typingPauseMs = 250;
constexpr int searchWidth = 260;
const char *const statusKey = "bookings/status";
} // namespace

BookingsPage::BookingsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api)
{
    m_view = new StateView(context.theme, buildTable(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addLayout(buildFilters());
    layout->addWidget(m_view, 1);
    connectModel();

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &BookingsPage::applyFilters);
    connect(this, &Page::drawerClosed, this, [this] {
        m_openId.clear();
        m_table->clearSelection();
    });
}

QLayout *BookingsPage::buildFilters()
{
    m_text = makeSearchField(m_context.theme, tr("Code, guest or property"));
    m_text->setFixedWidth(searchWidth);
    m_status = new DropdownButton(m_context.theme, tr("Status"));
    m_status->addChoice(tr("all"), {});
    m_status->addSeparator();
    const auto statuses = allBookingStatuses();
    for (const auto status : statuses)
        m_status->addChoice(labelOf(status), static_cast<int>(status));
    m_dates = new DateSpanFilter(m_context.theme, QDate::currentDate());
    const auto kept = m_context.settings ? m_context.settings->value(QLatin1String(statusKey)) : QVariant();
    if (kept.isValid())
        m_status->setCurrent(kept.toInt());
    connect(m_text, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_status, &DropdownButton::chosen, this, &BookingsPage::applyFilters);
    connect(m_dates, &DateSpanFilter::changed, this, &BookingsPage::applyFilters);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(m_context.theme.space(2));
    filters->addWidget(m_text);
    filters->addWidget(m_status);
    filters->addWidget(m_dates);
    filters->addStretch();
    return filters;
}

QWidget *BookingsPage::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Bookings"));
    m_table->cells().setTitleColumn(BookingModel::GuestColumn);
    m_table->cells().setChipColumn(BookingModel::StatusColumn, [](const QModelIndex &index) {
        return chipTokens(static_cast<BookingStatus>(index.data(StatusRole).toInt()));
    });
    m_table->setColumnWidths({112, 164, 0, 172, 76, 116, 116, 122});
    m_table->keepColumns(m_context.settings, QStringLiteral("bookings/columns"));
    m_table->setColumnFrom(BookingModel::GuestsColumn, 960);
    m_table->setColumnFrom(BookingModel::CreatedColumn, 880);
    m_table->setColumnFrom(BookingModel::CodeColumn, 760);
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

void BookingsPage::applyFilters()
{
    m_typingPause.stop();
    BookingQuery query;
    query.text = m_text->text().trimmed();
    query.from = m_dates->from();
    query.to = m_dates->to();
    if (m_status->current().isValid())
        query.status = static_cast<BookingStatus>(m_status->current().toInt());
    if (m_context.settings)
        m_context.settings->setValue(QLatin1String(statusKey), m_status->current());
    if (!(query == m_model.query()))
        m_model.setQuery(query);
}

void BookingsPage::clearFilters()
{
    m_text->clear();
    m_status->setCurrent({});
    m_dates->reset();
    applyFilters();
}

void BookingsPage::showState()
{
    if (m_model.rowCount() > 0) {
        m_view->showContent();
        m_table->selectId(m_openId);
    } else if (isFiltered()) {
        m_view->showEmpty({QStringLiteral("search"), tr("No booking fits"), tr("Nothing was found for these filters."),
                           tr("Clear the filters"), [this] { clearFilters(); }});
    } else {
        m_view->showEmpty({QStringLiteral("bookings"),
                           tr("No bookings yet"),
                           tr("Bookings appear here by themselves as guests make them."),
                           {},
                           {}});
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

} // namespace roost::ui
