#pragma once

#include "tests/contract/examples.h"

namespace roost::test {

/// An example of every operation on calendars of other platforms, by operationId.
std::map<QString, Example> calendarExamples();

} // namespace roost::test
