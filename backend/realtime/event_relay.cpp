#include "backend/realtime/event_relay.h"

#include "backend/core/ids.h"
#include "backend/realtime/realtime_server.h"

#include <QJsonDocument>

namespace roost::realtime {

namespace {

QJsonObject payloadOf(const Event &event, const QDateTime &emittedAt)
{
    QJsonObject payload = QJsonObject::fromVariantMap(event.payload());
    payload.insert(QStringLiteral("id"), newUuid().toString(QUuid::WithoutBraces));
    payload.insert(QStringLiteral("emitted_at"), toRfc3339(emittedAt));
    return payload;
}

QByteArray messageOf(const QString &name, const QSet<Room> &rooms, const QJsonObject &payload)
{
    QJsonArray roomNames;
    for (const Room &room : rooms)
        roomNames.append(QString::fromUtf8(room));
    const QJsonObject message{
        {QStringLiteral("name"), name}, {QStringLiteral("rooms"), roomNames}, {QStringLiteral("payload"), payload}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

} // namespace

void relayEvents(EventBus &bus, http::NetworkQueue &network, RealtimeServer &server, const Clock &clock,
                 const TellOthers &tellOthers, const OthersListen &othersListen)
{
    bus.subscribe([&network, receiver = QPointer<RealtimeServer>(&server), &clock, tellOthers,
                   othersListen](const EventPointer &event) {
        EventHistory::Payload payload = [event, emittedAt = clock.now()] { return payloadOf(*event, emittedAt); };
        const QSet<Room> rooms = roomsOf(event->audience());
        if (tellOthers && !event->isOfThisServer() && (!othersListen || othersListen())) {
            const QJsonObject shared = payload(); // one id, whoever delivers it
            tellOthers(messageOf(event->name(), rooms, shared));
            payload = [shared] { return shared; };
        }
        network.post([receiver, name = event->name(), rooms, payload] {
            if (receiver)
                receiver->deliver(name, rooms, payload);
        });
    });
}

void receiveEvent(http::NetworkQueue &network, const QPointer<RealtimeServer> &server, const QByteArray &message)
{
    const QJsonObject event = QJsonDocument::fromJson(message).object();
    const QString name = event.value(QStringLiteral("name")).toString();
    const QJsonObject payload = event.value(QStringLiteral("payload")).toObject();
    QSet<Room> rooms;
    for (const QJsonValue &room : event.value(QStringLiteral("rooms")).toArray())
        rooms.insert(room.toString().toUtf8());
    network.post([server, name, rooms, payload] {
        if (server && !name.isEmpty())
            server->deliver(name, rooms, [payload] { return payload; });
    });
}

} // namespace roost::realtime
