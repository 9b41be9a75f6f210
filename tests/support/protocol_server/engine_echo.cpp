#include "tests/support/protocol_server/engine_echo.h"

namespace roost::test {

using realtime::EngineSession;
using realtime::OutgoingPacket;

void echoEngine(EngineSession *session)
{
    QObject::connect(session, &EngineSession::textReceived, session,
                     [session](const QByteArray &text) { session->send(OutgoingPacket::text('4' + text)); });
    QObject::connect(session, &EngineSession::binaryReceived, session,
                     [session](const QByteArray &data) { session->send(OutgoingPacket::binary(data)); });
}

} // namespace roost::test
