#pragma once

#include <QStyledItemDelegate>

namespace roost::ui {

class Theme;
struct Property;

/// Draws a property as a card, for a list of the PropertyModel. GUI thread.
class PropertyCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PropertyCardDelegate(const Theme &theme, QObject *parent);

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

    const Theme &m_theme;
    int m_columns = 1;
    int m_width = 260;
};

} // namespace roost::ui
