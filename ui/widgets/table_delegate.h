#pragma once

#include "ui/widgets/status_tokens.h"

#include <QStyledItemDelegate>

#include <functional>

namespace roost::ui {

class Theme;

/// Draws the cells of a table: text with a paler second line (SubtitleRole), or a chip. GUI thread.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using ChipColors = std::function<ChipTokens(const QModelIndex &)>;

    TableDelegate(const Theme &theme, QObject *parent);

    /// The text of this column stands in a chip of these colours.
    void setChipColumn(int column, ChipColors colors);

    /// The text of this column is bold, as the row's name.
    void setTitleColumn(int column) { m_titleColumn = column; }

    int titleColumn() const { return m_titleColumn; }

    /// The row under the mouse, or -1.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    const Theme &m_theme;
    QHash<int, ChipColors> m_chipColumns;
    int m_titleColumn = -1;
    int m_hoveredRow = -1;
};

} // namespace roost::ui
