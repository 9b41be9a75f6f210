#pragma once

#include <QString>

namespace roost {

/// A new random booking code: eight characters of Crockford's base 32, which can be read out without mistakes.
QString newBookingCode();

/// A code as people type it: without spaces and hyphens, in upper case, O read as 0, I and L as 1. Anything else comes
/// out as it is, and is no code.
QString normalizedBookingCode(const QString &typed);

} // namespace roost
