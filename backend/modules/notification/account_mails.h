#pragma once

#include "backend/gateways/mail_gateway.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/user/account_token_service.h"

namespace roost {

/// Sends the mails with tokens that accounts ask for (outbox topic "account"). They go straight to the gateway: what is
/// in the outbox can be read by admins, and a token is nobody's but the receiver's. Any thread.
class AccountMails
{
public:
    AccountMails(AccountTokenService &tokens, MailGateway &gateway);

    /// Nothing is sent to an address that has no account. Throws what the gateway throws; the outbox tries again, with
    /// a new token.
    void deliver(const Outbox::Entry &entry);

private:
    AccountTokenService &m_tokens;
    MailGateway &m_gateway;
};

} // namespace roost
