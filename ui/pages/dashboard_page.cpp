#include "ui/pages/dashboard_page.h"

#include "ui/models/board_settings.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_controls.h"
#include "ui/pages/dashboard_filter_bar.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int scrollBarWidth = 10;

} // namespace

DashboardPage::DashboardPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_query(context.settings, QDate::currentDate())
    , m_model(context.api, context.realtime, m_query)
    , m_controls(new DashboardControls(context, m_model, this))
    , m_board(new DashboardBoard(context, m_model, this))
{
    const auto &theme = context.theme;
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("clear"));
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(theme.space(6), theme.space(4), theme.space(6) - scrollBarWidth, theme.space(6));
    inner->addWidget(m_board);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new DashboardFilterBar(theme, m_model, context.realtime, this));
    layout->addWidget(scroll, 1);

    connect(m_board, &DashboardBoard::opened, this, &DashboardPage::openRows);
}

DashboardPage::~DashboardPage() = default;

QWidget *DashboardPage::toolBar()
{
    return m_controls;
}

void DashboardPage::activate(const QString &)
{
    if (m_isActive)
        return;
    m_isActive = true;
    m_model.need(DashboardModel::Part::Figures);
    m_board->setCards(DashboardBoard::usualCards(m_context.roles));
}

void DashboardPage::reload()
{
    m_model.reload();
}

bool DashboardPage::isLoaded() const
{
    return m_isActive && m_board->isBuilt() && m_model.isCurrent(DashboardModel::Part::Figures);
}

void DashboardPage::openRows(const FigureOpening &opening)
{
    m_context.host.openPage(FigureRowsPage::pageId(), FigureQuestion{opening.metric, opening.query}.toArgument());
}

QVariantMap DashboardPage::place() const
{
    return BoardSettings::of(m_query).toVariantMap();
}

void DashboardPage::restorePlace(const QVariantMap &place)
{
    BoardSettings::apply(QJsonObject::fromVariantMap(place), m_query);
}

} // namespace roost::ui
