#include "backend/http/network_queue.h"

#include <QCoreApplication>
#include <QEvent>

namespace roost::http {

void NetworkQueue::post(Task task)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_tasks.empty();
        m_tasks.push_back(std::move(task));
    }
    if (wasEmpty)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool NetworkQueue::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);

    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const Task &task : tasks)
        task();
    return true;
}

} // namespace roost::http
