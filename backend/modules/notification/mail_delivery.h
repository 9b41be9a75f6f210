#pragma once

#include "backend/gateways/mail_gateway.h"
#include "backend/jobs/outbox.h"

namespace roost {

/// Hands the mails of the outbox (topic "mail") to the gateway. Any thread.
class MailDelivery
{
public:
    explicit MailDelivery(MailGateway &gateway)
        : m_gateway(gateway)
    {
    }

    /// Throws what the gateway throws; the outbox tries again.
    void deliver(const Outbox::Entry &entry);

private:
    MailGateway &m_gateway;
};

} // namespace roost
