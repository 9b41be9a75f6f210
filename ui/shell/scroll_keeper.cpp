#include "ui/shell/scroll_keeper.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace roost::ui {

namespace {
constexpr int patienceMs = 5'000;
}

ScrollKeeper::ScrollKeeper(QAbstractScrollArea &area, const QPoint &position)
    : QObject(&area)
    , m_area(area)
    , m_position(position)
{
    scroll();
    scrollSoon(); // what needs a layout first
    if (const auto *view = qobject_cast<QAbstractItemView *>(&area); view && view->model()) {
        connect(view->model(), &QAbstractItemModel::modelReset, this, &ScrollKeeper::scrollSoon);
        // Rows that come in below: the place may be among them now.
        connect(view->model(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
            if (first > 0 && m_area.verticalScrollBar()->value() < m_position.y())
                scrollSoon();
        });
    }
    area.installEventFilter(this);
    area.viewport()->installEventFilter(this);
    area.verticalScrollBar()->installEventFilter(this);
    QTimer::singleShot(patienceMs, this, &QObject::deleteLater);
}

bool ScrollKeeper::eventFilter(QObject *, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::Wheel || type == QEvent::KeyPress || type == QEvent::MouseButtonPress)
        deleteLater();
    return false;
}

void ScrollKeeper::scroll()
{
    m_area.horizontalScrollBar()->setValue(m_position.x());
    m_area.verticalScrollBar()->setValue(m_position.y());
}

void ScrollKeeper::scrollSoon()
{
    QTimer::singleShot(0, this, &ScrollKeeper::scroll);
}

} // namespace roost::ui
