#pragma once

#include <QString>

namespace roost {

/// Sends text messages. send() blocks, and throws Unavailable when the message was not taken.
class SmsGateway
{
public:
    virtual ~SmsGateway() = default;
    virtual QString name() const = 0;
    virtual void send(const QString &phone, const QString &text, const QString &messageId) = 0;
};

} // namespace roost
