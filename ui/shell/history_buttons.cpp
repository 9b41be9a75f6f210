#include "ui/shell/history_buttons.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

namespace roost::ui {

HistoryButtons::HistoryButtons(QWidget &widget)
    : QObject(&widget)
    , m_widget(widget)
{
    // Many widgets below take every press for themselves: the application sees it first.
    QCoreApplication::instance()->installEventFilter(this);
}

bool HistoryButtons::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonDblClick)
        return false;
    const auto button = static_cast<const QMouseEvent *>(event)->button();
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !watched->isWidgetType())
        return false;
    const auto *target = static_cast<const QWidget *>(watched);
    if (target != &m_widget && !m_widget.isAncestorOf(target))
        return false;
    if (button == Qt::BackButton)
        Q_EMIT backPressed();
    else
        Q_EMIT forwardPressed();
    return true;
}

} // namespace roost::ui
