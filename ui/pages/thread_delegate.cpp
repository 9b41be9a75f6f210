#include "ui/pages/thread_delegate.h"

#include "ui/models/thread_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {
constexpr int rowHeight = 70;
constexpr int padding = 14;
constexpr int lineHeight = 18;
constexpr int dotDiameter = 8;
} // namespace

ThreadDelegate::ThreadDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.color("accentSoft"));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color("grid"));
    const bool isUnread = index.data(ThreadModel::UnreadRole).toInt() > 0;
    const auto area = option.rect.adjusted(padding, 8, -padding, -8);

    painter->setFont(m_theme.font(Theme::TextStyle::Axis));
    painter->setPen(m_theme.color(isUnread ? "accent" : "text3"));
    const auto when = index.data(ThreadModel::WhenRole).toString();
    QRect line(area.left(), area.top(), area.width(), lineHeight);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    const int taken = painter->fontMetrics().horizontalAdvance(when) + padding;

    const auto write = [&](const QRect &place, const QFont &font, const char *color, const QString &text) {
        painter->setFont(font);
        painter->setPen(m_theme.color(color));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    auto bold = m_theme.font(Theme::TextStyle::Body);
    bold.setWeight(QFont::DemiBold);
    const auto body = isUnread ? bold : m_theme.font(Theme::TextStyle::Body);
    write(line.adjusted(0, 0, -taken, 0), bold, "text", index.data(ThreadModel::NameRole).toString());
    line.translate(0, lineHeight);
    write(line, m_theme.font(Theme::TextStyle::Axis), "text2", index.data(ThreadModel::PlaceRole).toString());
    line.translate(0, lineHeight);
    const int dotRoom = isUnread ? 2 * dotDiameter : 0;
    write(line.adjusted(0, 0, -dotRoom, 0), body, isUnread ? "text" : "text2",
          index.data(ThreadModel::SnippetRole).toString());
    if (isUnread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color("accent"));
        painter->drawEllipse(
            QRect(line.right() - dotDiameter, line.center().y() - dotDiameter / 2, dotDiameter, dotDiameter));
    }
    painter->restore();
}

} // namespace roost::ui
