#pragma once

#include "backend/core/clock.h"
#include "backend/core/event_bus.h"
#include "backend/http/network_queue.h"

#include <QPointer>

namespace roost::realtime {

class RealtimeServer;

/// Tells the other servers of an event, as receiveEvent() of theirs takes it. Any thread; never waits.
using TellOthers = std::function<void(const QByteArray &message)>;

/// Whether there are any. Any thread; never waits.
using OthersListen = std::function<bool()>;

/// Lets the sockets hear what happens: every event of the bus goes, in order, from the thread that publishes it to the
/// network thread, by the queue that also takes the replies; so the push leaves before the reply to the request that
/// caused it. Adds `id` and `emitted_at` to the payload. tellOthers: may be empty; it is called only when
/// othersListen, if there is one, says so. `network` and `clock` outlive the
/// bus; the server may go before.
void relayEvents(EventBus &bus, http::NetworkQueue &network, RealtimeServer &server, const Clock &clock,
                 const TellOthers &tellOthers = {}, const OthersListen &othersListen = {});

/// Lets the sockets of this server hear what another one told. Any thread; the server may have gone.
void receiveEvent(http::NetworkQueue &network, const QPointer<RealtimeServer> &server, const QByteArray &message);

} // namespace roost::realtime
