#include "ui/api/socketio_packet.h"

#include <QHash>
#include <QJsonDocument>

namespace roost::ui {

namespace {

using Type = SocketIoPacket::Type;

/// The digits in front: Engine.IO's packet type, and for a message (4) Socket.IO's.
const QHash<QString, Type> &typesByPrefix()
{
    static const QHash<QString, Type> types{
        {QStringLiteral("0"), Type::Open},          {QStringLiteral("1"), Type::Close},
        {QStringLiteral("2"), Type::Ping},          {QStringLiteral("3"), Type::Pong},
        {QStringLiteral("40"), Type::Connect},      {QStringLiteral("41"), Type::Disconnect},
        {QStringLiteral("42"), Type::Event},        {QStringLiteral("43"), Type::Ack},
        {QStringLiteral("44"), Type::ConnectError},
    };
    return types;
}

bool carriesArguments(Type type)
{
    return type == Type::Event || type == Type::Ack;
}

} // namespace

std::optional<SocketIoPacket> SocketIoPacket::parse(const QString &frame)
{
    const int prefixLength = frame.startsWith(QLatin1Char('4')) ? 2 : 1;
    const auto type = typesByPrefix().constFind(frame.left(prefixLength));
    if (type == typesByPrefix().cend())
        return {};

    SocketIoPacket packet;
    packet.type = *type;
    qsizetype at = prefixLength;
    if (carriesArguments(packet.type)) {
        const auto digitsFrom = at;
        while (at < frame.size() && frame.at(at).isDigit())
            ++at;
        if (at > digitsFrom)
            packet.acknowledgement = QStringView(frame).mid(digitsFrom, at - digitsFrom).toInt();
    }

    const auto json = QJsonDocument::fromJson(QStringView(frame).mid(at).toUtf8());
    packet.object = json.object();
    packet.arguments = json.array();
    if (packet.type == Type::Event && !packet.arguments.at(0).isString())
        return {};
    return packet;
}

QString SocketIoPacket::toFrame() const
{
    QString frame = typesByPrefix().key(type);
    if (acknowledgement)
        frame += QString::number(*acknowledgement);
    if (carriesArguments(type))
        frame += QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    else if (!object.isEmpty())
        frame += QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return frame;
}

} // namespace roost::ui
