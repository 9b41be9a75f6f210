#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int rowHeight = 36;
constexpr int iconSize = 16;
constexpr int padding = 10;
} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = option.rect.adjusted(6, 1, -6, -1);
    if (isSelected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color("accentSoft"));
        painter->drawRoundedRect(area, 6, 6);
    }
    area.adjust(padding, 0, -padding, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(area.left(), area.center().y() - iconSize / 2 + 1, iconSize, iconSize));
    area.setLeft(area.left() + iconSize + padding);

    painter->setFont(m_theme.font(Theme::TextStyle::Label));
    painter->setPen(m_theme.color("text3"));
    const auto note = index.data(PaletteModel::NoteRole).toString();
    const auto right = note.isEmpty() ? index.data(PaletteModel::CategoryRole).toString() : note;
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, right);
    area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(right) - padding);

    painter->setFont(m_theme.font(Theme::TextStyle::Body));
    painter->setPen(m_theme.color("text"));
    const auto text = index.data(Qt::DisplayRole).toString();
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

} // namespace roost::ui
