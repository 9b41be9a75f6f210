#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace roost::http {

/// Functions for the network thread. They run there in the order in which they were posted, whichever thread posted
/// them: an event that a worker posts before its reply is delivered before it.
///
/// Lives on the network thread, and longer than every thread that posts.
class NetworkQueue : public QObject
{
public:
    using Task = std::function<void()>;

    /// Any thread. The task must not throw.
    void post(Task task);

protected:
    void customEvent(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::vector<Task> m_tasks;
};

} // namespace roost::http
