#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace roost {

enum class OutboxStatus {
    Waiting,
    Done,
    Failed, ///< tried ten times; waits for a replay
};

template <>
inline constexpr auto enumNames<OutboxStatus> = std::to_array<EnumName<OutboxStatus>>({
    {OutboxStatus::Waiting, QLatin1StringView("WAITING")},
    {OutboxStatus::Done, QLatin1StringView("DONE")},
    {OutboxStatus::Failed, QLatin1StringView("FAILED")},
});

/// One row of the outbox, as an admin sees it.
struct OutboxRecord
{
    OutboxId id{};
    QString topic{};
    QString key{};
    QJsonObject payload{};
    OutboxStatus status = OutboxStatus::Waiting;
    int attempts = 0;
    std::optional<QString> lastError{};
    QDateTime createdAt{};
    QDateTime availableAt{}; ///< when it is tried next, while it waits
    std::optional<QDateTime> doneAt{};
};

} // namespace roost
