#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// Figures, boards and reports.
std::map<QString, Example> analyticsExamples();

} // namespace roost::test
