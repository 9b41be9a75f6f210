#pragma once

#include <QtGlobal>

namespace roost {

class Database;

/// A number that no start of a server on this database had before, and greater than all of those: at most 21 bits.
qint64 nextServerEpoch(Database &database);

} // namespace roost
