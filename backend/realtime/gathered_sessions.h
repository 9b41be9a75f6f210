#pragma once

#include "backend/realtime/client_session.h"

#include <QTimer>

#include <deque>

namespace roost::realtime {

/// Clients for whom something is gathered, and who get it by one write: a write of the kernel costs far more than the
/// event. They are served in portions, with a turn of the event loop between them, so that others are not kept waiting
/// by thousands of writes, and what comes meanwhile goes along with what is still gathered. Network thread.
class GatheredSessions : public QObject
{
    Q_OBJECT

public:
    /// time: how long the first event waits for others; what comes later than it goes along, or waits no more.
    explicit GatheredSessions(std::chrono::milliseconds time, QObject *parent = nullptr);

    void add(ClientSession *session);
    void remove(ClientSession *session);

private:
    void serve();

    const std::chrono::milliseconds m_time;
    QTimer m_timer;
    std::deque<ClientSession *> m_waiting;
};

} // namespace roost::realtime
