#pragma once

#include <QStyledItemDelegate>

namespace roost::ui {

class Theme;

/// Draws a message of ConversationModel as a bubble: one's own at the right, the other side's at the left. GUI thread.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BubbleDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect textRect(int rowWidth, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace roost::ui
