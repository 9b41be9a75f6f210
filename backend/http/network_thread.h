#pragma once

#include "backend/http/network_queue.h"

#include <QThread>

namespace roost::http {

/// The thread of all sockets, with its event loop and its queue. Runs from construction to destruction; whatever was
/// made on it is destroyed on it before, by call().
class NetworkThread
{
public:
    NetworkThread();
    ~NetworkThread();

    NetworkQueue &queue() { return m_queue; }

    /// Runs the work on the network thread and waits for it. An exception of the work comes out here. From other
    /// threads only.
    void call(const std::function<void()> &work);

private:
    QThread m_thread;
    NetworkQueue m_queue;
};

} // namespace roost::http
