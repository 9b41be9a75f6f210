#pragma once

#include "backend/commands/command_line.h"

#include <functional>

namespace roost {

/// Reads the command line and the environment of this process, after the application object was made, and runs the
/// body. Returns its exit code, or 1 when it failed and 2 when it was called wrongly; then standard error says why,
/// line by line behind the program's name. `command` stands before the words, for a program that is one command.
int runProgram(const char *name, const QString &command, const std::function<int(const CommandLine &)> &body);

} // namespace roost
