#include "ui/pages/today_page.h"

#include "ui/api/realtime_client.h"
#include "ui/models/stay_text.h"
#include "ui/pages/arrivals_pack_dialog.h"
#include "ui/pages/today_alerts.h"
#include "ui/pages/today_stays.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/task_card.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int clockMs = 60'000;
}

TodayPage::TodayPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(context.api)
    , m_stays(new TodayStays(context, m_model, this))
    , m_alerts(new TodayAlerts(context, m_model, this))
{
    addActions();
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connectModel();
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_stays->show();
        showTiles();
    });
}

void TodayPage::addActions()
{
    auto *pack = addLocalAction(m_context.theme, *this,
                                {QStringLiteral("today.pack"), title(), tr("Arrivals pack…"), QStringLiteral("printer"),
                                 QKeySequence::Print, [this] { printPack(); }});
    m_date = makeLabel({}, "body", "text2");
    m_toolBar = new QWidget(this);
    auto *layout = new QHBoxLayout(m_toolBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_context.theme.space(3));
    layout->addWidget(m_date);
    layout->addWidget(makeActionButton(*pack));
    m_toolBar->hide();
}

QWidget *TodayPage::buildContent()
{
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (auto *column : {left, right})
        column->setSpacing(m_context.theme.space(3));
    for (auto *card : {&m_stays->requests(), &m_stays->arrivals(), &m_stays->departures(), &m_stays->inHouse()})
        left->addWidget(card);
    for (auto *card : {&m_alerts->messages(), &m_alerts->conflicts(), &m_alerts->feeds()})
        right->addWidget(card);
    left->addStretch();
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(m_context.theme.space(3));
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(m_context.theme.space(3));
    layout->addLayout(buildTiles());
    layout->addLayout(columns, 1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QLayout *TodayPage::buildTiles()
{
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(m_context.theme.space(3));
    const QStringList names{tr("To answer"), tr("Arrivals"),        tr("Departures"),
                            tr("In house"),  tr("Unread messages"), tr("Calendar conflicts")};
    for (const auto &name : names) {
        m_tiles.append(new FigureTile(m_context.theme, name));
        tiles->addWidget(m_tiles.last(), 1);
    }
    return tiles;
}

void TodayPage::connectModel()
{
    connect(&m_model, &TodayModel::changed, this, &TodayPage::showPart);
    connect(&m_model, &TodayModel::failed, this, &TodayPage::showProblem);
    connect(&m_context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &name, const QJsonObject &) { m_model.follow(name); });
}

void TodayPage::activate(const QString &)
{
    if (!m_model.isLoaded(TodayModel::Part::Day))
        m_view->showLoading();
    m_model.load(); // others may have read messages and answered requests meanwhile
    m_clock.start();
}

bool TodayPage::isLoaded() const
{
    return m_model.isLoaded(TodayModel::Part::Day) && m_view->isSettled();
}

void TodayPage::showPart(TodayModel::Part part)
{
    m_alerts->show(part);
    if (part == TodayModel::Part::Day) {
        m_stays->show();
        m_view->showContent();
    }
    showTiles();
}

void TodayPage::showTiles()
{
    m_date->setText(QLocale().toString(QDate::currentDate(), QLocale::LongFormat));
    const QLocale locale;
    const auto show = [&](Tile tile, qsizetype count, const QString &note, const char *tone = "text2") {
        m_tiles.at(tile)->setFigure(locale.toString(count), note, tone);
    };
    if (m_model.isLoaded(TodayModel::Part::Day)) {
        const auto &day = m_model.day();
        const auto next = day.requests.isEmpty()
                              ? tr("all answered")
                              : leftText(day.requests.first().holdExpiresAt, QDateTime::currentDateTime());
        show(RequestsTile, day.requests.size(), next, day.requests.isEmpty() ? "text2" : "warning");
        show(ArrivalsTile, day.arrivals.size(), tr("today"));
        show(DeparturesTile, day.departures.size(), tr("today"));
        show(InHouseTile, day.inHouse.size(), tr("tonight"));
    }
    if (m_model.isLoaded(TodayModel::Part::Messages))
        show(UnreadTile, m_model.unread(), m_model.unread() ? tr("to read") : tr("all read"),
             m_model.unread() ? "accent" : "text2");
    if (m_model.isLoaded(TodayModel::Part::Conflicts))
        show(ConflictsTile, m_model.conflicts().size(),
             m_model.conflicts().isEmpty() ? tr("none open") : tr("to settle"),
             m_model.conflicts().isEmpty() ? "text2" : "bad");
}

void TodayPage::showProblem(TodayModel::Part part, const Problem &problem)
{
    const auto retry = [this, part] { m_model.load(part); };
    if (part != TodayModel::Part::Day)
        m_alerts->showProblem(part, problem);
    else if (m_model.isLoaded(part))
        m_context.host.showToast(problem.detail, tr("Retry"), retry);
    else
        m_view->showProblem(problem, retry);
}

void TodayPage::printPack()
{
    auto *dialog = new ArrivalsPackDialog(m_context, m_model.day().arrivals, this);
    dialog->open();
}

} // namespace roost::ui
