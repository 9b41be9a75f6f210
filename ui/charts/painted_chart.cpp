#include "ui/charts/painted_chart.h"

#include "ui/charts/chart_export.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace roost::ui {

PaintedChart::PaintedChart(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void PaintedChart::setCurrent(int mark)
{
    if (m_current == mark)
        return;
    m_current = mark;
    refresh();
}

void PaintedChart::refresh()
{
    if (m_current >= markCount())
        m_current = -1;
    QStringList text;
    if (m_current >= 0) {
        text.append(markTitle(m_current));
        for (const auto &row : markRows(m_current))
            text.append(row.name + u' ' + row.value);
    }
    setAccessibleDescription(text.join(QLatin1String(", ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

int PaintedChart::keyStep(int key) const
{
    if (key == Qt::Key_Left)
        return -1;
    return key == Qt::Key_Right ? 1 : 0;
}

int PaintedChart::markAt(const QPointF &position) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (markRect(mark).contains(position))
            return mark;
    }
    return -1;
}

void PaintedChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    if (m_current < 0)
        return;
    const auto mark = markRect(m_current);
    drawTooltip(painter, m_theme, rect(), {mark.center().x() + std::min(mark.width(), 24.0) / 2, mark.center().y()},
                markTitle(m_current), markRows(m_current));
}

void PaintedChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(markAt(event->position()));
}

void PaintedChart::leaveEvent(QEvent *)
{
    setCurrent(-1);
}

void PaintedChart::keyPressEvent(QKeyEvent *event)
{
    const int step = keyStep(event->key());
    if (event->key() == Qt::Key_Escape && m_current >= 0) {
        setCurrent(-1);
    } else if (step != 0 && markCount() > 0) {
        const int begin = m_current >= 0 ? m_current + step : (step > 0 ? 0 : markCount() - 1);
        setCurrent(std::clamp(begin, 0, markCount() - 1));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PaintedChart::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QWidget::focusOutEvent(event);
}

void PaintedChart::contextMenuEvent(QContextMenuEvent *event)
{
    setCurrent(-1);
    showExportMenu(*this, event->globalPos(), [this] { return table(); });
}

} // namespace roost::ui
