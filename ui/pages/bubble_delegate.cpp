#include "ui/pages/bubble_delegate.h"

#include "ui/models/conversation_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace roost::ui {

namespace {
constexpr int sideMargin = 20;
constexpr int padding = 12;
constexpr int widestBubble = 520;
constexpr int noteHeight = 18;
constexpr int gapBelow = 10;
constexpr int gapAbove = 14; ///< the first one

int gapAboveOf(const QModelIndex &index)
{
    return index.row() == 0 ? gapAbove : 0;
}

} // namespace

BubbleDelegate::BubbleDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

/// From (0, 0).
QRect BubbleDelegate::textRect(int rowWidth, const QModelIndex &index) const
{
    const int room = std::min(widestBubble, rowWidth * 3 / 4) - 2 * padding;
    const QFontMetrics metrics(m_theme.font(Theme::TextStyle::Body));
    return metrics.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap,
                                index.data(ConversationModel::TextRole).toString());
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, gapAboveOf(index) + textRect(width, index).height() + 2 * padding + noteHeight + gapBelow};
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isOwn = index.data(ConversationModel::OwnRole).toBool();
    auto bubble = textRect(option.rect.width(), index).adjusted(-padding, -padding, padding, padding);
    bubble.moveTopLeft(option.rect.topLeft() + QPoint(sideMargin, gapAboveOf(index)));
    if (isOwn)
        bubble.moveRight(option.rect.right() - sideMargin);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(isOwn ? "accentSoft" : "surface2"));
    painter->drawRoundedRect(bubble, m_theme.radius("card"), m_theme.radius("card"));
    painter->setFont(m_theme.font(Theme::TextStyle::Body));
    painter->setPen(m_theme.color("text"));
    painter->drawText(bubble.adjusted(padding, padding, -padding, -padding), Qt::TextWordWrap,
                      index.data(ConversationModel::TextRole).toString());
    const QRect note(option.rect.left() + sideMargin, bubble.bottom() + 1, option.rect.width() - 2 * sideMargin,
                     noteHeight);
    painter->setFont(m_theme.font(Theme::TextStyle::Axis));
    painter->setPen(m_theme.color("text3"));
    painter->drawText(note, Qt::AlignVCenter | (isOwn ? Qt::AlignRight : Qt::AlignLeft),
                      index.data(ConversationModel::NoteRole).toString());
    painter->restore();
}

} // namespace roost::ui
