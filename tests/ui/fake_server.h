#pragma once

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace roost::ui {

/// A request as the fake server read it. Header names are in lower case.
struct FakeRequest
{
    QByteArray verb{};
    QUrl url{};
    QHash<QByteArray, QByteArray> headers{};
    QByteArray body{};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString parameter(const char *name) const { return QUrlQuery(url).queryItemValue(QLatin1String(name)); }
};

struct FakeResponse
{
    int status = 200; ///< 0: no answer ever comes
    QJsonObject json{};
    QByteArray body{}; ///< sent instead of the JSON when there is one
};

/// Answers the routes that a test names, one connection a request, on the test's own thread. An unknown route is a 404.
class FakeServer
{
public:
    using Handler = std::function<FakeResponse(const FakeRequest &)>;

    FakeServer()
        : m_server(std::make_unique<QTcpServer>())
    {
        listen();
    }

    /// Speaks TLS, with a certificate.
    explicit FakeServer(const QSslConfiguration &configuration, quint16 port = 0)
        : m_isSecure(true)
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
        listen(port);
    }

    QUrl url() const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                        .arg(m_isSecure ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_server->serverPort()));
    }

    /// route: "GET /bookings", below the API's base; or "GET /openapi.json", which is not below it.
    void on(const QByteArray &route, Handler handler) { m_handlers.insert(route, std::move(handler)); }

    /// For every route that has no handler; 404 without it.
    void otherwise(Handler handler) { m_otherwise = std::move(handler); }

    const QList<FakeRequest> &requests() const { return m_requests; }

    qsizetype countOf(const QByteArray &route) const
    {
        return std::count_if(m_requests.begin(), m_requests.end(),
                             [&route](const FakeRequest &request) { return routeOf(request) == route; });
    }

    /// An empty request when there was none.
    FakeRequest lastOf(const QByteArray &route) const
    {
        const auto found = std::find_if(m_requests.rbegin(), m_requests.rend(),
                                        [&route](const FakeRequest &request) { return routeOf(request) == route; });
        return found == m_requests.rend() ? FakeRequest{} : *found;
    }

private:
    static QByteArray routeOf(const FakeRequest &request)
    {
        const auto path = request.url.path().toLatin1();
        return request.verb + ' ' + (path.startsWith("/api/v1") ? path.mid(qstrlen("/api/v1")) : path);
    }

    void listen(quint16 port = 0)
    {
        m_server->listen(QHostAddress::LocalHost, port);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
    }

    void accept()
    {
        auto *socket = m_server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received = QByteArray()]() mutable {
            received += socket->readAll();
            if (const auto request = parse(received))
                answer(*socket, *request);
        });
    }

    static std::optional<FakeRequest> parse(const QByteArray &received)
    {
        const auto headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return {};
        FakeRequest request;
        auto lines = received.left(headEnd).split('\n');
        const auto first = lines.takeFirst().split(' ');
        request.verb = first.at(0);
        request.url = QUrl::fromEncoded(first.at(1));
        for (const auto &line : lines) {
            const auto colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        request.body = received.mid(headEnd + 4);
        if (request.body.size() < request.headers.value("content-length").toInt())
            return {};
        return request;
    }

    void answer(QTcpSocket &socket, const FakeRequest &request)
    {
        if (socket.state() != QAbstractSocket::ConnectedState)
            return;
        m_requests.append(request);
        const auto handler = m_handlers.value(routeOf(request), m_otherwise);
        const auto response = handler ? handler(request) : FakeResponse{404, {}};
        if (response.status == 0)
            return;
        const auto json = QJsonDocument(response.json).toJson(QJsonDocument::Compact);
        const auto body = response.body.isEmpty() ? json : response.body;
        socket.write("HTTP/1.1 " + QByteArray::number(response.status) +
                     " Answer\r\nContent-Type: application/json\r\n" +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_server;
    bool m_isSecure = false;
    QHash<QByteArray, Handler> m_handlers;
    Handler m_otherwise;
    QList<FakeRequest> m_requests;
};

} // namespace roost::ui
