#pragma once

#include <QString>

namespace roost::architecture {

/// A file of the tree.
struct SourceFile
{
    QString path{}; ///< from the top of the tree: "backend/core/money.h"
    QString text{};
};

/// A line that breaks a rule.
struct Finding
{
    QString path{};
    int line = 0; ///< from 1
    QString message{};
};

} // namespace roost::architecture
