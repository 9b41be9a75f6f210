#include "backend/http/transport/plain_listener.h"

namespace roost::http {

PlainListener::PlainListener(Arrived arrived, QObject *parent)
    : QTcpServer(parent)
    , m_arrived(std::move(arrived))
{
}

void PlainListener::incomingConnection(qintptr descriptor)
{
    m_arrived(std::make_unique<PlainStream>(static_cast<int>(descriptor), m_poller));
}

} // namespace roost::http
