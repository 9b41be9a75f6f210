#pragma once

#include <QStyledItemDelegate>

namespace roost::ui {

class Theme;

/// Draws a thread of ThreadModel: who, where, the last words, when, and how many are unread. GUI thread.
class ThreadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThreadDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace roost::ui
