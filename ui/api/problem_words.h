#pragma once

#include <QString>

namespace roost::ui {

/// What a server says by a code, in the console's language. The server speaks English and knows more (how many, until
/// when): its own sentence stays where the console speaks English too, or does not know the code.
QString problemSentence(const QString &code, const QString &detail);

} // namespace roost::ui
