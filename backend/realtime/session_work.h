#pragma once

#include "backend/http/network_queue.h"
#include "backend/http/worker_pool.h"
#include "backend/realtime/client_session.h"

namespace roost::realtime {

/// Runs for a client what may wait for the database: on a worker, and then on with the outcome on the network thread,
/// unless the client has gone by then. Network thread; the queue and the workers outlive it.
class SessionWork
{
public:
    using Continuation = std::function<void(ClientSession &)>;
    using Failure = std::function<void(ClientSession &, const QString &code, const QString &detail)>;

    SessionWork(http::NetworkQueue &network, http::WorkerPool &workers)
        : m_network(network)
        , m_workers(workers)
    {
    }

    /// work: on a worker; gives what is to be done after it. failure: in place of that, when the work throws, or no
    /// worker has room.
    void run(ClientSession &session, std::function<Continuation()> work, const Failure &failure);

private:
    http::NetworkQueue &m_network;
    http::WorkerPool &m_workers;
};

} // namespace roost::realtime
