#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace roost::ui {

/// One text frame of Engine.IO 4 with Socket.IO 5 inside, of the default namespace and without attachments: all that
/// Roost speaks. Plain data; any thread.
struct SocketIoPacket
{
    enum class Type { Open, Close, Ping, Pong, Connect, Disconnect, Event, Ack, ConnectError };

    Type type = Type::Ping;
    QJsonObject object{};                 ///< of Open, Connect and ConnectError
    QJsonArray arguments{};               ///< of Event (its name first) and Ack
    std::optional<int> acknowledgement{}; ///< of Event that wants an answer, and of Ack

    /// Nothing for a frame that is not understood.
    static std::optional<SocketIoPacket> parse(const QString &frame);

    QString toFrame() const;
};

} // namespace roost::ui
