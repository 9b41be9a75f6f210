#include "backend/realtime/packet.h"

#include <QJsonDocument>

namespace roost::realtime {

namespace {

constexpr qsizetype longestId = 15;

/// The digits at the front, which are taken off; nothing when there are none, or too many for an id.
std::optional<qint64> takeId(QStringView &rest)
{
    qsizetype digits = 0;
    while (digits < rest.size() && rest.at(digits) >= u'0' && rest.at(digits) <= u'9')
        ++digits;
    if (digits == 0 || digits > longestId)
        return std::nullopt;
    const qint64 id = rest.first(digits).toLongLong();
    rest = rest.sliced(digits);
    return id;
}

/// "/admin," at the front, which is taken off.
QString takeNameSpace(QStringView &rest)
{
    if (!rest.startsWith(u'/'))
        return QStringLiteral("/");
    const qsizetype comma = rest.indexOf(u',');
    QString name = (comma < 0 ? rest : rest.first(comma)).toString();
    rest = comma < 0 ? QStringView() : rest.sliced(comma + 1);
    return name;
}

bool takeData(QStringView rest, Packet &packet)
{
    const bool wantsArray = packet.type == Packet::Type::Event || packet.type == Packet::Type::Acknowledgement;
    if (rest.isEmpty())
        return !wantsArray;
    const QJsonDocument document = QJsonDocument::fromJson(rest.toUtf8());
    packet.object = document.object();
    packet.arguments = document.array();
    if (packet.type == Packet::Type::Event)
        return packet.arguments.first().isString();
    return wantsArray ? document.isArray() : document.isObject();
}

} // namespace

std::optional<Packet> Packet::parse(const QString &text)
{
    const QStringView whole(text);
    if (whole.isEmpty() || whole.front() < u'0' || whole.front() > u'6')
        return std::nullopt;
    Packet packet;
    packet.type = static_cast<Type>(whole.front().digitValue());
    if (packet.type == Type::BinaryEvent || packet.type == Type::BinaryAcknowledgement)
        return packet;

    QStringView rest = whole.sliced(1);
    packet.nameSpace = takeNameSpace(rest);
    packet.id = takeId(rest);
    if (!takeData(rest, packet))
        return std::nullopt;
    return packet;
}

QString Packet::toText() const
{
    QString text = QString::number(static_cast<int>(type));
    if (nameSpace != u"/")
        text += nameSpace + u',';
    if (id)
        text += QString::number(*id);
    if (type == Type::Event || type == Type::Acknowledgement)
        text += QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    else if (!object.isEmpty())
        text += QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return text;
}

QString toFrame(const Packet &packet)
{
    return engine::message + packet.toText();
}

} // namespace roost::realtime
