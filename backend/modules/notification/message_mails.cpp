#include "backend/modules/notification/message_mails.h"

#include "backend/core/errors.h"
#include "backend/modules/notification/mail_request.h"
#include "backend/modules/notification/notice_text.h"

namespace roost {

namespace {

QString excerpt(const QString &text)
{
    constexpr qsizetype longest = 300;
    return text.size() > longest ? text.left(longest) + u'\u2026' : text;
}

} // namespace

MessageMails::MessageMails(Database &database, Outbox &outbox)
    : m_database(database)
    , m_outbox(outbox)
{
}

void MessageMails::tell(const MessageNotice &notice)
{
    m_database.transaction([&](Session &session) {
        const auto thread = m_threads.find(session, notice.threadId);
        const auto recipient = m_users.find(session, notice.recipient);
        if (!thread || !recipient)
            throw NotFound(QStringLiteral("There is no such thread, or no such account."));
        if (thread->positionOf(notice.recipient).read >= notice.sequence)
            return;
        const auto messages = m_threads.messages(session, *thread, 1, notice.sequence + 1);
        const Message &message = messages.constFirst();
        const NoticeText written = fillNotice(QStringLiteral("message_received.txt"), {},
                                              {{QStringLiteral("name"), recipient->name},
                                               {QStringLiteral("author_name"), message.authorName},
                                               {QStringLiteral("property_title"), thread->propertyTitle},
                                               {QStringLiteral("excerpt"), excerpt(message.text)}});
        const MailRequest mail{recipient->email, written.title, written.text, written.html};
        m_outbox.enqueue(session, MailRequest::topic(), QStringLiteral("message:") + notice.key(), mail.toJson());
    });
}

} // namespace roost
