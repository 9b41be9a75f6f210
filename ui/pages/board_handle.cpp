#include "ui/pages/board_handle.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace roost::ui {

namespace {

constexpr int cornerSize = 20;
constexpr int gripInset = 5;
constexpr int gripLength = 8;

QPoint stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

BoardHandle::BoardHandle(const Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(title)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::SizeAllCursor);
    setAccessibleName(title);
    setToolTip(tr("Drag to move, the corner to resize. Arrows move, Shift and arrows resize, Delete takes it away."));
    m_remove->setProperty("kind", QStringLiteral("icon"));
    m_remove->setIcon(theme.icon(QStringLiteral("close")));
    m_remove->setAccessibleName(tr("Take %1 away").arg(title));
    m_remove->setToolTip(tr("Take away"));
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->setFocusPolicy(Qt::NoFocus); // Delete does it
    connect(m_remove, &QToolButton::clicked, this, &BoardHandle::removeRequested);
}

void BoardHandle::describe(const QRect &cells)
{
    setAccessibleDescription(tr("Column %1, row %2; %3 wide, %4 high")
                                 .arg(cells.x() + 1)
                                 .arg(cells.y() + 1)
                                 .arg(cells.width())
                                 .arg(cells.height()));
}

QRect BoardHandle::corner() const
{
    return {width() - cornerSize, height() - cornerSize, cornerSize, cornerSize};
}

/// Escape is the window's, unless a card hangs in the air.
bool BoardHandle::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isDragging &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void BoardHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto veil = m_theme.color("surface");
    veil.setAlphaF(m_isDragging ? 0.15F : 0.35F);
    const auto radius = m_theme.radius("card");
    painter.setBrush(veil);
    const bool isMarked = hasFocus() || m_isDragging;
    painter.setPen(
        QPen(m_theme.color(isMarked ? "accent" : "text3"), isMarked ? 2 : 1, isMarked ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    // The controls of a card lie under the cross: they are not to be read through it.
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("surface"));
    painter.drawRect(m_remove->geometry().adjusted(-m_remove->width(), 0, 0, 0));
    const QPointF end(width() - gripInset, height() - gripInset);
    painter.setPen(QPen(m_theme.color(isMarked ? "accent" : "text2"), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(end - QPointF(gripLength, 0), end);
    painter.drawLine(end - QPointF(0, gripLength), end);
}

void BoardHandle::resizeEvent(QResizeEvent *)
{
    const auto size = m_remove->sizeHint();
    const int inset = m_theme.space(2);
    m_remove->setGeometry(QRect(QPoint(width() - size.width() - inset, inset), size));
}

void BoardHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isDragging = true;
    m_grabbedAt = event->globalPosition().toPoint();
    raise();
    Q_EMIT dragStarted(corner().contains(event->position().toPoint()) ? Part::Size : Part::Place);
    update();
}

void BoardHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        Q_EMIT dragged(event->globalPosition().toPoint() - m_grabbedAt);
    else
        setCursor(corner().contains(event->position().toPoint()) ? Qt::SizeFDiagCursor : Qt::SizeAllCursor);
}

void BoardHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    update();
    Q_EMIT dropped();
}

void BoardHandle::keyPressEvent(QKeyEvent *event)
{
    const auto step = stepOf(event->key());
    if (event->key() == Qt::Key_Escape && m_isDragging)
        cancelDrag();
    else if (!step.isNull() && !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        Q_EMIT stepped(event->modifiers() & Qt::ShiftModifier ? Part::Size : Part::Place, step);
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else
        QFrame::keyPressEvent(event);
}

void BoardHandle::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void BoardHandle::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    if (m_isDragging)
        cancelDrag();
    update();
}

void BoardHandle::cancelDrag()
{
    m_isDragging = false;
    update();
    Q_EMIT dragCancelled();
}

} // namespace roost::ui
