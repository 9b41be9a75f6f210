#pragma once

#include "backend/http/application.h"
#include "backend/http/server.h"
#include "tests/support/raw_http_client.h"

#include <QSemaphore>

#include <atomic>
#include <mutex>

namespace roost::test {

/// The bytes of a request: "GET /open", more fields, a body.
QByteArray request(const QByteArray &line, const QByteArray &fields = {}, const QByteArray &body = {});
QByteArray jsonRequest(const QByteArray &line, const QByteArray &body, const QByteArray &fields = {});

/// A whole HTTP server with routes of its own and no database, on the thread of the test. Tokens are "guest", "host"
/// and "admin"; any other has expired.
class HttpWorld
{
public:
    explicit HttpWorld(const http::Application::Options &options, std::size_t queueLimit = 100,
                       RateLimiter *rateLimiter = nullptr, const QStringList &trustedProxies = {});
    ~HttpWorld();

    /// Asks on a connection of its own.
    RawHttpClient::Answer ask(const QByteArray &bytes);

    quint16 port() const { return m_server->port(); }
    const http::Server &server() const { return *m_server; }
    const http::WorkerPool &slow() const { return m_slow; }

    /// GET /wait answers only when the test lets it go.
    int waiting() const { return m_waiting; }
    void letGo(int requests) { m_gate.release(requests); }

    /// What the application told of the requests that were answered, in their order.
    QList<http::RequestRecord> records() const;

    /// What GET /stream answers with, from then on.
    void setSource(std::function<http::BodySource()> make) { m_makeSource = std::move(make); }

    /// How often the work under an Idempotency-Key was done.
    int made() const { return m_made; }

private:
    QList<http::Route> routes();
    http::Response storeOnce(const QByteArray &key, const std::function<http::Response()> &work);

    QSemaphore m_gate;
    mutable std::mutex m_recordsMutex;
    QList<http::RequestRecord> m_records;
    std::atomic<int> m_waiting = 0;
    std::atomic<int> m_made = 0;
    std::function<http::BodySource()> m_makeSource;
    QHash<QByteArray, http::Response> m_stored;
    http::OpenApiDocument m_document;
    http::Router m_router;
    http::NetworkQueue m_network;
    http::WorkerPool m_fast;
    http::WorkerPool m_slow;
    std::unique_ptr<http::Application> m_application;
    std::unique_ptr<http::Server> m_server;
};

} // namespace roost::test
