#pragma once

#include <QListView>

namespace roost::ui {

class PhotoModel;
class Theme;

/// The photos of a property as tiles: moved by drag or by Ctrl and the arrow keys, described in place, and taken from
/// files that are dropped. It is as high as its tiles need. GUI thread.
class PhotoGrid : public QListView
{
    Q_OBJECT

public:
    PhotoGrid(const Theme &theme, PhotoModel &model, QWidget *parent = nullptr);

    int currentRow() const { return currentIndex().row(); }
    void editCurrent();

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChangedTo(int row);
    void filesDropped(const QStringList &paths);
    void removalWanted(int row);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool accepts(const QMimeData &mime) const;
    int gapAt(const QPoint &position) const;
    void moveCurrent(int step);
    void fitHeight();

    const Theme &m_theme;
    PhotoModel &m_photos;
    int m_gap = -1; ///< before which tile something would be dropped; -1: nothing is dragged
};

} // namespace roost::ui
