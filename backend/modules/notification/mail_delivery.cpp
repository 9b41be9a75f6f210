#include "backend/modules/notification/mail_delivery.h"

#include "backend/modules/notification/booking_mail.h"

namespace roost {

void MailDelivery::deliver(const Outbox::Entry &entry)
{
    const MailRequest mail = mailOf(entry.payload);
    m_gateway.send({.to = mail.to,
                    .subject = mail.subject,
                    .text = mail.text,
                    .html = mail.html,
                    .messageId = entry.id.toString()});
}

} // namespace roost
