#pragma once

#include "tests/architecture/source_file.h"

#include <QList>

namespace roost::architecture {

/// What is not in the includes: where SQL, sockets, addresses, colours and fonts may stand, and how long a file may be.
QList<Finding> checkText(const SourceFile &file);

} // namespace roost::architecture
