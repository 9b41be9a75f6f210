#pragma once

#include <QString>

namespace roost::test {

/// The template of a QTemporaryDir for the files of a database: in memory where there is room, since they are many.
QString temporaryDirectoryTemplate();

} // namespace roost::test
