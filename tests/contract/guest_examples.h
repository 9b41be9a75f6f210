#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// The examples of guests, saved properties, reviews and messages.
std::map<QString, Example> guestExamples();

} // namespace roost::test
