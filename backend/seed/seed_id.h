#pragma once

#include "backend/seed/random.h"

#include <QDateTime>
#include <QUuid>

namespace roost {

/// A UUID of version 7 as it would have been made at that instant; the rest comes from the given source.
QUuid uuidAt(const QDateTime &instant, Random &random);

} // namespace roost
