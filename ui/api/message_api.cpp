#include "ui/api/message_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QString pathOf(const QString &threadId)
{
    return QStringLiteral("/threads/") + threadId;
}

} // namespace

Message Message::fromJson(const QJsonObject &object)
{
    return {
        .threadId = textField(object, "thread_id"),
        .sequence = numberField(object, "sequence"),
        .authorId = textField(object, "author_id"),
        .authorName = textField(object, "author_name"),
        .text = textField(object, "text"),
        .sentAt = instantField(object, "sent_at"),
    };
}

Thread Thread::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .bookingId = textField(object, "booking_id"),
        .bookingCode = textField(object, "booking_code"),
        .side = textField(object, "side") == QLatin1String("guest") ? Side::Guest : Side::Host,
        .guestId = textField(object, "guest_id"),
        .guestName = textField(object, "guest_name"),
        .hostName = textField(object, "host_name"),
        .messageCount = numberField(object, "message_count"),
        .unread = numberField(object, "unread"),
        .lastMessage = Message::fromJson(objectField(object, "last_message")),
    };
}

ThreadListing ThreadListing::fromJson(const QJsonObject &object)
{
    return {Listing<Thread>::fromJson(object), numberField(object, "unread")};
}

MessageApi::MessageApi(ApiClient &client)
    : m_client(client)
{
}

void MessageApi::threads(const ThreadQuery &query, const QString &cursor, int limit, QObject *context,
                         Answer<ThreadListing> callback)
{
    QUrlQuery parameters;
    addText(parameters, "booking_id", query.bookingId);
    if (query.onlyUnread)
        addText(parameters, "unread", QStringLiteral("true"));
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/threads"), parameters, context, readingInto<ThreadListing>(std::move(callback)));
}

void MessageApi::thread(const QString &threadId, QObject *context, Answer<Thread> callback)
{
    m_client.get(pathOf(threadId), {}, context, readingInto<Thread>(std::move(callback)));
}

void MessageApi::openThread(const QString &bookingId, QObject *context, Answer<Thread> callback)
{
    m_client.send("POST", QStringLiteral("/threads"), {{QStringLiteral("booking_id"), bookingId}}, context,
                  readingInto<Thread>(std::move(callback)));
}

void MessageApi::messages(const QString &threadId, const QString &cursor, int limit, QObject *context,
                          Answer<Listing<Message>> callback)
{
    QUrlQuery parameters;
    addPaging(parameters, cursor, limit);
    m_client.get(pathOf(threadId) + QStringLiteral("/messages"), parameters, context,
                 readingInto<Listing<Message>>(std::move(callback)));
}

void MessageApi::post(const QString &threadId, const QString &text, QObject *context, Answer<Message> callback)
{
    m_client.send("POST", pathOf(threadId) + QStringLiteral("/messages"), {{QStringLiteral("text"), text}}, context,
                  readingInto<Message>(std::move(callback)));
}

void MessageApi::markRead(const QString &threadId, int sequence, QObject *context, Answer<Thread> callback)
{
    m_client.send("POST", pathOf(threadId) + QStringLiteral("/read"), {{QStringLiteral("sequence"), sequence}}, context,
                  readingInto<Thread>(std::move(callback)));
}

} // namespace roost::ui
