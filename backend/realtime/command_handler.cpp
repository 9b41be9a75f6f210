#include "backend/realtime/command_handler.h"

namespace roost::realtime {

namespace {

QJsonObject done()
{
    return {{QStringLiteral("ok"), true}};
}

QJsonObject refused(const QString &code, const QString &detail)
{
    return {{QStringLiteral("ok"), false}, {QStringLiteral("code"), code}, {QStringLiteral("detail"), detail}};
}

QJsonObject withoutTarget()
{
    return refused(QStringLiteral("INVALID"), QStringLiteral("Give either property_id, a UUID, or city, a name."));
}

/// The room that a client names: of one property, or of one city.
struct Target
{
    std::optional<PropertyId> property{};
    QString city{};

    bool isValid() const { return property.has_value() == city.isEmpty(); }
    Room room() const { return property ? roomOfProperty(*property) : roomOfCity(city); }
};

Target targetOf(const QJsonObject &argument)
{
    constexpr qsizetype longestName = 100;
    const QString city = argument.value(QStringLiteral("city")).toString().trimmed();
    return {PropertyId::parse(argument.value(QStringLiteral("property_id")).toString()),
            city.size() <= longestName ? city : QString()};
}

} // namespace

CommandHandler::CommandHandler(Rooms &rooms, const EventHistory &history, SessionWork &work, AccessGuard &guard,
                               const CommandLimits &limits)
    : m_rooms(rooms)
    , m_history(history)
    , m_work(work)
    , m_guard(guard)
    , m_limits(limits)
    , m_buckets(limits.rate)
{
}

void CommandHandler::execute(ClientSession &session, const Command &command)
{
    if (!m_buckets.take(session.id()).allowed)
        session.answer(
            refused(QStringLiteral("TOO_MANY_REQUESTS"), QStringLiteral("Too many commands; wait a little.")));
    else if (command.name == u"watch")
        watch(session, command.argument);
    else if (command.name == u"unwatch")
        unwatch(session, command.argument);
    else if (command.name == u"resume")
        resume(session, command.argument);
    else
        session.answer(refused(QStringLiteral("UNKNOWN_EVENT"), QStringLiteral("Nothing here knows this event.")));
}

void CommandHandler::watch(ClientSession &session, const QJsonObject &argument)
{
    const Target target = targetOf(argument);
    if (!target.isValid())
        session.answer(withoutTarget());
    else if (target.property)
        watchProperty(session, *target.property);
    else
        join(session, target.room());
}

void CommandHandler::watchProperty(ClientSession &session, const PropertyId &property)
{
    const quint64 before = m_guard.changes();
    const auto work = [this, actor = session.actor(), property, before]() -> SessionWork::Continuation {
        if (m_guard.questions().mayWatch(actor, property)) {
            return [this, property, before](ClientSession &client) {
                join(client, roomOfProperty(property));
                if (m_guard.changes() != before)
                    m_guard.checkWatch({&client}, property);
            };
        }
        return [](ClientSession &client) {
            client.answer(refused(QStringLiteral("NOT_FOUND"), QStringLiteral("There is no such property.")));
        };
    };
    m_work.run(session, work, [](ClientSession &client, const QString &code, const QString &detail) {
        client.answer(refused(code, detail));
    });
}

void CommandHandler::join(ClientSession &session, const Room &room)
{
    const QSet<Room> rooms = m_rooms.roomsOf(&session);
    if (rooms.size() >= m_limits.rooms && !rooms.contains(room)) {
        session.answer(refused(QStringLiteral("TOO_MANY_ROOMS"), QStringLiteral("Unwatch something first.")));
        return;
    }
    m_rooms.join(&session, room);
    session.answer(done());
}

void CommandHandler::unwatch(ClientSession &session, const QJsonObject &argument)
{
    const Target target = targetOf(argument);
    if (!target.isValid()) {
        session.answer(withoutTarget());
        return;
    }
    m_rooms.leave(&session, target.room());
    session.answer(done());
}

void CommandHandler::resume(ClientSession &session, const QJsonObject &argument)
{
    const QJsonValue after = argument.value(QStringLiteral("after"));
    if (!after.isDouble()) {
        session.answer(
            refused(QStringLiteral("INVALID"), QStringLiteral("Give after, the sequence of the last event.")));
        return;
    }
    QJsonObject result = done();
    if (!m_history.reaches(after.toInteger())) {
        result.insert(QStringLiteral("reload"), true);
        ++m_reloads;
    } else {
        ++m_resumed;
        const QList<OutgoingPacket> packets = m_history.packetsAfter(after.toInteger(), m_rooms.roomsOf(&session));
        for (const OutgoingPacket &packet : packets)
            session.send(packet);
    }
    session.answer(result);
}

} // namespace roost::realtime
