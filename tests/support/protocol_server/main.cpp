#include "backend/core/config.h"
#include "backend/core/errors.h"
#include "backend/http/server.h"
#include "backend/realtime/realtime_server.h"
#include "tests/support/protocol_server/echoes.h"
#include "tests/support/protocol_server/protocol_handler.h"
#include "tests/support/protocol_server/web_socket_mount.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace roost::test {

namespace {

struct Options
{
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0;
    realtime::RealtimeLimits realtime{};
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
    options.realtime.engine.pingInterval = milliseconds("ping-interval");
    options.realtime.engine.pingTimeout = milliseconds("ping-timeout");
    options.realtime.engine.messageBytes = parser.value("max-payload").toLongLong();
    options.realtime.connectTime = milliseconds("connect-timeout");
    return options;
}

/// Nobody has an account here.
http::Identity strangersOnly(const QByteArray &)
{
    throw Unauthenticated(QStringLiteral("There are no accounts here."));
}

int serve(const Options &options)
{
    const SystemClock clock;
    http::NetworkQueue network;
    http::WorkerPool workers(QStringLiteral("worker"), 1, 1'000);
    realtime::RealtimeServer socketIo({.network = network,
                                       .workers = workers,
                                       .clock = clock,
                                       .authenticate = strangersOnly,
                                       .mayWatch = [](const Actor &, const PropertyId &) { return false; },
                                       .snapshotForAdmins = [] { return QVariantMap(); }},
                                      options.realtime);
    WebSocketMount engineIo("/engine.io/", [&](QWebSocket *socket) { echoEngine(socket, options.realtime.engine); });
    WebSocketMount webSocket("/ws", echo);

    ProtocolHandler handler;
    http::Server server(handler);
    for (http::UpgradeHandler *upgrade :
         std::initializer_list<http::UpgradeHandler *>{&socketIo, &engineIo, &webSocket})
        server.addUpgradeHandler(*upgrade);
    server.listen(options.address, options.port);
    std::printf("ready %s\n", qPrintable(server.address()));
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    workers.stop();
    return code;
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
