#pragma once

#include "backend/gateways/mail_gateway.h"

#include <QList>

namespace roost::test {

/// Keeps the mails that were sent.
class CollectingMailGateway : public MailGateway
{
public:
    QString name() const override { return QStringLiteral("collecting"); }
    void send(const Mail &mail) override { sent.append(mail); }

    QList<Mail> sent{};
};

} // namespace roost::test
