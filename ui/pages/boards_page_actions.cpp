#include "ui/models/board_settings.h"
#include "ui/pages/board_bar.h"
#include "ui/pages/board_view.h"
#include "ui/pages/boards_page.h"
#include "ui/pages/dashboard_grid.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QScrollArea>

namespace roost::ui {

namespace {

constexpr int longestName = 100;

} // namespace

QAction *BoardsPage::addAction(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut,
                               std::function<void()> run)
{
    auto *action = addLocalAction(m_context.theme, *this,
                                  {QLatin1String(id), title(), text, QLatin1String(icon), shortcut, std::move(run)});
    m_ofBoard.append(action);
    return action;
}

void BoardsPage::addActions()
{
    m_arrange = addAction("boards.arrange", tr("Arrange"), "move", QKeySequence(Qt::CTRL | Qt::Key_E),
                          [this] { setArranging(m_view->mode() == BoardView::Mode::Reading); });
    auto *wall = addAction("boards.wall", tr("Full screen"), "expand", {}, [this] { m_context.host.enterWall(); });
    m_bar->addButton(*m_arrange);
    m_bar->addButton(*wall);
    m_bar->addToMenu(
        *addAction("boards.rename", tr("Rename…"), "edit", QKeySequence(Qt::Key_F2), [this] { rename(); }));
    m_bar->addToMenu(*addAction("boards.duplicate", tr("Duplicate"), "copy", {}, [this] { duplicate(); }));
    m_bar->addToMenu(
        *addAction("boards.delete", tr("Delete this board"), "trash", {}, [this] { m_store.remove(m_boardId); }));
    auto *create = addAction("boards.create", tr("New board…"), "plus", {}, [this] {
        askForName(tr("New board"), freeName(tr("My board")),
                   [this](const QString &name) { makeBoard(name, {}, BoardSettings::of(m_query)); });
    });
    m_ofBoard.removeAll(create);
    m_bar->addToMenu(*create);
    auto &cards = m_bar->cardMenu();
    connect(&cards, &QMenu::aboutToShow, this, [this, &cards] { fillCards(cards); });
}

void BoardsPage::fillCards(QMenu &menu)
{
    menu.clear();
    const auto known = dashboardCardsFor(m_context.roles);
    const auto addPart = [&](const QString &name, const QString &prefix, const QString &otherPrefix) {
        auto *part = menu.addMenu(name);
        for (const auto &card : known) {
            const bool isOwn = prefix.isEmpty()
                                   ? !card.id.startsWith(QLatin1String("tile.")) && !card.id.startsWith(otherPrefix)
                                   : card.id.startsWith(prefix);
            if (!isOwn)
                continue;
            auto *action = part->addAction(card.title, this, [this, id = card.id] { addCard(id); });
            action->setToolTip(card.definition);
            action->setEnabled(board() != nullptr);
        }
        part->setToolTipsVisible(true);
    };
    addPart(tr("Figures"), QStringLiteral("tile."), {});
    addPart(tr("Trends"), QStringLiteral("trend."), {});
    addPart(tr("Charts and lists"), {}, QStringLiteral("trend."));
}

void BoardsPage::addCard(const QString &cardId)
{
    const auto *shown = board();
    const auto card = dashboardCard(cardId, m_context.roles);
    if (!shown || !card)
        return;
    BoardLayout layout(shown->cards);
    layout.add(cardId, card->size);
    edit(layout.cards(), tr("Added %1", "a card").arg(card->title));
    QTimer::singleShot(0, this, [this, cells = layout.cards().last().cells] {
        const auto area = m_view->grid().areaOf(cells);
        m_scroll->ensureVisible(area.center().x(), area.bottom() + m_context.theme.space(6));
    });
}

void BoardsPage::makeBoard(const QString &name, const QList<BoardCard> &cards, const QJsonObject &settings)
{
    m_store.create({.name = freeName(name), .settings = settings, .cards = cards}, tr("Made the board %1").arg(name));
}

void BoardsPage::askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &take)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the board"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [take](const QString &typed) {
        const auto trimmed = typed.trimmed().left(longestName);
        if (!trimmed.isEmpty())
            take(trimmed);
    });
    dialog->open();
}

void BoardsPage::rename()
{
    const auto *shown = board();
    if (!shown)
        return;
    askForName(tr("Rename the board"), shown->name, [this](const QString &name) {
        if (const auto *now = board()) {
            auto content = *now;
            content.name = name;
            m_store.edit(m_boardId, content, tr("Renamed the board to %1").arg(name));
        }
    });
}

void BoardsPage::duplicate()
{
    if (const auto *shown = board())
        makeBoard(freeName(shown->name), shown->cards, shown->settings);
}

QString BoardsPage::freeName(const QString &wanted) const
{
    const auto &boards = m_store.boards();
    const auto isTaken = [&boards](const QString &name) {
        return std::any_of(boards.begin(), boards.end(), [&name](const Board &board) { return board.name == name; });
    };
    auto name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = tr("%1 (%2)", "a name and a number that makes it another").arg(wanted).arg(number);
    return name;
}

} // namespace roost::ui
