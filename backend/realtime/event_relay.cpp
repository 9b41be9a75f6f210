#include "backend/realtime/event_relay.h"

#include "backend/core/ids.h"
#include "backend/realtime/realtime_server.h"

#include <QPointer>

namespace roost::realtime {

namespace {

QJsonObject payloadOf(const Event &event, const QDateTime &emittedAt)
{
    QJsonObject payload = QJsonObject::fromVariantMap(event.payload());
    payload.insert(QStringLiteral("id"), newUuid().toString(QUuid::WithoutBraces));
    payload.insert(QStringLiteral("emitted_at"), toRfc3339(emittedAt));
    return payload;
}

} // namespace

void relayEvents(EventBus &bus, http::NetworkQueue &network, RealtimeServer &server, const Clock &clock)
{
    bus.subscribe([&network, receiver = QPointer<RealtimeServer>(&server), &clock](const EventPointer &event) {
        network.post([receiver, event, emittedAt = clock.now()] {
            if (receiver)
                receiver->deliver(event->name(), roomsOf(event->audience()),
                                  [event, emittedAt] { return payloadOf(*event, emittedAt); });
        });
    });
}

} // namespace roost::realtime
