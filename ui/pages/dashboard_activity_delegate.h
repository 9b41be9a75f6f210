#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>

namespace roost::ui {

class ActivityModel;
class Theme;
struct Activity;

/// "now", "12 s", "3 min", "2 h", "5 d": how long ago something was.
QString ageText(const QDateTime &at, const QDateTime &now);

/// A line of the activity: the status as a chip, what and where, then nights, amount and age.
class DashboardActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DashboardActivityDelegate(const Theme &theme, const ActivityModel &activities, QObject *parent = nullptr);

    /// How many rows above their place the lines are drawn, while new ones come in.
    void setSlide(double rows) { m_slide = rows; }

    /// Rows that fill a height whole, as near to the usual one as can be.
    void fill(int height);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static constexpr int usualRowHeight = 38;

    double paintChip(QPainter &painter, const QRectF &row, const Activity &activity) const;

    const Theme &m_theme;
    const ActivityModel &m_activities;
    double m_slide = 0;
    int m_rowHeight = usualRowHeight;
};

} // namespace roost::ui
