#pragma once

#include "backend/core/clock.h"
#include "backend/core/event_bus.h"
#include "backend/http/network_queue.h"

namespace roost::realtime {

class RealtimeServer;

/// Lets the sockets hear what happens: every event of the bus goes, in order, from the thread that publishes it to the
/// network thread, by the queue that also takes the replies; so the push leaves before the reply to the request that
/// caused it. Adds `id` and `emitted_at` to the payload. `network` and `clock` outlive the bus; the server may go
/// before.
void relayEvents(EventBus &bus, http::NetworkQueue &network, RealtimeServer &server, const Clock &clock);

} // namespace roost::realtime
