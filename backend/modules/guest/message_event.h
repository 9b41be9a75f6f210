#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/guest/thread.h"

namespace roost {

/// message_received: for the side that did not write it.
class MessageReceived : public Event
{
public:
    MessageReceived(MessageThread thread, Message message)
        : m_thread(std::move(thread))
        , m_message(std::move(message))
    {
    }

    QString name() const override { return QStringLiteral("message_received"); }
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    MessageThread m_thread;
    Message m_message;
};

} // namespace roost
