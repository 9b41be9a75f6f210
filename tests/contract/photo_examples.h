#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// Of the operations on photos.
std::map<QString, Example> photoExamples();

} // namespace roost::test
