#include "backend/http/network_queue.h"

#include <QCoreApplication>
#include <QEvent>

namespace roost::http {

void NetworkQueue::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void NetworkQueue::customEvent(QEvent *)
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const Task &task : tasks)
        task();
}

} // namespace roost::http
