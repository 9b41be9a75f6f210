#include "ui/pages/board_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/local_action.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace roost::ui {

BoardBar::BoardBar(const Theme &theme, BoardStore &store, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(store)
    , m_boards(new DropdownButton(theme, tr("Board")))
    , m_buttons(new QWidget)
    , m_cards(new QMenu(this))
    , m_more(new QMenu(this))
    , m_state(makeLabel({}, "label", "text3"))
    , m_retry(new QPushButton(tr("Retry")))
{
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(theme.space(2));
    auto *add = makeIconButton(theme, QStringLiteral("plus"), tr("Card"));
    add->setAccessibleName(tr("Add a card"));
    add->setMenu(m_cards);
    auto *more = makeIconButton(theme, QStringLiteral("rows"), tr("More"));
    more->setMenu(m_more);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.space(2));
    layout->addWidget(m_boards);
    layout->addWidget(m_buttons);
    layout->addWidget(add);
    layout->addWidget(more);
    layout->addStretch();
    layout->addWidget(m_state);
    layout->addWidget(m_retry);

    connect(m_boards, &DropdownButton::chosen, this, [this](const QVariant &id) { Q_EMIT boardChosen(id.toString()); });
    connect(m_retry, &QPushButton::clicked, this, &BoardBar::retryRequested);
    connect(&store, &BoardStore::changed, this, &BoardBar::showBoards);
    connect(&store, &BoardStore::savingChanged, this, &BoardBar::showSaving);
    showSaving();
}

void BoardBar::setCurrent(const QString &boardId)
{
    m_current = boardId;
    showBoards();
}

void BoardBar::addButton(QAction &action)
{
    m_buttons->layout()->addWidget(makeActionButton(action));
}

void BoardBar::addToMenu(QAction &action)
{
    m_more->addAction(&action);
}

void BoardBar::showBoards()
{
    m_boards->clearChoices();
    const auto &boards = m_store.boards();
    for (const auto &board : boards)
        m_boards->addChoice(board.name, board.id);
    m_boards->setCurrent(m_current);
}

void BoardBar::setProblem(const QString &sentence)
{
    m_problem = sentence;
    showSaving();
}

void BoardBar::showSaving()
{
    const bool isUnsaved = m_store.hasUnsaved();
    if (!isUnsaved)
        m_problem.clear();
    const bool hasFailed = !m_problem.isEmpty();
    m_state->setText(hasFailed ? tr("Not saved: %1").arg(m_problem) : isUnsaved ? tr("Saving…") : tr("Saved"));
    setTone(m_state, hasFailed ? "bad" : "text3");
    m_retry->setVisible(hasFailed);
}

} // namespace roost::ui
