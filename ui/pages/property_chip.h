#pragma once

#include "ui/widgets/status_tokens.h"

namespace roost::ui {

/// The colours of a property's status, by its code.
ChipTokens propertyChipTokens(const QString &status);

} // namespace roost::ui
