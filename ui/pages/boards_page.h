#pragma once

#include "ui/models/board_store.h"
#include "ui/models/dashboard_model.h"
#include "ui/pages/page.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;

namespace roost::ui {

class BoardBar;
class BoardView;
class DashboardControls;
class StateView;
struct FigureOpening;

/// Boards of one's own: cards of the dashboard, chosen and arranged by the person, kept at the server; for a desk or,
/// over the whole screen, for a wall. GUI thread.
class BoardsPage : public Page
{
    Q_OBJECT

public:
    explicit BoardsPage(PageContext &context, QWidget *parent = nullptr);
    ~BoardsPage() override;

    QString title() const override { return tr("Boards"); }
    QWidget *toolBar() override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    bool fitsWall() const override;
    void enterWall() override;
    void leaveWall() override;

    BoardStore &store() { return m_store; }
    BoardView &view() const { return *m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildConflict();
    void addActions();
    QAction *addAction(const char *id, const QString &text, const char *icon, const QKeySequence &shortcut,
                       std::function<void()> run);
    void connectStore();
    void fillCards(QMenu &menu);
    void goTo(const QString &boardId);
    void showBoards();
    void showBoard();
    void showConflict(const QString &boardId);
    void keepQuery();
    void applySettings(const Board &board);
    void setArranging(bool isArranging);
    void fitWall();
    void edit(const QList<BoardCard> &cards, const QString &text);
    void addCard(const QString &cardId);
    void makeBoard(const QString &name, const QList<BoardCard> &cards, const QJsonObject &settings);
    void askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &take);
    void rename();
    void duplicate();
    QString freeName(const QString &wanted) const;
    const Board *board() const { return m_store.find(m_boardId); }

    PageContext &m_context;
    DashboardQuery m_query;
    DashboardModel m_model;
    BoardStore m_store;
    QString m_boardId;
    QPointer<QWidget> m_controls; ///< the top bar may be its parent, and take it along
    BoardBar *m_bar = nullptr;
    QWidget *m_conflict = nullptr;
    QLabel *m_conflictText = nullptr;
    QScrollArea *m_scroll = nullptr;
    BoardView *m_view = nullptr;
    StateView *m_state = nullptr;
    QAction *m_arrange = nullptr;
    QList<QAction *> m_ofBoard; ///< need a board
    bool m_isWall = false;
    QList<QPointer<QToolButton>> m_hiddenOnWall; ///< nothing is pressed there
    QTimer m_calendar;                           ///< a wall outlives the day
    QJsonObject m_appliedSettings;               ///< of the board, as the query has them
};

} // namespace roost::ui
