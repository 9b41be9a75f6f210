#include "backend/realtime/event_relay.h"

#include "backend/core/ids.h"
#include "backend/realtime/realtime_server.h"

#include <QPointer>

namespace roost::realtime {

void relayEvents(EventBus &bus, http::NetworkQueue &network, RealtimeServer &server, const Clock &clock)
{
    bus.subscribe([&network, receiver = QPointer<RealtimeServer>(&server), &clock](const EventPointer &event) {
        QJsonObject payload = QJsonObject::fromVariantMap(event->payload());
        payload.insert(QStringLiteral("id"), newUuid().toString(QUuid::WithoutBraces));
        payload.insert(QStringLiteral("emitted_at"), toRfc3339(clock.now()));
        network.post([receiver, name = event->name(), rooms = roomsOf(event->audience()), payload] {
            if (receiver)
                receiver->deliver(name, rooms, payload);
        });
    });
}

} // namespace roost::realtime
