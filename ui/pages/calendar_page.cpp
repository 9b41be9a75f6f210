#include "ui/pages/calendar_page.h"

#include "ui/api/property_api.h"
#include "ui/pages/calendar_editing.h"
#include "ui/pages/calendar_finder_bar.h"
#include "ui/pages/calendar_moving.h"
#include "ui/pages/calendar_panel.h"
#include "ui/pages/calendar_toolbar.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int monthsBack = 12;
constexpr int monthsAhead = 24;
constexpr int zoomSteps = 100;
/// Days before a stay that was found that are shown, too.
constexpr int daysBeforeFound = 3;
const char *const cityKey = "calendar/city";
const char *const typeKey = "calendar/type";
const char *const statusKey = "calendar/status";
const char *const tagKey = "calendar/tag";

} // namespace

CalendarPage::CalendarPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api, context.realtime)
    , m_finder(context.api)
    , m_toolBar(new CalendarToolBar(context.theme, this))
    , m_view(new CalendarView(context.theme, m_model, m_finder, this))
    , m_panel(new CalendarPanel(context.theme, this))
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->setSpacing(0);
    rowLayout->addWidget(m_view, 1);
    rowLayout->addWidget(m_panel);
    m_panel->hide();
    m_content = new StateView(context.theme, row, PageSkeleton::Shape::Table, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFilters());
    layout->addWidget(buildProblemBar());
    layout->addWidget(m_content, 1);

    connectView();
    new CalendarEditing(context, m_model, *m_view, *m_panel, this);
    new CalendarMoving(context, m_model, *m_view, this);
    const auto today = QDate::currentDate();
    const QDate monthBegin(today.year(), today.month(), 1);
    m_view->setDays(monthBegin.addMonths(-monthsBack), monthBegin.addMonths(monthsAhead).addDays(-1), today);
    m_finderBar->suggest(today.addDays(1), today.addDays(4));
}

CalendarPage::~CalendarPage() = default;

QWidget *CalendarPage::toolBar()
{
    return m_toolBar;
}

void CalendarPage::connectView()
{
    connect(m_toolBar, &CalendarToolBar::todayRequested, m_view, &CalendarView::goToToday);
    connect(m_toolBar, &CalendarToolBar::dayRequested, m_view, &CalendarView::goTo);
    const auto page = [this] {
        return std::max<qint64>(1, m_view->firstVisibleDay().daysTo(m_view->lastVisibleDay()));
    };
    connect(m_toolBar, &CalendarToolBar::backRequested, m_view,
            [this, page] { m_view->goTo(m_view->firstVisibleDay().addDays(-page())); });
    connect(m_toolBar, &CalendarToolBar::forthRequested, m_view,
            [this, page] { m_view->goTo(m_view->firstVisibleDay().addDays(page())); });
    connect(m_view, &CalendarView::visibleDaysChanged, this, [this] {
        if (m_toolBar)
            m_toolBar->showDays(m_view->firstVisibleDay(), m_view->lastVisibleDay());
    });
    connect(m_view, &CalendarView::zoomChanged, this, [this](double zoom) {
        const QSignalBlocker blocker(m_zoom);
        m_zoom->setValue(static_cast<int>(zoom * zoomSteps));
    });
    connect(m_zoom, &QSlider::valueChanged, this,
            [this](int value) { m_view->setZoom(static_cast<double>(value) / zoomSteps); });
    connect(m_view, &CalendarView::bookingActivated, this,
            [this](const QString &bookingId) { m_context.host.openPage(QStringLiteral("bookings"), bookingId); });
    connect(m_view, &CalendarView::selectionFinished, this, [this] {
        const auto &selection = m_view->selection();
        if (!selection.isEmpty())
            m_finderBar->suggest(selection.firstDay(), selection.lastDay().addDays(1));
    });
    connect(&m_finder, &StayFinder::changed, this, &CalendarPage::showFound);
    connect(m_finderBar, &CalendarFinderBar::onlyFreeChanged, this, &CalendarPage::showFound);
    connect(&m_model, &CalendarModel::stateChanged, this, &CalendarPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CalendarPage::showWantedProperty);
}

