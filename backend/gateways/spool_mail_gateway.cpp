#include "backend/gateways/spool_mail_gateway.h"

namespace roost {

SpoolMailGateway::SpoolMailGateway(const QString &folder, const Clock &clock, MailSender sender)
    : m_folder(folder)
    , m_clock(clock)
    , m_sender(std::move(sender))
{
}

void SpoolMailGateway::send(const Mail &mail)
{
    m_folder.add(mailMessage(mail, m_sender, m_clock.now()), QStringLiteral(".eml"));
}

} // namespace roost
