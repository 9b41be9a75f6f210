#pragma once

#include "backend/realtime/engine/engine_session.h"

namespace roost::test {

/// Sends back every message of this client, text and binary.
void echoEngine(realtime::EngineSession *session);

} // namespace roost::test
