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

    PlainListener(Arrived arrived, QObject *parent);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const std::shared_ptr<Poller> m_poller = std::make_shared<Poller>(); ///< of all streams
    const Arrived m_arrived;
};

} // namespace roost::http
