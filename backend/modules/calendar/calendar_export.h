#pragma once

#include "backend/core/ids.h"

#include <QDateTime>

#include <optional>

namespace roost {

/// An address under which others read which nights of a property are taken. Its token is known to whom it was shown,
/// once; only its hash is kept.
struct CalendarExport
{
    PropertyId propertyId{};
    CalendarExportId id{};
    QString name{};
    std::optional<QDateTime> lastReadAt{}; ///< to the minute
    QDateTime createdAt{};
};

} // namespace roost
