#include "ui/charts/chart_pointer.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_marks.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <algorithm>

namespace roost::ui {

ChartPointer::ChartPointer(const Theme &theme, QWidget &chart, QWidget &canvas, const ChartMarks &marks)
    : m_theme(theme)
    , m_chart(chart)
    , m_canvas(canvas)
    , m_marks(marks)
{
    chart.setFocusPolicy(Qt::TabFocus);
    canvas.setMouseTracking(true);
    chart.installEventFilter(this);
    if (&canvas != &chart)
        canvas.installEventFilter(this);
}

void ChartPointer::setCurrent(int mark)
{
    if (m_current == mark)
        return;
    m_current = mark;
    refresh();
    Q_EMIT currentChanged();
}

void ChartPointer::setHint(const QString &hint)
{
    m_hint = hint;
}

void ChartPointer::refresh()
{
    if (m_current >= m_marks.markCount())
        m_current = -1;
    QStringList text;
    if (m_current >= 0) {
        text.append(m_marks.markTitle(m_current));
        for (const auto &row : m_marks.markRows(m_current))
            text.append(row.name + u' ' + row.value);
    }
    const auto description = text.join(QLatin1String(", "));
    if (description != m_chart.accessibleDescription()) {
        m_chart.setAccessibleDescription(description);
        QAccessibleEvent event(&m_chart, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    m_canvas.update();
}

void ChartPointer::paintTooltip(QPainter &painter, const QRectF &bounds) const
{
    if (m_current < 0)
        return;
    auto rows = m_marks.markRows(m_current);
    if (!m_hint.isEmpty())
        rows.append({m_hint, {}});
    drawTooltip(painter, m_theme, bounds, m_marks.markAnchor(m_current), m_marks.markTitle(m_current), rows);
}

void ChartPointer::move(const QMouseEvent &event)
{
    setCurrent(m_marks.markAt(event.position()));
    const bool isOpen = m_current >= 0 && !m_hint.isEmpty();
    m_canvas.setCursor(isOpen ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ChartPointer::pressKey(const QKeyEvent &event)
{
    const int last = m_marks.markCount() - 1;
    if (event.matches(QKeySequence::Copy)) {
        copyPicture(m_chart, m_theme);
        return true;
    }
    if (event.key() == Qt::Key_Escape && m_current >= 0) {
        setCurrent(-1);
        return true;
    }
    if (last < 0)
        return false;
    const bool opens = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
    if (opens && m_current >= 0) {
        Q_EMIT activated(m_current, event.modifiers() & ~Qt::KeypadModifier);
        return true;
    }
    if (event.key() == Qt::Key_Home || event.key() == Qt::Key_End) {
        setCurrent(event.key() == Qt::Key_Home ? 0 : last);
        return true;
    }
    const int step = m_marks.keyStep(event.key());
    if (step == 0)
        return false;
    setCurrent(std::clamp(m_current >= 0 ? m_current + step : (step > 0 ? 0 : last), 0, last));
    return true;
}

void ChartPointer::showMenu(const QContextMenuEvent &event)
{
    setCurrent(-1);
    showExportMenu(m_chart, m_theme, event.globalPos(), [this] { return m_marks.table(); });
}

bool ChartPointer::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfCanvas = watched == &m_canvas;
    switch (event->type()) {
    case QEvent::MouseMove:
        if (isOfCanvas)
            move(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::Leave:
        setCurrent(-1);
        break;
    case QEvent::MouseButtonRelease: {
        const auto &mouse = *static_cast<QMouseEvent *>(event);
        const int mark = isOfCanvas && mouse.button() == Qt::LeftButton ? m_marks.markAt(mouse.position()) : -1;
        if (mark >= 0)
            Q_EMIT activated(mark, mouse.modifiers());
        break;
    }
    case QEvent::KeyPress:
        return watched == &m_chart && pressKey(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut:
        setCurrent(-1);
        break;
    case QEvent::ContextMenu:
        if (isOfCanvas)
            showMenu(*static_cast<QContextMenuEvent *>(event));
        return isOfCanvas;
    default:
        break;
    }
    return false;
}

} // namespace roost::ui
