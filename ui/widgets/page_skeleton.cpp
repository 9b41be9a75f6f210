#include "ui/widgets/page_skeleton.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <array>

namespace roost::ui {

namespace {

/// Widths of blocks as parts of what there is, so that rows do not look ruled.
constexpr std::array<qreal, 5> raggedness{0.7, 0.5, 0.85, 0.6, 0.4};

qreal raggedPart(int index)
{
    return raggedness.at(static_cast<std::size_t>(index) % raggedness.size());
}

} // namespace

PageSkeleton::PageSkeleton(const Theme &theme, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_shape(shape)
{
    setAccessibleName(tr("Loading"));
}

void PageSkeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("surface2"));
    // A page whose content reaches its edges keeps its own margins there.
    if (m_shape == Shape::Cards && parentWidget() && parentWidget()->x() == 0)
        painter.translate(m_theme.space(6), m_theme.space(4));
    switch (m_shape) {
    case Shape::Table:
        paintTable(painter);
        break;
    case Shape::Cards:
        paintCards(painter);
        break;
    case Shape::Detail:
        paintDetail(painter);
        break;
    }
}

void PageSkeleton::paintTable(QPainter &painter) const
{
    constexpr int rowHeight = 44;
    constexpr int columns = 6;
    const int columnWidth = width() / columns;
    for (int row = 0; row * rowHeight < height(); ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto part = raggedPart(row + column * 3);
            painter.drawRoundedRect(QRectF(column * columnWidth + 12, row * rowHeight + 16, columnWidth * part, 12), 4,
                                    4);
        }
    }
}

void PageSkeleton::paintCards(QPainter &painter) const
{
    const int gap = m_theme.space(4);
    constexpr int cardHeight = 172;
    const int room = width() - 2 * static_cast<int>(painter.transform().dx());
    const int columns = std::max(1, room / 280);
    const int cardWidth = (room - gap * (columns - 1)) / columns;
    for (int top = 0; top < height(); top += cardHeight + gap) {
        for (int column = 0; column < columns; ++column)
            painter.drawRoundedRect(QRectF(column * (cardWidth + gap), top, cardWidth, cardHeight),
                                    m_theme.radius("card"), m_theme.radius("card"));
    }
}

void PageSkeleton::paintDetail(QPainter &painter) const
{
    constexpr int lineHeight = 28;
    for (int line = 0; line < 9; ++line)
        painter.drawRoundedRect(QRectF(0, line * lineHeight + 8, width() * raggedPart(line), 12), 4, 4);
}

} // namespace roost::ui
