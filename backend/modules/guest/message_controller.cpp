#include "backend/modules/guest/message_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/guest/message_json.h"
#include "backend/modules/guest/message_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

ThreadFilter filterOf(const Request &request)
{
    ThreadFilter filter;
    if (const auto side = request.queryValue("as"))
        filter.side = fromName<ThreadSide>(*side);
    if (const auto booking = request.queryValue("booking_id"))
        filter.bookingId = BookingId::parse(*booking);
    if (const auto property = request.queryValue("property_id"))
        filter.propertyId = PropertyId::parse(*property);
    filter.unreadOnly = request.queryValue("unread") == QStringLiteral("true");
    return filter;
}

std::optional<ThreadPosition> positionOf(const Request &request)
{
    const auto cursor = Cursor::of(request, 2);
    if (!cursor)
        return std::nullopt;
    return ThreadPosition{QDateTime::fromMSecsSinceEpoch(cursor->integer(0), Qt::UTC), cursor->id<ThreadId>(1)};
}

} // namespace

MessageController::MessageController(MessageService &messages)
    : m_messages(messages)
{
}

Response MessageController::list(const Request &request) const
{
    const auto found = m_messages.list(request.actor, filterOf(request), http::pageLimit(request), positionOf(request));
    QJsonObject json = http::pageJson(
        found.page, [&](const MessageThread &thread) { return toJson(thread, request.actor.userId); },
        [](const MessageThread &thread) {
            return QStringList{QString::number(thread.lastMessageAt.toMSecsSinceEpoch()), thread.id.toString()};
        });
    json.insert(QStringLiteral("unread"), found.unread);
    return Response::json(json);
}

Response MessageController::open(const Request &request) const
{
    const auto opened = m_messages.open(request.actor, threadRequestFromJson(request.json));
    return Response::json(toJson(opened.thread, request.actor.userId), opened.isNew ? 201 : 200);
}

Response MessageController::show(const Request &request) const
{
    return Response::json(toJson(m_messages.show(request.actor, request.pathId<ThreadId>()), request.actor.userId));
}

Response MessageController::listMessages(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto before = cursor ? std::optional(static_cast<int>(cursor->integer(0))) : std::nullopt;
    return Response::json(http::pageJson(
        m_messages.messages(request.actor, request.pathId<ThreadId>(), http::pageLimit(request), before),
        [](const Message &message) { return toJson(message); },
        [](const Message &message) { return QStringList{QString::number(message.sequence)}; }));
}

Response MessageController::post(const Request &request) const
{
    return Response::json(
        toJson(m_messages.post(request.actor, request.pathId<ThreadId>(), request.json.value(u"text").toString())),
        201);
}

Response MessageController::markRead(const Request &request) const
{
    const QJsonValue sequence = request.json.value(u"sequence");
    const auto upTo = sequence.isDouble() ? std::optional(sequence.toInt()) : std::nullopt;
    return Response::json(
        toJson(m_messages.markRead(request.actor, request.pathId<ThreadId>(), upTo), request.actor.userId));
}

} // namespace roost
