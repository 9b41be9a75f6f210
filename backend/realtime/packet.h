#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace roost::realtime {

/// The first character of an Engine.IO 4 frame.
namespace engine {
inline constexpr QChar open = u'0';
inline constexpr QChar close = u'1';
inline constexpr QChar ping = u'2';
inline constexpr QChar pong = u'3';
inline constexpr QChar message = u'4';
} // namespace engine

/// A Socket.IO 5 packet: what is inside of an Engine.IO message.
struct Packet
{
    enum class Type {
        Connect = 0,
        Disconnect = 1,
        Event = 2,
        Acknowledgement = 3,
        ConnectError = 4,
        BinaryEvent = 5,           ///< understood only so that it can be refused
        BinaryAcknowledgement = 6, ///< the same
    };

    Type type = Type::Event;
    QString nameSpace = QStringLiteral("/");
    std::optional<qint64> id{}; ///< of an event that wants an acknowledgement, and of that
    QJsonObject object{};       ///< of Connect and ConnectError
    QJsonArray arguments{};     ///< of Event, its name first, and of Acknowledgement

    /// Nothing for a text that is no packet.
    static std::optional<Packet> parse(const QString &text);

    QString toText() const;
};

/// A whole frame: the Engine.IO message around the packet.
QString toFrame(const Packet &packet);

} // namespace roost::realtime
