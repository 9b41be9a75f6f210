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

    /// Lets statements of this thread's connection take as long as they need from now on: those of large databases take
    /// minutes.
    void takeTime(Session &session) const;

    /// Every check; reads whole tables.
    QList<Check> run(Session &session) const;
};

} // namespace roost
