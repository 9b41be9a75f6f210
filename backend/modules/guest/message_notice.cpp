#include "backend/modules/guest/message_notice.h"

#include <stdexcept>

namespace roost {

QString MessageNotice::key() const
{
    return QStringLiteral("%1:%2:%3").arg(threadId.toString(), recipient.toString()).arg(read);
}

QJsonObject MessageNotice::toJson() const
{
    return {{QStringLiteral("thread_id"), threadId.toString()},
            {QStringLiteral("recipient"), recipient.toString()},
            {QStringLiteral("sequence"), sequence},
            {QStringLiteral("read"), read}};
}

MessageNotice MessageNotice::fromJson(const QJsonObject &payload)
{
    const auto thread = ThreadId::parse(payload.value(QStringLiteral("thread_id")).toString());
    const auto recipient = UserId::parse(payload.value(QStringLiteral("recipient")).toString());
    if (!thread || !recipient)
        throw std::invalid_argument("not a notice about a message");
    return {*thread, *recipient, payload.value(QStringLiteral("sequence")).toInt(),
            payload.value(QStringLiteral("read")).toInt()};
}

} // namespace roost
