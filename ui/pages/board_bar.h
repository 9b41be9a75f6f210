#pragma once

#include "ui/models/board_store.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace roost::ui {

class DropdownButton;
class Theme;

/// What one does with boards, above the board of now: choose, arrange, add cards, rename, ... and whether it is saved.
/// GUI thread.
class BoardBar : public QWidget
{
    Q_OBJECT

public:
    BoardBar(const Theme &theme, BoardStore &store, QWidget *parent = nullptr);

    void setCurrent(const QString &boardId);

    /// Actions of the page: buttons, and those of the menu behind them.
    void addButton(QAction &action);
    void addToMenu(QAction &action);

    /// What can be put on the board; filled by the page when it opens.
    QMenu &cardMenu() const { return *m_cards; }

    /// What went wrong with saving; empty when nothing did.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void boardChosen(const QString &boardId);
    void retryRequested();

private:
    void showBoards();
    void showSaving();

    const Theme &m_theme;
    BoardStore &m_store;
    QString m_current;
    QString m_problem;
    DropdownButton *m_boards = nullptr;
    QWidget *m_buttons = nullptr;
    QMenu *m_cards = nullptr;
    QMenu *m_more = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace roost::ui
