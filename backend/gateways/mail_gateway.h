#pragma once

#include <QString>

namespace roost {

struct Mail
{
    QString to{};
    QString subject{};
    QString text{};
    QString html{};      ///< empty: text only
    QString messageId{}; ///< the same for every attempt, so that a second delivery can be told
};

/// Sends mail. send() blocks, and throws Unavailable when the mail was not taken.
class MailGateway
{
public:
    virtual ~MailGateway() = default;
    virtual QString name() const = 0;
    virtual void send(const Mail &mail) = 0;
};

} // namespace roost
