#pragma once

namespace roost {

/// The program roost-server: runs the command that its arguments name. Returns its exit code: 0 done, 1 failed with a
/// message on standard error, 2 called wrongly.
int runServerProgram(int argc, char **argv);

} // namespace roost
