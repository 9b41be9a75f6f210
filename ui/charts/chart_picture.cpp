#include "ui/charts/chart_picture.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSvgGenerator>
#include <QWidget>

namespace roost::ui {

namespace {

constexpr int margin = 16;
constexpr int titleRoom = 28;
constexpr int pixelsPerPoint = 2;
constexpr int resolution = 96;
constexpr double pointsPerInch = 72;

} // namespace

ChartPicture::ChartPicture(QWidget &chart, const Theme &theme)
    : m_chart(chart)
    , m_theme(theme)
{
}

QSize ChartPicture::size() const
{
    return m_chart.size() + QSize(2 * margin, 2 * margin + titleRoom);
}

void ChartPicture::paint(QPainter &painter) const
{
    painter.fillRect(QRect({}, size()), m_theme.color("surface"));
    auto font = m_theme.font(Theme::TextStyle::Body);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.color("text"));
    painter.drawText(QRect(margin, margin, m_chart.width(), titleRoom), Qt::AlignLeft | Qt::AlignTop,
                     m_chart.accessibleName());
    m_chart.render(&painter, QPoint(margin, margin + titleRoom), {}, QWidget::DrawChildren);
}

QPixmap ChartPicture::pixmap() const
{
    QPixmap pixmap(size() * pixelsPerPoint);
    pixmap.setDevicePixelRatio(pixelsPerPoint);
    QPainter painter(&pixmap);
    paint(painter);
    return pixmap;
}

bool ChartPicture::writePng(QIODevice &device) const
{
    return pixmap().save(&device, "PNG");
}

bool ChartPicture::writeSvg(QIODevice &device) const
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(size());
    generator.setViewBox(QRect({}, size()));
    generator.setResolution(resolution);
    generator.setTitle(m_chart.accessibleName());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint(painter);
    return painter.end();
}

bool ChartPicture::writePdf(QIODevice &device) const
{
    QPdfWriter writer(&device);
    writer.setResolution(resolution);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size()) * pointsPerInch / resolution, QPageSize::Point));
    writer.setTitle(m_chart.accessibleName());
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    paint(painter);
    return painter.end();
}

} // namespace roost::ui
