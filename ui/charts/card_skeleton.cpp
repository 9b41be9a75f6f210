#include "ui/charts/card_skeleton.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <array>

namespace roost::ui {

namespace {

constexpr int patienceMs = 150;
constexpr int gridLines = 4;
constexpr double labelWidth = 26;
constexpr double labelHeight = 8;
/// How high a course stands that is not there yet, from left to right.
constexpr std::array wave{0.42, 0.5, 0.46, 0.6, 0.55, 0.7, 0.62, 0.76, 0.66, 0.7, 0.58, 0.64};

} // namespace

CardSkeleton::CardSkeleton(const Theme &theme, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_shape(shape)
{
    setAccessibleName(tr("Loading"));
}

void CardSkeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isDue = false;
    QTimer::singleShot(patienceMs, this, [this] {
        m_isDue = true;
        update();
    });
}

void CardSkeleton::paintEvent(QPaintEvent *)
{
    if (!m_isDue)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("surface2"));
    if (m_shape == Shape::Chart)
        paintChart(painter);
    else
        paintFigure(painter);
}

void CardSkeleton::paintChart(QPainter &painter) const
{
    const double left = labelWidth + m_theme.space(3);
    const double bottom = height() - labelHeight - m_theme.space(3);
    const double step = (bottom - labelHeight) / gridLines;
    for (int line = 0; line <= gridLines; ++line) {
        const double y = bottom - line * step;
        painter.drawRoundedRect(QRectF(0, y - labelHeight / 2, labelWidth, labelHeight), labelHeight / 2, labelHeight / 2);
        painter.drawRect(QRectF(left, y, width() - left, 1));
    }
    paintWave(painter, QRectF(left, bottom - gridLines * step, width() - left, gridLines * step));
    const double month = (width() - left) / 3;
    for (int label = 0; label < 3; ++label)
        painter.drawRoundedRect(QRectF(left + label * month, height() - labelHeight, 2 * labelWidth, labelHeight),
                                labelHeight / 2, labelHeight / 2);
}

void CardSkeleton::paintFigure(QPainter &painter) const
{
    const double radius = m_theme.radius("bar");
    const double value = height() * 0.26;
    painter.drawRoundedRect(QRectF(0, m_theme.space(1), width() * 0.6, value), radius, radius);
    painter.drawRoundedRect(QRectF(0, value + m_theme.space(4), width() * 0.45, labelHeight), labelHeight / 2,
                            labelHeight / 2);
    const double top = height() * 0.62;
    paintWave(painter, QRectF(0, top, width(), height() - top));
}

void CardSkeleton::paintWave(QPainter &painter, const QRectF &area) const
{
    QPainterPath path(area.bottomLeft());
    for (size_t i = 0; i < wave.size(); ++i)
        path.lineTo(area.left() + area.width() * static_cast<double>(i) / static_cast<double>(wave.size() - 1),
                    area.bottom() - area.height() * wave[i]);
    path.lineTo(area.bottomRight());
    path.closeSubpath();
    painter.drawPath(path);
}

} // namespace roost::ui
