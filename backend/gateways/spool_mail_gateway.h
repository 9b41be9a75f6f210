#pragma once

#include "backend/core/clock.h"
#include "backend/gateways/mail_gateway.h"
#include "backend/gateways/mail_message.h"
#include "backend/gateways/spool_folder.h"

namespace roost {

/// Puts each mail as an .eml file into a folder, where any mail program opens it. Any thread.
class SpoolMailGateway : public MailGateway
{
public:
    SpoolMailGateway(const QString &folder, const Clock &clock, MailSender sender = {});

    QString name() const override { return QStringLiteral("spool"); }

    /// Throws Invalid for a mail that cannot be written as one, Unavailable when the folder does not take it.
    void send(const Mail &mail) override;

private:
    SpoolFolder m_folder;
    const Clock &m_clock;
    MailSender m_sender;
};

} // namespace roost
