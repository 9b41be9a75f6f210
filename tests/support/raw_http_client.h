#pragma once

#include "backend/http/headers.h"

#include <QJsonObject>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace roost::test {

/// A socket that sends bytes just as the test wrote them, and reads answers as they come. Works in the event loop of
/// the test, so the server may live on the same thread.
class RawHttpClient
{
public:
    struct Answer
    {
        int status = 0;
        http::Headers headers{};
        QByteArray body{};

        QJsonObject json() const;
    };

    explicit RawHttpClient(quint16 port);

    /// Over a socket that is connected already, by TLS say.
    explicit RawHttpClient(std::unique_ptr<QTcpSocket> socket);

    void send(const QByteArray &bytes);

    /// The next answer, whose body may come in chunks; one of status 0 when none came in time. withBody: false for the
    /// answer to HEAD.
    Answer receive(bool withBody = true);

    /// send() and receive().
    Answer ask(const QByteArray &bytes);

    /// Whether the server closes the connection before long, nothing more having come.
    bool waitForClose();

    /// What has come, and was not received as an answer; waits for that much of it.
    bool waitForBytes(qsizetype count);
    QByteArray takeInput() { return std::exchange(m_input, {}); }

    QTcpSocket &socket() { return *m_socket; }

private:
    QByteArray receiveChunks();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_input;
};

} // namespace roost::test
