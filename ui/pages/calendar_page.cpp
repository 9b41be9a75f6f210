#include "ui/pages/calendar_page.h"

#include "ui/pages/calendar_panel.h"
#include "ui/pages/calendar_toolbar.h"
#include "ui/widgets/calendar_text.h"
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

QString doneText(const CalendarNights &nights, const AvailabilityChange &edit)
{
    const auto count = nightsText(nights.count());
    if (edit.blocked)
        return *edit.blocked ? CalendarPage::tr("%1 blocked").arg(count) : CalendarPage::tr("%1 opened").arg(count);
    if (edit.price && *edit.price)
        return CalendarPage::tr("%1 at %2").arg(count, (*edit.price)->toString(QLocale()));
    return CalendarPage::tr("%1 changed").arg(count);
}

} // namespace

CalendarPage::CalendarPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api, context.realtime)
    , m_editor(context.api, m_model)
    , m_toolBar(new CalendarToolBar(context.theme, this))
    , m_view(new CalendarView(context.theme, m_model, this))
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
    const auto today = QDate::currentDate();
    const QDate monthBegin(today.year(), today.month(), 1);
    m_view->setDays(monthBegin.addMonths(-monthsBack), monthBegin.addMonths(monthsAhead).addDays(-1), today);
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
        m_panel->resetWeekdays();
        m_panel->showProblems({});
        showSelection();
    });
    connect(m_view, &CalendarView::selectionChanged, this, [this] {
        if (m_view->selection().isEmpty() || m_panel->isVisible())
            showSelection();
    });
    connect(m_view, &CalendarView::valueTyped, m_panel, &CalendarPanel::beginPrice);
    connect(m_view, &CalendarView::applyRequested, this, &CalendarPage::apply);
    connect(m_panel, &CalendarPanel::applyRequested, this, &CalendarPage::apply);
    connect(m_panel, &CalendarPanel::cancelRequested, this, &CalendarPage::clearSelection);
    connect(m_panel, &CalendarPanel::weekdaysChanged, this, &CalendarPage::showSelection);
    connect(&m_model, &CalendarModel::stateChanged, this, &CalendarPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CalendarPage::showWantedProperty);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_panel->isVisible())
            showSelection();
    });
    connect(&m_editor, &CalendarEditor::undone, this, [this](const QStringList &problems) {
        m_context.host.showToast(problems.isEmpty() ? tr("Undone") : problems.join(u' '));
    });
}

void CalendarPage::activate(const QString &argument)
{
    m_wantedProperty = argument;
    if (m_model.state() == CalendarModel::State::Idle) {
        const auto city =
            m_context.settings ? m_context.settings->value(QStringLiteral("calendar/city")).toString() : QString();
        m_model.load(argument.isEmpty() ? city : QString(), QDate::currentDate());
        loadCities();
    }
    showWantedProperty();
    m_view->setFocus();
}

void CalendarPage::loadCities()
{
    CalendarApi(m_context.api).cities(this, [this](const QStringList &cities) {
        m_city->clearChoices();
        m_city->addChoice(tr("All cities"), QString());
        for (const auto &city : cities)
            m_city->addChoice(city, city);
        m_city->setCurrent(m_model.city());
    });
}

void CalendarPage::showState()
{
    const bool failed = m_model.state() == CalendarModel::State::Failed;
    const bool hasRows = m_model.rowCount() > 0;
    m_problemBar->setVisible(failed && hasRows);
    if (failed)
        m_problemText->setText(tr("Some nights could not be loaded. %1").arg(m_model.problem().detail));

    if (hasRows)
        m_content->showContent();
    else if (failed)
        m_content->showProblem(m_model.problem(), [this] { m_model.reload(); });
    else if (m_model.state() == CalendarModel::State::Loading)
        m_content->showLoading();
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

CalendarNights CalendarPage::selectedNights() const
{
    const auto &selection = m_view->selection();
    CalendarNights nights{
        .from = selection.firstDay(), .to = selection.lastDay().addDays(1), .weekdays = m_panel->weekdays()};
    for (int row = selection.firstRow(); row <= selection.lastRow(); ++row)
        nights.properties.append(&m_model.property(row));
    return nights;
}

void CalendarPage::showSelection()
{
    const bool isShown = !m_view->selection().isEmpty();
    if (isShown)
        m_panel->showNights(selectedNights());
    if (isShown == m_panel->isVisible())
        return;
    m_panel->setVisible(isShown);
    // The panel takes room from the view, perhaps where the selection is.
    if (isShown)
        QTimer::singleShot(0, m_view, &CalendarView::revealSelection);
}

void CalendarPage::clearSelection()
{
    m_panel->clear();
    m_view->clearSelection();
    m_view->setFocus();
}

void CalendarPage::apply()
{
    if (m_view->selection().isEmpty() || m_editor.isBusy() || !m_panel->hasEdit())
        return;
    const auto nights = selectedNights();
    const auto edit = m_panel->edit();
    if (!edit || nights.count() == 0)
        return;
    m_panel->setBusy(true);
    m_editor.apply(nights, *edit, [this, text = doneText(nights, *edit)](const CalendarEditor::Outcome &outcome) {
        showOutcome(text, outcome);
    });
}

void CalendarPage::showOutcome(const QString &done, const CalendarEditor::Outcome &outcome)
{
    m_panel->setBusy(false);
    if (outcome.problems.isEmpty())
        clearSelection();
    else
        m_panel->showProblems(outcome.problems);
    if (outcome.changed > 0)
        m_context.host.showToast(done, tr("Undo"), outcome.undo);
}

} // namespace roost::ui
