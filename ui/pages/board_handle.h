#pragma once

#include <QFrame>

class QToolButton;

namespace roost::ui {

class Theme;

/// What lies over a card while a board is arranged: it is dragged to move the card, by its lower right corner to resize
/// it; by keyboard arrows move, Shift and arrows resize, Delete takes the card away. GUI thread.
class BoardHandle : public QFrame
{
    Q_OBJECT

public:
    enum class Part { Place, Size };

    BoardHandle(const Theme &theme, const QString &title, QWidget *parent);

    QString title() const { return m_title; }

    /// Where the card stands, in words, for who cannot see it.
    void describe(const QRect &cells);

    /// The corner that resizes, in the handle's own pixels.
    QRect corner() const;

Q_SIGNALS:
    void dragStarted(roost::ui::BoardHandle::Part part);

    /// By so many pixels since the start.
    void dragged(const QPoint &by);
    void dropped();

    /// Escape, or the button was lost: as it was before the start.
    void dragCancelled();
    void stepped(roost::ui::BoardHandle::Part part, const QPoint &cells);
    void removeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void cancelDrag();

    const Theme &m_theme;
    const QString m_title;
    QToolButton *m_remove = nullptr;
    QPoint m_grabbedAt; ///< on the screen
    bool m_isDragging = false;
};

} // namespace roost::ui
