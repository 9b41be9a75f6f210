#pragma once

#include "backend/jobs/outbox_record.h"
#include "backend/modules/notification/notification.h"

namespace roost {

/// Notification and OutboxEntry of the contract; an entry of the topic "mail" has the mail as it is sent.
QJsonObject toJson(const Notification &notification);
QJsonObject toJson(const OutboxRecord &record);

} // namespace roost
