#include "backend/core/config.h"
#include "backend/core/errors.h"
#include "backend/http/server.h"
#include "backend/realtime/engine/engine_server.h"
#include "tests/support/protocol_server/engine_echo.h"
#include "tests/support/protocol_server/protocol_handler.h"
#include "tests/support/protocol_server/socket_io_echo.h"
#include "tests/support/protocol_server/web_socket_echo.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace roost::test {

namespace {

struct Options
{
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0;
    realtime::EngineLimits engine{};
    realtime::SocketIoLimits socketIo{};
};

Options read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"listen", "Address and port.", "address", "127.0.0.1:0"},
                       {"ping-interval", "Milliseconds between two pings.", "ms", "300"},
                       {"ping-timeout", "Milliseconds for the pong.", "ms", "200"},
                       {"max-payload", "Bytes of a message of Engine.IO.", "bytes", "1000000"},
                       {"connect-timeout", "Milliseconds to join a namespace.", "ms", "1000"}});
    parser.process(arguments);
    const auto milliseconds = [&](const char *name) {
        return std::chrono::milliseconds(parser.value(QString::fromLatin1(name)).toInt());
    };
    const Config config = Config::fromSources({{"listen", parser.value("listen")}}, {}, {});
    Options options{.address = config.listenAddress, .port = config.listenPort};
    options.engine.pingInterval = milliseconds("ping-interval");
    options.engine.pingTimeout = milliseconds("ping-timeout");
    options.engine.messageBytes = parser.value("max-payload").toLongLong();
    options.socketIo.connectTime = milliseconds("connect-timeout");
    return options;
}

bool isExempt(const QHostAddress &address)
{
    return address.isLoopback();
}

int serve(const Options &options)
{
    using realtime::EngineServer;
    using realtime::EngineSession;
    EngineServer engineIo("/engine.io/", options.engine, isExempt);
    EngineServer socketIo("/socket.io/", options.engine, isExempt);
    WebSocketEcho webSocket("/ws");
    QObject::connect(&engineIo, &EngineServer::opened, &engineIo, echoEngine);
    QObject::connect(&socketIo, &EngineServer::opened, &socketIo,
                     [&](EngineSession *session) { new SocketIoEcho(session, options.socketIo, &socketIo); });

    ProtocolHandler handler({&engineIo, &socketIo});
    http::Server server(handler);
    for (http::UpgradeHandler *upgrade :
         std::initializer_list<http::UpgradeHandler *>{&socketIo, &engineIo, &webSocket})
        server.addUpgradeHandler(*upgrade);
    server.listen(options.address, options.port);
    std::printf("ready %s\n", qPrintable(server.address()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

} // namespace roost::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return roost::test::serve(roost::test::read(QCoreApplication::arguments()));
    } catch (const roost::Error &error) {
        std::fprintf(stderr, "protocol_server: %s\n", qPrintable(error.detail()));
        return 1;
    }
}
