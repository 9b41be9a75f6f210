#pragma once

#include "ui/models/board_layout.h"
#include "ui/pages/board_handle.h"
#include "ui/pages/dashboard_cards.h"

#include <QTimer>

namespace roost::ui {

class BoardPlace;
class DashboardGrid;

/// A board: its cards, and while it is arranged a handle over each. Cards are built one in a turn of the event loop;
/// those that stay are kept as they are. GUI thread.
class BoardView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Reading, Arranging };

    /// What page refers to and the model outlive the view.
    BoardView(const PageContext &page, DashboardModel &model, QWidget *parent = nullptr);

    void setCards(const QList<BoardCard> &cards);
    const QList<BoardCard> &cards() const { return m_cards; }

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }

    /// Makes the rows so high that all of them together fill so many pixels, at least as high as they come; 0: as they
    /// come. Returns by which factor they grew.
    double fitHeight(int height);

    /// All cards are there.
    bool isBuilt() const { return m_waiting.isEmpty(); }
    DashboardGrid &grid() const { return *m_grid; }

    /// Of the cards, in their order; none while the board is read.
    QList<BoardHandle *> handles() const;

Q_SIGNALS:
    void opened(const roost::ui::FigureOpening &opening);

    /// The person moved, resized or took away a card. text: what was done.
    void arranged(const QList<roost::ui::BoardCard> &cards, const QString &text);

private:
    void buildNext();
    QWidget *build(const QString &id, QWidget *parent);
    void showLayout(const QList<BoardCard> &cards);
    void addHandle(BoardPlace &place);
    int indexOf(const BoardHandle &handle) const;
    QPoint cellsBy(const QPoint &pixels) const;
    static QRect changed(const QRect &cells, BoardHandle::Part part, const QPoint &by);
    void startDrag(const BoardHandle &handle, BoardHandle::Part part);
    void drag(const QPoint &by);
    void drop();
    void cancelDrag();
    void step(const BoardHandle &handle, BoardHandle::Part part, const QPoint &by);
    void remove(const BoardHandle &handle);
    QString doneText(BoardHandle::Part part, const QString &title) const;

    const PageContext m_page;
    DashboardModel &m_model;
    DashboardGrid *m_grid = nullptr;
    QList<BoardCard> m_cards;
    QList<BoardPlace *> m_places;  ///< of the cards, in their order
    QList<BoardPlace *> m_waiting; ///< whose card is still to be built
    QTimer m_turn;
    Mode m_mode = Mode::Reading;
    int m_dragged = -1; ///< the card that is dragged; -1: none
    BoardHandle::Part m_part = BoardHandle::Part::Place;
    QList<BoardCard> m_before; ///< the drag
};

} // namespace roost::ui
