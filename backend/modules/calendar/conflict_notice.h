#pragma once

#include "backend/core/ids.h"

#include <QJsonObject>

namespace roost {

/// A row of the outbox, topic "calendar_conflict": a host has to see to two stays that want the same nights.
struct ConflictNotice
{
    CalendarConflictId conflictId{};

    static QString topic() { return QStringLiteral("calendar_conflict"); }

    /// One for each conflict, however often it opens again.
    QString key() const { return conflictId.toString(); }

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static ConflictNotice fromJson(const QJsonObject &payload);
};

} // namespace roost
