#pragma once

#include "backend/core/ids.h"

#include <QJsonObject>

namespace roost {

/// A row of the outbox, topic "message": somebody has a message that they have not seen.
struct MessageNotice
{
    ThreadId threadId{};
    UserId recipient{};
    int sequence = 0; ///< the message's
    int read = 0;     ///< what the recipient had seen when it was written

    static QString topic() { return QStringLiteral("message"); }

    /// The same for all that comes until the recipient reads on: one mail a thread.
    QString key() const;

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static MessageNotice fromJson(const QJsonObject &payload);
};

} // namespace roost
