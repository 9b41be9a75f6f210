#pragma once

#include "backend/modules/guest/thread.h"

#include <QJsonObject>

namespace roost {

/// Thread and Message of the contract. viewer: whose unread count it has.
QJsonObject toJson(const MessageThread &thread, UserId viewer);
QJsonObject toJson(const Message &message);

/// A body that the contract lets through.
ThreadRequest threadRequestFromJson(const QJsonObject &json);

} // namespace roost
