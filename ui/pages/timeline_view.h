#pragma once

#include "ui/api/booking_types.h"

#include <QWidget>

namespace roost::ui {

class Theme;

/// What happened to a booking, one point below the other, the newest first. GUI thread.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    TimelineView(const Theme &theme, const QList<TimelineEntry> &entries, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, heightForWidth(width())}; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintEntry(QPainter &painter, const TimelineEntry &entry, const QRect &area, bool isLast) const;
    int textHeight(const TimelineEntry &entry, int width) const;

    const Theme &m_theme;
    QList<TimelineEntry> m_entries;
};

} // namespace roost::ui
