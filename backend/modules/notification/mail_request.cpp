#include "backend/modules/notification/mail_request.h"

namespace roost {

QJsonObject MailRequest::toJson() const
{
    return {{QStringLiteral("to"), to},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("text"), text},
            {QStringLiteral("html"), html}};
}

MailRequest MailRequest::fromJson(const QJsonObject &payload)
{
    return {payload.value(QStringLiteral("to")).toString(), payload.value(QStringLiteral("subject")).toString(),
            payload.value(QStringLiteral("text")).toString(), payload.value(QStringLiteral("html")).toString()};
}

} // namespace roost
