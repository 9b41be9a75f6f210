#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// Examples of rules, changes and explanations of prices.
std::map<QString, Example> pricingExamples();

} // namespace roost::test
