#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace roost::test {

/// What came back over the wire.
struct Answer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers{}; ///< names in lower case
    QByteArray body{};

    QJsonObject json() const;
    QString code() const { return json().value("code").toString(); }

    /// The status and the body, for the message of a failed test.
    QByteArray text() const { return QByteArray::number(status) + ' ' + body; }
};

using HttpHeaders = QHash<QByteArray, QByteArray>;

/// A client of the REST API as a stranger would write one: it knows nothing of the backend's code. Keeps one
/// connection, and blocks. One thread at a time; any thread, for it needs no event loop.
class HttpClient
{
public:
    explicit HttpClient(const QUrl &server);
    ~HttpClient();

    /// Sent as the bearer token from now on; empty: none.
    void setToken(const QString &token) { m_token = token; }
    QString token() const { return m_token; }

    /// Opens the connection, unless it is open. Throws std::system_error when nobody answers.
    void connect();

    Answer get(const QString &target) { return send("GET", target); }
    Answer post(const QString &target) { return send("POST", target); }
    Answer post(const QString &target, const QJsonObject &body, const HttpHeaders &headers = {});
    Answer patch(const QString &target, const QJsonObject &body, const HttpHeaders &headers = {});
    Answer put(const QString &target, const QJsonObject &body, const HttpHeaders &headers = {});

    /// target: path and query, "/api/v1/search?city=Lisbon". Throws std::system_error when the connection breaks, or
    /// after 30 s without an answer; std::logic_error when the server itself says that its answer is not as the
    /// contract has it (--check-answers).
    Answer send(const QByteArray &method, const QString &target, const QByteArray &body = {},
                const HttpHeaders &headers = {});

private:
    struct Socket;

    QUrl m_server;
    QString m_token;
    std::unique_ptr<Socket> m_socket;
};

} // namespace roost::test
