#include "ui/charts/sparkline.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double lineWidth = 1.6;
/// The lowest value keeps this share of the height below it: a shape standing on nothing looks cut off.
constexpr double footShare = 0.35;

} // namespace

Sparkline::Sparkline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(30);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Sparkline::setValues(const QList<double> &values)
{
    if (m_values == values)
        return;
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const auto [lowest, highest] = std::minmax_element(m_values.begin(), m_values.end());
    if (*highest <= 0)
        return; // a course of nothing has no shape
    const double span = *highest - *lowest;
    const double foot = height() * footShare;
    const double room = height() - foot - 2 * lineWidth;
    const double step = static_cast<double>(width()) / static_cast<double>(m_values.size() - 1);

    QPainterPath line;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double share = span > 0 ? (m_values[i] - *lowest) / span : 0.5;
        const QPointF point(step * static_cast<double>(i), lineWidth + room * (1 - share));
        if (i == 0)
            line.moveTo(point);
        else
            line.lineTo(point);
    }
    auto area = line;
    area.lineTo(width(), height());
    area.lineTo(0, height());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto fill = m_theme.color("accent");
    fill.setAlphaF(0.11F);
    painter.fillPath(area, fill);
    painter.strokePath(line, QPen(m_theme.color("accent"), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace roost::ui
