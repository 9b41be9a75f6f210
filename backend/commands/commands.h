#pragma once

#include "backend/commands/command_line.h"

namespace roost {

// The commands of roost-server. Each returns the program's exit code, and throws what says why it could not.

/// Runs until SIGTERM or SIGINT. Needs the application object; runs its event loop.
int serve(const CommandLine &line);

int migrate(const CommandLine &line);
int seed(const CommandLine &line);
int createAdmin(const CommandLine &line);
int printToken(const CommandLine &line);
int printOpenApi(const CommandLine &line);

/// 1 when a check fails.
int doctor(const CommandLine &line);

int printVersion(const CommandLine &line);

} // namespace roost
