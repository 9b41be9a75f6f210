#pragma once

#include <QStyledItemDelegate>

namespace roost::ui {

class Theme;

/// Draws a photo of the PhotoModel as a tile: the picture, what it shows below it, and what becomes of it when it is on
/// its way. The words are edited in place. GUI thread.
class PhotoDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PhotoDelegate(const Theme &theme, QObject *parent);

    static constexpr QSize tile{172, 156};

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &frame, const QModelIndex &index) const;
    void paintProgress(QPainter &painter, const QRect &frame, const QModelIndex &index) const;
    void paintWords(QPainter &painter, const QRect &line, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace roost::ui
