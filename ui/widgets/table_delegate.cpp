#include "ui/widgets/table_delegate.h"

#include "ui/models/table_roles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int padding = 12;
constexpr int lineHeight = 17;
} // namespace

TableDelegate::TableDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TableDelegate::setChipColumn(int column, ChipColors colors)
{
    m_chipColumns.insert(column, std::move(colors));
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(*painter, option, index);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const auto chip = m_chipColumns.constFind(index.column());
    if (chip != m_chipColumns.cend())
        Chip::paint(*painter, area, m_theme, index.data().toString(), (*chip)(index));
    else
        paintText(*painter, area, index);
    painter->restore();
}

void TableDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, m_theme.color("accentSoft"));
    else if (index.row() == m_hoveredRow)
        painter.fillRect(option.rect, m_theme.color("surface2"));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color("grid"));
}

void TableDelegate::paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto subtitle = index.data(SubtitleRole).toString();
    const auto alignment =
        static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    QRect line = area;
    if (!subtitle.isEmpty())
        line = QRect(area.left(), area.center().y() - lineHeight + 2, area.width(), lineHeight);

    auto textFont = m_theme.font(Theme::TextStyle::Body);
    if (index.column() == m_titleColumn)
        textFont.setWeight(QFont::DemiBold);
    painter.setFont(textFont);
    painter.setPen(m_theme.color("text"));
    const auto text = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width());
    painter.drawText(line, alignment | Qt::AlignVCenter, text);
    if (subtitle.isEmpty())
        return;

    painter.setFont(m_theme.font(Theme::TextStyle::Axis));
    painter.setPen(m_theme.color("text2"));
    line.translate(0, lineHeight - 1);
    painter.drawText(line, alignment | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(subtitle, Qt::ElideRight, line.width()));
}

} // namespace roost::ui
