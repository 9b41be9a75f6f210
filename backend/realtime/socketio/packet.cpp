#include "backend/realtime/socketio/packet.h"

#include <QJsonDocument>
#include <QSet>

namespace roost::realtime {

namespace {

constexpr qsizetype longestNumber = 15;

/// The digits at the front, which are taken off; nothing when there are none, or too many.
std::optional<qint64> takeNumber(QByteArrayView &rest)
{
    qsizetype digits = 0;
    qint64 number = 0;
    for (; digits < rest.size() && rest.at(digits) >= '0' && rest.at(digits) <= '9'; ++digits) {
        if (digits == longestNumber)
            return std::nullopt;
        number = number * 10 + (rest.at(digits) - '0');
    }
    if (digits == 0)
        return std::nullopt;
    rest = rest.sliced(digits);
    return number;
}

/// "/admin," at the front, which is taken off.
QString takeNameSpace(QByteArrayView &rest)
{
    if (!rest.startsWith('/'))
        return QStringLiteral("/");
    const qsizetype comma = rest.indexOf(',');
    const QByteArrayView name = comma < 0 ? rest : rest.first(comma);
    rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
    const qsizetype query = name.indexOf('?'); // what older clients add is no part of the name
    return QString::fromUtf8(query < 0 ? name : name.first(query));
}

/// What libraries use for themselves.
bool isReserved(const QString &event)
{
    static const QSet<QString> names{QStringLiteral("connect"),     QStringLiteral("connect_error"),
                                     QStringLiteral("disconnect"),  QStringLiteral("disconnecting"),
                                     QStringLiteral("newListener"), QStringLiteral("removeListener")};
    return names.contains(event);
}

bool takeData(QByteArrayView rest, Packet &packet)
{
    const bool isAcknowledgement =
        packet.type == Packet::Type::Acknowledgement || packet.type == Packet::Type::BinaryAcknowledgement;
    if (rest.isEmpty())
        return !packet.isEvent() && !isAcknowledgement;
    if (packet.type == Packet::Type::Disconnect)
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(rest.data(), rest.size()));
    packet.object = document.object();
    packet.arguments = document.array();
    if (packet.isEvent())
        return packet.arguments.first().isString() && !isReserved(packet.arguments.first().toString());
    return isAcknowledgement ? document.isArray() && packet.id : document.isObject();
}

/// Whether every placeholder in this names one of so many attachments.
bool namesAttachments(const QJsonValue &value, qsizetype attachments)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [=](const QJsonValue &each) { return namesAttachments(each, attachments); });
    }
    const QJsonObject object = value.toObject();
    if (object.value(QStringLiteral("_placeholder")).toBool()) {
        const QJsonValue number = object.value(QStringLiteral("num"));
        return number.isDouble() && number.toInteger(-1) >= 0 && number.toInteger(-1) < attachments;
    }
    return std::all_of(object.begin(), object.end(),
                       [=](const QJsonValue &each) { return namesAttachments(each, attachments); });
}

} // namespace

std::optional<PacketHead> PacketHead::parse(const QByteArray &text)
{
    if (text.isEmpty() || text.front() < '0' || text.front() > '6')
        return std::nullopt;
    PacketHead head;
    Packet &packet = head.packet;
    packet.type = static_cast<Packet::Type>(text.front() - '0');

    QByteArrayView rest = QByteArrayView(text).sliced(1);
    if (packet.isBinary()) {
        const auto count = takeNumber(rest);
        if (!count || !rest.startsWith('-'))
            return std::nullopt;
        head.attachments = *count;
        rest = rest.sliced(1);
    }
    packet.nameSpace = takeNameSpace(rest);
    packet.id = takeNumber(rest);
    if (!takeData(rest, packet))
        return std::nullopt;
    if (packet.isBinary() && !namesAttachments(packet.arguments, head.attachments))
        return std::nullopt;
    return head;
}

QByteArray Packet::toText() const
{
    QByteArray text = QByteArray::number(static_cast<int>(type));
    if (isBinary())
        text += QByteArray::number(attachments.size()) + '-';
    if (nameSpace != u"/")
        text += nameSpace.toUtf8() + ',';
    if (id)
        text += QByteArray::number(*id);
    if (type == Type::Connect || type == Type::ConnectError) {
        if (!object.isEmpty())
            text += QJsonDocument(object).toJson(QJsonDocument::Compact);
    } else if (type != Type::Disconnect) {
        text += QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    }
    return text;
}

QList<OutgoingPacket> Packet::toOutgoing() const
{
    QList<OutgoingPacket> packets{OutgoingPacket::text('4' + toText())};
    for (const QByteArray &attachment : attachments)
        packets.append(OutgoingPacket::binary(attachment));
    return packets;
}

} // namespace roost::realtime
