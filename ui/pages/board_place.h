#pragma once

#include "ui/pages/board_handle.h"

namespace roost::ui {

/// A place on a board: its card, once that is built, and a handle over it while the board is arranged. GUI thread.
class BoardPlace : public QWidget
{
    Q_OBJECT

public:
    BoardPlace(const QString &cardId, QWidget *parent);

    QString cardId() const { return m_cardId; }

    /// Takes ownership.
    void setCard(QWidget *card);
    bool hasCard() const { return m_card != nullptr; }

    /// Takes ownership; a null pointer takes the handle away.
    void setHandle(BoardHandle *handle);
    BoardHandle *handle() const { return m_handle; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    const QString m_cardId;
    QWidget *m_card = nullptr;
    BoardHandle *m_handle = nullptr;
};

} // namespace roost::ui
