#include "ui/pages/boards_page.h"

#include "ui/models/board_settings.h"
#include "ui/pages/board_bar.h"
#include "ui/pages/board_view.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_controls.h"
#include "ui/pages/dashboard_filter_bar.h"
#include "ui/pages/dashboard_grid.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int dayCheckMs = 60'000;
constexpr int firstCards = 11;    ///< of a dashboard: what a new board begins with
constexpr int usualWidth = 1'232; ///< of the board in a window of 1440 pixels
const char *const boardKey = "boards/current";

/// The types of the style sheet, for the board alone: the whole window would take too long.
QString wallSheet(const Theme &theme)
{
    const std::pair<const char *, Theme::TextStyle> types[] = {
        {"page", Theme::TextStyle::Page}, {"title", Theme::TextStyle::Body},  {"tile", Theme::TextStyle::Tile},
        {"body", Theme::TextStyle::Body}, {"label", Theme::TextStyle::Label}, {"axis", Theme::TextStyle::Axis}};
    QString sheet;
    for (const auto &[type, style] : types)
        sheet += QStringLiteral("QLabel[type=\"%1\"] { font-size: %2px }")
                     .arg(QLatin1String(type))
                     .arg(theme.font(style).pixelSize());
    return sheet;
}

} // namespace

BoardsPage::BoardsPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_query(nullptr, QDate::currentDate())
    , m_model(context.api, context.realtime, m_query)
    , m_store(context.api, context.host.history())
    , m_controls(new DashboardControls(context, m_model, this))
    , m_bar(new BoardBar(context.theme, m_store))
{
    addActions();
    m_state = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Cards);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new DashboardFilterBar(context.theme, m_model, context.realtime, this));
    layout->addWidget(m_state, 1);
    connectStore();
    connect(&m_query, &DashboardQuery::changed, this, &BoardsPage::keepQuery);
    connect(&m_calendar, &QTimer::timeout, this, [this] { m_query.setToday(QDate::currentDate()); });
    m_calendar.start(dayCheckMs);
}

BoardsPage::~BoardsPage()
{
    m_store.save(); // what the pause still held back
}

QWidget *BoardsPage::toolBar()
{
    return m_controls;
}

QWidget *BoardsPage::buildContent()
{
    const auto &theme = m_context.theme;
    m_view = new BoardView(m_context, m_model);
    connect(m_view, &BoardView::arranged, this, &BoardsPage::edit);
    connect(m_view, &BoardView::opened, this, [this](const FigureOpening &opening) {
        m_context.host.openPage(FigureRowsPage::pageId(), FigureQuestion{opening.metric, opening.query}.toArgument());
    });
    auto *inside = new QWidget;
    inside->setProperty("surface", QStringLiteral("clear"));
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(theme.space(6), theme.space(3), theme.space(6), theme.space(6));
    cards->addWidget(m_view);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme.space(6), theme.space(4), theme.space(6), 0);
    top->setSpacing(theme.space(2));
    top->addWidget(m_bar);
    top->addWidget(buildConflict());
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    return content;
}

QWidget *BoardsPage::buildConflict()
{
    auto *bar = new QFrame;
    bar->setProperty("surface", QStringLiteral("notice"));
    m_conflictText = makeParagraph({}, "");
    auto *mine = new QPushButton(tr("Keep mine"));
    auto *theirs = new QPushButton(tr("Take the other"));
    connect(mine, &QPushButton::clicked, this, [this] {
        m_conflict->hide();
        m_store.keepMine(m_boardId);
    });
    connect(theirs, &QPushButton::clicked, this, [this] {
        m_conflict->hide();
        m_store.takeTheirs(m_boardId);
        if (const auto *taken = board())
            applySettings(*taken);
    });
    auto *layout = new QHBoxLayout(bar);
    const int space = m_context.theme.space(2);
    layout->setContentsMargins(2 * space, space, space, space);
    layout->addWidget(m_conflictText, 1);
    layout->addWidget(mine);
    layout->addWidget(theirs);
    bar->hide();
    m_conflict = bar;
    return bar;
}

void BoardsPage::connectStore()
{
    connect(&m_store, &BoardStore::changed, this, &BoardsPage::showBoards);
    connect(&m_store, &BoardStore::created, this, &BoardsPage::goTo);
    connect(&m_store, &BoardStore::conflicted, this, &BoardsPage::showConflict);
    connect(&m_store, &BoardStore::loadFailed, this, [this](const Problem &problem) {
        if (m_store.isLoaded())
            m_context.host.showToast(problem.detail, tr("Retry"), [this] { m_store.load(); });
        else
            m_state->showProblem(problem, [this] { m_store.load(); });
    });
    connect(&m_store, &BoardStore::saveFailed, this, [this](const QString &boardId, const Problem &problem) {
        if (boardId.isEmpty())
            m_context.host.showToast(problem.detail);
        else
            m_bar->setProblem(problem.detail);
    });
    connect(m_bar, &BoardBar::boardChosen, this, &BoardsPage::goTo);
    connect(m_bar, &BoardBar::retryRequested, &m_store, &BoardStore::save);
}

void BoardsPage::activate(const QString &argument)
{
    if (!argument.isEmpty())
        goTo(argument);
    if (m_store.isLoaded())
        return;
    m_state->showLoading();
    m_store.load();
}

void BoardsPage::reload()
{
    m_store.load();
    m_model.reload();
}

bool BoardsPage::isLoaded() const
{
    return m_store.isLoaded() && m_state->isSettled() && m_view->isBuilt();
}

