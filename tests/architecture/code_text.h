#pragma once

#include <QString>

namespace roost::architecture {

/// The same C++ with every comment blanked out; strings stay, and so does every line where it was.
QString withoutComments(const QString &code);

} // namespace roost::architecture
