#pragma once

#include "backend/jobs/outbox.h"
#include "backend/modules/guest/message_notice.h"
#include "backend/modules/guest/thread_repository.h"
#include "backend/modules/user/user_repository.h"

namespace roost {

/// Turns notices about messages (outbox topic "message") into mails. Any thread.
class MessageMails
{
public:
    MessageMails(Database &database, Outbox &outbox);

    /// Nothing is sent when the message has been read meanwhile. A second time changes nothing.
    void tell(const MessageNotice &notice);

private:
    Database &m_database;
    Outbox &m_outbox;
    UserRepository m_users;
    ThreadRepository m_threads;
};

} // namespace roost
