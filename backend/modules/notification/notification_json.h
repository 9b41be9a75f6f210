#pragma once

#include "backend/jobs/outbox_record.h"
#include "backend/modules/notification/notification.h"

namespace roost {

/// Notification and OutboxEntry of the contract; the latter with its mail, where it is one.
QJsonObject toJson(const Notification &notification);
QJsonObject toJson(const OutboxRecord &record);

} // namespace roost
