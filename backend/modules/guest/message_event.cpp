#include "backend/modules/guest/message_event.h"

#include "backend/core/clock.h"

namespace roost {

Audience MessageReceived::audience() const
{
    return {.users = {m_thread.otherThan(m_message.authorId)}};
}

QVariantMap MessageReceived::payload() const
{
    const auto &booking = m_thread.bookingId;
    return {{QStringLiteral("thread_id"), m_thread.id.toString()},
            {QStringLiteral("property_id"), m_thread.propertyId.toString()},
            {QStringLiteral("booking_id"), booking ? QVariant(booking->toString()) : QVariant::fromValue(nullptr)},
            {QStringLiteral("sequence"), m_message.sequence},
            {QStringLiteral("author_name"), m_message.authorName},
            {QStringLiteral("text"), m_message.text},
            {QStringLiteral("unread"), m_thread.positionOf(m_thread.otherThan(m_message.authorId)).unread},
            {QStringLiteral("at"), toRfc3339(m_message.sentAt)}};
}

} // namespace roost
