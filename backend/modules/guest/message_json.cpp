#include "backend/modules/guest/message_json.h"

#include "backend/core/clock.h"

namespace roost {
namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

} // namespace

QJsonObject toJson(const Message &message)
{
    return {{QStringLiteral("thread_id"), message.threadId.toString()},
            {QStringLiteral("sequence"), message.sequence},
            {QStringLiteral("author_id"), message.authorId.toString()},
            {QStringLiteral("author_name"), message.authorName},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("sent_at"), toRfc3339(message.sentAt)}};
}

QJsonObject toJson(const MessageThread &thread, UserId viewer)
{
    const ReadPosition &position = thread.positionOf(viewer);
    return {
        {QStringLiteral("id"), thread.id.toString()},
        {QStringLiteral("property_id"), thread.propertyId.toString()},
        {QStringLiteral("property_title"), thread.propertyTitle},
        {QStringLiteral("booking_id"), thread.bookingId ? QJsonValue(thread.bookingId->toString()) : QJsonValue()},
        {QStringLiteral("booking_code"), textOrNull(thread.bookingCode)},
        {QStringLiteral("side"), toName(thread.sideOf(viewer))},
        {QStringLiteral("guest_id"), thread.guestId.toString()},
        {QStringLiteral("guest_name"), thread.guestName},
        {QStringLiteral("host_id"), thread.hostId.toString()},
        {QStringLiteral("host_name"), thread.hostName},
        {QStringLiteral("message_count"), thread.messageCount},
        {QStringLiteral("read"), position.read},
        {QStringLiteral("unread"), position.unread},
        {QStringLiteral("last_message"), thread.lastMessage ? QJsonValue(toJson(*thread.lastMessage)) : QJsonValue()},
        {QStringLiteral("created_at"), toRfc3339(thread.createdAt)}};
}

ThreadRequest threadRequestFromJson(const QJsonObject &json)
{
    ThreadRequest request{.propertyId = PropertyId::parse(json.value(u"property_id").toString()),
                          .bookingId = BookingId::parse(json.value(u"booking_id").toString())};
    if (json.contains(u"text"))
        request.text = json.value(u"text").toString();
    return request;
}

} // namespace roost
