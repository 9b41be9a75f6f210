#pragma once

#include <QObject>
#include <QPoint>

class QAbstractScrollArea;

namespace roost::ui {

/// Holds a list or table where it was scrolled to while its rows come in again, page by page; gives up as soon as the
/// person scrolls, or after some seconds. Deletes itself. GUI thread.
class ScrollKeeper : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as the area at the most.
    ScrollKeeper(QAbstractScrollArea &area, const QPoint &position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scroll();
    void scrollSoon();

    QAbstractScrollArea &m_area;
    QPoint m_position;
};

} // namespace roost::ui
