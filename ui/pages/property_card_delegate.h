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

    /// All cards get this width.
    void setCardWidth(int width) { m_cardWidth = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFrame(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintBanner(QPainter &painter, const QRect &card, const Property &property) const;
    void paintTexts(QPainter &painter, const QRect &card, const Property &property) const;
    void paintFigures(QPainter &painter, const QRect &line, const Property &property) const;

    const Theme &m_theme;
    int m_cardWidth = 260;
};

} // namespace roost::ui
