#pragma once

#include <QString>

#include <optional>

namespace roost::ui {

/// A sentence of the server that has figures in it (days, nights, amounts), in the language and by the locale of the
/// person who reads it. Nothing when it is not one of those that are known.
std::optional<QString> sentenceWithFigures(const QString &detail);

} // namespace roost::ui