QVariantMap BoardsPage::place() const
{
    return {{QStringLiteral("board"), m_boardId}, {QStringLiteral("query"), BoardSettings::of(m_query).toVariantMap()}};
}

void BoardsPage::restorePlace(const QVariantMap &place)
{
    goTo(place.value(QStringLiteral("board")).toString());
    BoardSettings::apply(QJsonObject::fromVariantMap(place.value(QStringLiteral("query")).toMap()), m_query);
}

/// Goes to a board; one that is not there leaves the one of now.
void BoardsPage::goTo(const QString &boardId)
{
    const auto *wanted = m_store.find(boardId);
    if (!wanted || wanted->id == m_boardId)
        return;
    m_boardId = wanted->id;
    if (m_context.settings)
        m_context.settings->setValue(QLatin1String(boardKey), m_boardId);
    m_conflict->hide();
    applySettings(*wanted);
    m_scroll->verticalScrollBar()->setValue(0);
    showBoard();
}

/// Looking at a board is no edit: only what differs from this later is kept.
void BoardsPage::applySettings(const Board &board)
{
    BoardSettings::apply(board.settings, m_query);
    m_appliedSettings = BoardSettings::of(m_query);
}

void BoardsPage::showBoards()
{
    if (!m_store.isLoaded())
        return;
    if (!board()) {
        m_boardId.clear();
        const auto &boards = m_store.boards();
        if (m_context.settings)
            goTo(m_context.settings->value(QLatin1String(boardKey)).toString());
        if (!board() && !boards.isEmpty())
            goTo(boards.first().id);
    } else {
        m_boardId = board()->id; // a new one, if it was deleted and came back
    }
    showBoard();
}

void BoardsPage::showBoard()
{
    const auto *shown = board();
    for (auto *action : std::as_const(m_ofBoard))
        action->setEnabled(shown != nullptr);
    m_bar->setCurrent(m_boardId);
    if (!shown) {
        m_view->setCards({});
        setArranging(false);
        m_state->showEmpty({QStringLiteral("board"), tr("No board yet"),
                            tr("A board holds the figures and charts that you choose, where you put them."),
                            tr("Make a board"), [this] {
                                QList<BoardCard> cards;
                                const auto usual = DashboardBoard::usualCards(m_context.roles).mid(0, firstCards);
                                for (const auto &card : usual)
                                    cards.append({card.id, card.cells, {}});
                                makeBoard(tr("My board"), cards, BoardSettings::of(m_query));
                            }});
        return;
    }
    m_state->showContent();
    if (shown->cards != m_view->cards() || m_view->handles().isEmpty())
        m_view->setCards(shown->cards);
}

void BoardsPage::showConflict(const QString &boardId)
{
    const auto *mine = m_store.find(boardId);
    if (!mine || mine->id != m_boardId)
        return;
    m_conflictText->setText(
        tr("This board was changed elsewhere meanwhile. Keep what you see, or take the other one?"));
    m_conflict->show();
}

void BoardsPage::keepQuery()
{
    const auto settings = BoardSettings::of(m_query);
    if (board() && settings != m_appliedSettings)
        m_store.keepSettings(m_boardId, settings);
    m_appliedSettings = settings;
}

void BoardsPage::setArranging(bool isArranging)
{
    m_view->setMode(isArranging ? BoardView::Mode::Arranging : BoardView::Mode::Reading);
    m_arrange->setText(isArranging ? tr("Done") : tr("Arrange"));
    const auto handles = m_view->handles();
    if (!handles.isEmpty())
        handles.first()->setFocus();
}

void BoardsPage::edit(const QList<BoardCard> &cards, const QString &text)
{
    if (const auto *shown = board()) {
        auto content = *shown;
        content.cards = cards;
        m_store.edit(m_boardId, content, text);
    }
}

bool BoardsPage::fitsWall() const
{
    return board() && m_state->isSettled();
}

void BoardsPage::enterWall()
{
    setArranging(false);
    m_bar->hide();
    m_conflict->hide();
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_isWall = true;
    const auto buttons = m_view->findChildren<QToolButton *>();
    for (auto *button : buttons) {
        if (!button->isHidden() && button->property("kind") == QLatin1String("card")) {
            button->hide();
            m_hiddenOnWall.append(button);
        }
    }
    fitWall();
}

/// As large as the screen lets it: rows to its height, and what is written along with them.
void BoardsPage::fitWall()
{
    const int margins = m_context.theme.space(3) + m_context.theme.space(6);
    const double byHeight = m_view->fitHeight(m_scroll->viewport()->height() - margins);
    const double byWidth = static_cast<double>(m_scroll->viewport()->width()) / usualWidth;
    const double scale = std::max(1.0, std::min(byHeight, byWidth));
    if (qFuzzyCompare(scale, m_context.theme.textScale()))
        return;
    m_context.theme.setTextScale(scale);
    m_view->setStyleSheet(wallSheet(m_context.theme));
}

void BoardsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_isWall)
        QTimer::singleShot(0, this, [this] {
            if (m_isWall)
                fitWall();
        });
}

void BoardsPage::leaveWall()
{
    m_isWall = false;
    for (const auto &button : std::as_const(m_hiddenOnWall)) {
        if (button)
            button->show();
    }
    m_hiddenOnWall.clear();
    m_bar->show();
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_view->fitHeight(0);
    m_context.theme.setTextScale(1);
    m_view->setStyleSheet({});
}

} // namespace roost::ui
