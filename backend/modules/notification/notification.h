#pragma once

#include "backend/core/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace roost {

/// What one person was told.
struct Notification
{
    NotificationId id{};
    UserId userId{};
    QString key{}; ///< one of a person for the same thing; not read back
    QString kind{};
    QString title{};
    QString body{};
    QJsonObject data{}; ///< what it is about: booking_id, property_id, code
    QDateTime createdAt{};
    std::optional<QDateTime> readAt{};
};

} // namespace roost
