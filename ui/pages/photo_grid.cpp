#include "ui/pages/photo_grid.h"

#include "ui/models/photo_model.h"
#include "ui/models/table_roles.h"
#include "ui/pages/photo_delegate.h"
#include "ui/widgets/theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace roost::ui {

namespace {
const QString photoType = QStringLiteral("application/x-roost-photo");
constexpr int dragWidth = 120;
constexpr int gapWidth = 3;
} // namespace

PhotoGrid::PhotoGrid(const Theme &theme, PhotoModel &model, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_photos(model)
{
    setModel(&model);
    setItemDelegate(new PhotoDelegate(theme, this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMovement(QListView::Static);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("surface", QStringLiteral("clear"));
    setAccessibleName(tr("Photos in their order"));
    for (const auto signal : {&QAbstractItemModel::modelReset})
        connect(&model, signal, this, &PhotoGrid::fitHeight);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &PhotoGrid::fitHeight);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &PhotoGrid::fitHeight);
}

QSize PhotoGrid::sizeHint() const
{
    const int columns = std::max(1, viewport()->width() / PhotoDelegate::tile.width());
    const int rows = (m_photos.rowCount() + columns - 1) / columns;
    return {4 * PhotoDelegate::tile.width(), rows * PhotoDelegate::tile.height() + 2};
}

void PhotoGrid::fitHeight()
{
    setFixedHeight(sizeHint().height());
}

void PhotoGrid::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitHeight();
}

void PhotoGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentChangedTo(current.row());
}

void PhotoGrid::editCurrent()
{
    if (m_photos.isPhoto(currentRow()))
        edit(currentIndex());
}

void PhotoGrid::startDrag(Qt::DropActions)
{
    if (!m_photos.isPhoto(currentRow()))
        return;
    auto *mime = new QMimeData;
    mime->setData(photoType, QByteArray::number(currentRow()));
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    const auto picture = currentIndex().data(PhotoModel::PictureRole).value<QPixmap>();
    if (!picture.isNull())
        drag->setPixmap(picture.scaledToWidth(dragWidth, Qt::SmoothTransformation));
    drag->exec(Qt::MoveAction);
}

bool PhotoGrid::accepts(const QMimeData &mime) const
{
    return mime.hasFormat(photoType) || mime.hasUrls();
}

/// The place before which something would come that is dropped here, among the photos.
int PhotoGrid::gapAt(const QPoint &position) const
{
    for (int row = 0; row < m_photos.photoCount(); ++row) {
        const auto cell = visualRect(m_photos.index(row));
        if (position.y() < cell.bottom() && position.x() < cell.center().x() && position.y() >= cell.top())
            return row;
        if (position.y() < cell.top())
            return row;
    }
    return m_photos.photoCount();
}

void PhotoGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void PhotoGrid::dragMoveEvent(QDragMoveEvent *event)
{
    if (!accepts(*event->mimeData()))
        return;
    m_gap = event->mimeData()->hasFormat(photoType) ? gapAt(event->position().toPoint()) : m_photos.photoCount();
    viewport()->update();
    event->acceptProposedAction();
}

void PhotoGrid::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_gap = -1;
    viewport()->update();
    QListView::dragLeaveEvent(event);
}

void PhotoGrid::dropEvent(QDropEvent *event)
{
    m_gap = -1;
    viewport()->update();
    const auto *mime = event->mimeData();
    if (mime->hasFormat(photoType)) {
        const int from = mime->data(photoType).toInt();
        const int gap = gapAt(event->position().toPoint());
        const int to = gap > from ? gap - 1 : gap;
        m_photos.move(from, to);
        setCurrentIndex(m_photos.index(to));
        event->acceptProposedAction();
        return;
    }
    QStringList paths;
    const auto urls = mime->urls();
    for (const auto &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void PhotoGrid::moveCurrent(int step)
{
    const int to = currentRow() + step;
    if (!m_photos.isPhoto(currentRow()) || !m_photos.isPhoto(to))
        return;
    m_photos.move(currentRow(), to);
    setCurrentIndex(m_photos.index(to));
}

void PhotoGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers().testFlag(Qt::ControlModifier);
    if (isMove && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        moveCurrent(event->key() == Qt::Key_Left ? -1 : 1);
    else if (isMove && event->key() == Qt::Key_Home)
        moveCurrent(-currentRow());
    else if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT removalWanted(currentRow());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState)
        editCurrent();
    else
        QListView::keyPressEvent(event);
}

void PhotoGrid::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_gap < 0 || m_photos.rowCount() == 0)
        return;
    const bool isAtEnd = m_gap >= m_photos.rowCount();
    const auto cell = visualRect(m_photos.index(isAtEnd ? m_photos.rowCount() - 1 : m_gap));
    const int x = isAtEnd ? cell.right() - 1 : cell.left() - 1;
    QPainter painter(viewport());
    painter.fillRect(QRect(x, cell.top() + gapWidth, gapWidth, cell.height() - 2 * gapWidth), m_theme.color("accent"));
}

} // namespace roost::ui
