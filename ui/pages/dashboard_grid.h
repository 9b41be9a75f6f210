#pragma once

#include <QList>
#include <QRect>
#include <QWidget>

namespace roost::ui {

class Theme;

/// Cards in cells: twenty-four columns as wide as there is room, rows of one height. GUI thread.
class DashboardGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int columns = 24;

    explicit DashboardGrid(const Theme &theme, QWidget *parent = nullptr);

    /// Takes ownership. cells: column, row, width and height in cells.
    void place(QWidget *card, const QRect &cells);

    /// Moves a card that is there.
    void moveTo(QWidget *card, const QRect &cells);

    /// Deletes it.
    void remove(QWidget *card);
    void clear();

    QList<QWidget *> cards() const;
    QRect cellsOf(QWidget *card) const;

    /// How high a row is, in pixels; as it comes when it was not set, or is 0.
    void setRowHeight(int height);
    int rowHeight() const { return m_rowHeight; }
    int rows() const;

    /// In pixels.
    QRect areaOf(const QRect &cells) const;

    /// The cell at a point.
    QPoint cellAt(const QPoint &position) const;

    /// Where cards of these sizes come to stand, in reading order and each as far up as it can.
    static QList<QRect> flow(const QList<QSize> &sizes);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Placed
    {
        QWidget *card = nullptr;
        QRect cells{};
    };

    void layOut();

    const int m_gap;
    int m_rowHeight;
    QList<Placed> m_placed;
};

} // namespace roost::ui
