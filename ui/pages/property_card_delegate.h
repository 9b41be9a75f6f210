#pragma once

#include <QStyledItemDelegate>

namespace roost::ui {

class PictureCache;
class Theme;
struct Property;

/// Draws a property as a card, for a list of the PropertyModel. GUI thread.
class PropertyCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The pictures outlive the delegate.
    PropertyCardDelegate(const Theme &theme, PictureCache &pictures, QObject *parent);

    /// Shows which cards are chosen.
    void setChoosing(bool isChoosing) { m_isChoosing = isChoosing; }

    /// Cards stand in so many columns, evenly over a width in pixels.
    void setColumns(int columns, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int cellWidth() const;
    QRect cardIn(const QRect &cell) const;
    void paintFrame(QPainter &painter, const QRect &card, QStyle::State state) const;
    void paintBanner(QPainter &painter, const QRect &card, const Property &property) const;
    void paintTexts(QPainter &painter, const QRect &card, const Property &property) const;
    void paintFigures(QPainter &painter, const QRect &line, const Property &property) const;

    void paintCover(QPainter &painter, const QRect &banner, const Property &property) const;
    void paintChoice(QPainter &painter, const QRect &card, bool isChosen) const;

    const Theme &m_theme;
    PictureCache &m_pictures;
    bool m_isChoosing = false;
    int m_columns = 1;
    int m_width = 260;
};

} // namespace roost::ui