void CalendarPage::activate(const QString &argument)
{
    m_wantedProperty = argument;
    if (m_model.state() == CalendarModel::State::Idle) {
        m_filter = argument.isEmpty() ? keptFilter() : CalendarFilter();
        m_type->setCurrent(m_filter.propertyType);
        m_status->setCurrent(m_filter.status);
        m_finderBar->setFilter(m_filter);
        m_model.load(m_filter, QDate::currentDate());
        loadChoices();
    }
    showWantedProperty();
    m_view->setFocus();
}

CalendarFilter CalendarPage::keptFilter() const
{
    if (!m_context.settings)
        return {};
    const auto kept = [this](const char *key) { return m_context.settings->value(QLatin1String(key)).toString(); };
    return {.city = kept(cityKey), .propertyType = kept(typeKey), .status = kept(statusKey), .tag = kept(tagKey)};
}

void CalendarPage::setFilter(const CalendarFilter &filter)
{
    m_filter = filter;
    if (m_context.settings) {
        m_context.settings->setValue(QLatin1String(cityKey), filter.city);
        m_context.settings->setValue(QLatin1String(typeKey), filter.propertyType);
        m_context.settings->setValue(QLatin1String(statusKey), filter.status);
        m_context.settings->setValue(QLatin1String(tagKey), filter.tag);
    }
    m_finderBar->setFilter(filter);
    m_model.load(filter, QDate::currentDate());
}

/// A stay that was just looked for is brought into sight.
void CalendarPage::showFound()
{
    const auto only = m_finderBar->isOnlyFree() ? std::optional(m_finder.available()) : std::nullopt;
    m_model.showOnly(only);
    if (m_finder.isActive() &&
        (m_finder.query().checkIn < m_view->firstVisibleDay() || m_finder.query().checkOut > m_view->lastVisibleDay()))
        m_view->goTo(m_finder.query().checkIn.addDays(-daysBeforeFound));
}

/// Tags are offered once there are any.
void CalendarPage::loadChoices()
{
    PropertyApi(m_context.api).choices(this, [this](const PropertyChoices &choices, const auto &) {
        const auto fill = [](DropdownButton *button, const QString &all, const QStringList &values,
                             const QString &current) {
            button->clearChoices();
            button->addChoice(all, QString());
            for (const auto &value : values)
                button->addChoice(value, value);
            button->setCurrent(current);
        };
        fill(m_city, tr("All cities"), choices.cities, m_filter.city);
        auto tags = choices.tags;
        if (!m_filter.tag.isEmpty() && !tags.contains(m_filter.tag))
            tags.append(m_filter.tag);
        fill(m_tag, tr("all"), tags, m_filter.tag);
        m_tag->setVisible(!tags.isEmpty());
    });
}

void CalendarPage::showState()
{
    const bool failed = m_model.state() == CalendarModel::State::Failed;
    const bool hasRows = m_model.listedCount() > 0;
    m_problemBar->setVisible(failed && hasRows);
    if (failed)
        m_problemText->setText(tr("Some nights could not be loaded. %1").arg(m_model.problem().detail));

    if (hasRows)
        m_content->showContent();
    else if (failed)
        m_content->showProblem(m_model.problem(), [this] { m_model.refresh(); });
    else if (m_model.state() == CalendarModel::State::Loading)
        m_content->showLoading();
    else if (m_model.state() == CalendarModel::State::Ready && m_filter != CalendarFilter())
        m_content->showEmpty({.icon = QStringLiteral("calendar"),
                              .title = tr("No property fits the filters"),
                              .text = tr("Choose another city, type, status or tag."),
                              .actionText = tr("Show all"),
                              .action = [this] { showAll(); }});
    else if (m_model.state() == CalendarModel::State::Ready)
        m_content->showEmpty({.icon = QStringLiteral("calendar"),
                              .title = tr("No properties here yet"),
                              .text = tr("Each property gets a row with its nights, prices and stays."),
                              .actionText = tr("Go to properties"),
                              .action = [this] { m_context.host.openPage(QStringLiteral("properties")); }});
}

/// The property may be on a page of the list that is still to come.
void CalendarPage::showWantedProperty()
{
    const int row = m_wantedProperty.isEmpty() ? -1 : m_model.rowOf(m_wantedProperty);
    if (row < 0)
        return;
    m_wantedProperty.clear();
    m_view->select(CalendarSelection::at(row, QDate::currentDate()));
}

void CalendarPage::showAll()
{
    for (auto *button : {m_city, m_type, m_status, m_tag})
        button->setCurrent(QString());
    setFilter({});
}

} // namespace roost::ui
