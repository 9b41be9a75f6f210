#include "ui/charts/painted_chart.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double farthestAnchor = 12;

} // namespace

PaintedChart::PaintedChart(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pointer(std::make_unique<ChartPointer>(theme, *this, *this, *this))
{
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

int PaintedChart::markAt(const QPointF &position) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (markRect(mark).contains(position))
            return mark;
    }
    return -1;
}

QPointF PaintedChart::markAnchor(int mark) const
{
    const auto area = markRect(mark);
    return {area.center().x() + std::min(area.width() / 2, farthestAnchor), area.center().y()};
}

void PaintedChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    m_pointer->paintTooltip(painter, rect());
}

} // namespace roost::ui
