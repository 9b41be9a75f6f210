#include "backend/http/network_thread.h"

#include <future>

namespace roost::http {

NetworkThread::NetworkThread()
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_queue.moveToThread(&m_thread);
    m_thread.start();
}

NetworkThread::~NetworkThread()
{
    m_thread.quit();
    m_thread.wait();
}

void NetworkThread::call(const std::function<void()> &work)
{
    std::promise<void> done;
    m_queue.post([&work, &done] {
        try {
            work();
            done.set_value();
        } catch (...) {
            done.set_exception(std::current_exception());
        }
    });
    done.get_future().get();
}

} // namespace roost::http
