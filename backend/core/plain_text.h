#pragma once

#include "backend/core/errors.h"

namespace roost {

/// Text that one person writes for others to read: what it may be, and what is wrong with it.
struct PlainTextRule
{
    QString pointer{};
    qsizetype minimum = 0; ///< characters, the blanks around not counted
    qsizetype maximum = 0;

    /// The text without blanks around. Faults are appended: LENGTH, CHARACTER (a control character that is neither a
    /// line break nor a tab).
    QString apply(const QString &text, QList<FieldError> &faults) const;

    /// The same; Invalid with the faults.
    QString apply(const QString &text) const;
};

} // namespace roost
