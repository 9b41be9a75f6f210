#include "backend/modules/notification/account_mails.h"

#include "backend/modules/notification/notice_text.h"
#include "backend/modules/user/account_notice.h"

namespace roost {

AccountMails::AccountMails(AccountTokenService &tokens, MailGateway &gateway)
    : m_tokens(tokens)
    , m_gateway(gateway)
{
}

void AccountMails::deliver(const Outbox::Entry &entry)
{
    const AccountNotice notice = AccountNotice::fromJson(entry.payload);
    const auto issued = m_tokens.issue(notice.kind, notice.email);
    if (!issued)
        return;
    const NoticeText written =
        fillNotice(toName(notice.kind) + QStringLiteral(".txt"), {},
                   {{QStringLiteral("name"), issued->user.name}, {QStringLiteral("token"), issued->token.text()}});
    m_gateway.send({.to = issued->user.email,
                    .subject = written.title,
                    .text = written.text,
                    .html = written.html,
                    .messageId = entry.id.toString()});
}

} // namespace roost
