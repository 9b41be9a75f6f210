#pragma once

#include "backend/database/session.h"

namespace roost {

/// What must hold of the whole database at any moment, beside what its constraints enforce.
class ConsistencyRepository
{
public:
    struct Check
    {
        QString name{};    ///< what must hold
        qint64 faults = 0; ///< rows that are against it
    };

    /// Every check; reads whole tables.
    QList<Check> run(Session &session) const;
};

} // namespace roost
