#include "ui/pages/guests_page.h"

#include "ui/pages/guest_drawer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int typingPauseMs = 250;
constexpr int searchWidth = 260;
} // namespace

GuestsPage::GuestsPage(PageContext &context, QWidget *parent)
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
    connect(&m_model, &GuestModel::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_model, &GuestModel::pageLoaded, this, &GuestsPage::showState);
    connect(&m_model, &GuestModel::failed, this, &GuestsPage::showProblem);
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &GuestsPage::applyFilters);
    connect(this, &Page::drawerClosed, this, [this] {
        m_openId.clear();
        m_table->clearSelection();
    });
}

QLayout *GuestsPage::buildFilters()
{
    m_text = makeSearchField(m_context.theme, tr("Part of a name"));
    m_text->setFixedWidth(searchWidth);
    m_sort = new DropdownButton(m_context.theme, tr("Sort"));
    m_sort->addChoice(tr("last stay"), QStringLiteral("last_stay"));
    m_sort->addChoice(tr("name"), QStringLiteral("name"));
    m_sort->addChoice(tr("most stays"), QStringLiteral("stays"));
    m_sort->addChoice(tr("most nights"), QStringLiteral("nights"));
    connect(m_text, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_sort, &DropdownButton::chosen, this, &GuestsPage::applyFilters);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(m_context.theme.space(2));
    filters->addWidget(m_text);
    filters->addWidget(m_sort);
    filters->addStretch();
    return filters;
}

QWidget *GuestsPage::buildTable()
{
    m_table = new DataTable(m_context.theme, m_model);
    m_table->setAccessibleName(tr("Guests"));
    m_table->cells().setTitleColumn(GuestModel::NameColumn);
    m_table->setColumnWidths({0, 90, 76, 76, 150, 138, 138, 80});
    m_table->keepColumns(m_context.settings, QStringLiteral("guests/columns"));
    m_table->setColumnFrom(GuestModel::CountryColumn, 900);
    m_table->setColumnFrom(GuestModel::NextColumn, 780);
    m_table->setColumnFrom(GuestModel::RatingColumn, 700);
    connect(m_table, &DataTable::opened, this, &GuestsPage::open);
    return makeCard(m_table);
}

void GuestsPage::activate(const QString &argument)
{
    if (!m_model.isLoaded() && !m_model.isLoading())
        m_model.setQuery(wanted());
    if (!argument.isEmpty())
        open(argument);
}

bool GuestsPage::isLoaded() const
{
    return m_model.isLoaded() && m_view->isSettled();
}

GuestQuery GuestsPage::wanted() const
{
    return {m_text->text().trimmed(), m_sort->current().toString()};
}

void GuestsPage::restorePlace(const QVariantMap &place)
{
    const auto guestId = place.value(QStringLiteral("guest")).toString();
    if (!guestId.isEmpty())
        open(guestId);
    else
        m_context.host.closeDrawer();
}

void GuestsPage::applyFilters()
{
    m_typingPause.stop();
    if (!(wanted() == m_model.query()))
        m_model.setQuery(wanted());
}

void GuestsPage::clearFilters()
{
    m_text->clear();
    applyFilters();
}

void GuestsPage::showState()
{
    if (m_model.rowCount() > 0) {
        m_view->showContent();
        m_table->selectId(m_openId);
    } else if (!m_model.query().text.isEmpty()) {
        m_view->showEmpty({QStringLiteral("search"), tr("No guest has this name"), tr("Try a shorter part of it."),
                           tr("Clear the search"), [this] { clearFilters(); }});
    } else {
        m_view->showEmpty({QStringLiteral("guest"), tr("No guests yet"),
                           tr("Whoever books at your properties appears here."), tr("Go to the bookings"),
                           [this] { m_context.host.openPage(QStringLiteral("bookings")); }});
    }
}

void GuestsPage::showProblem(const Problem &problem)
{
    if (m_model.rowCount() > 0)
        m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_model.reload(); });
    else
        m_view->showProblem(problem, [this] { m_model.reload(); });
}

void GuestsPage::open(const QString &guestId)
{
    m_openId = guestId;
    m_table->selectId(guestId);
    auto *drawer = new GuestDrawer(m_context, guestId);
    connect(drawer, &GuestDrawer::noteKept, &m_model, &GuestModel::reload);
    m_context.host.showDrawer(drawer, tr("Guest"));
}

} // namespace roost::ui
