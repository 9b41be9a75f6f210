#pragma once

#include "backend/http/transport/plain_stream.h"

#include <QTcpServer>

#include <functional>

namespace roost::http {

/// Listens, and makes a stream of each connection. Network thread.
class PlainListener : public QTcpServer
{
public:
    using Arrived = std::function<void(std::unique_ptr<Stream>)>;

    /// The poller outlives the streams.
    PlainListener(Poller &poller, Arrived arrived, QObject *parent);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Poller &m_poller;
    const Arrived m_arrived;
};

} // namespace roost::http
