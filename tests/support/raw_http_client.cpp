#include "tests/support/raw_http_client.h"

#include <QJsonDocument>
#include <QTest>

namespace roost::test {

namespace {
constexpr int patienceMilliseconds = 5'000;
}

QJsonObject RawHttpClient::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawHttpClient::RawHttpClient(std::unique_ptr<QTcpSocket> socket)
    : m_socket(std::move(socket))
{
}

RawHttpClient::RawHttpClient(quint16 port)
    : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!QTest::qWaitFor([this] { return m_socket->state() == QAbstractSocket::ConnectedState; }, patienceMilliseconds))
        qWarning("nothing listens on port %d", port);
}

void RawHttpClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

bool RawHttpClient::waitForBytes(qsizetype count)
{
    return QTest::qWaitFor(
        [&] {
            m_input += m_socket->readAll();
            return m_input.size() >= count;
        },
        patienceMilliseconds);
}

RawHttpClient::Answer RawHttpClient::receive(bool withBody)
{
    const bool complete = QTest::qWaitFor(
        [&] {
            m_input += m_socket->readAll();
            return m_input.contains("\r\n\r\n");
        },
        patienceMilliseconds);
    if (!complete)
        return {};

    Answer answer;
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_input.left(end).replace("\r\n", "\n").split('\n');
    m_input.remove(0, end + 4);
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    if (withBody && answer.headers.value("Transfer-Encoding") == "chunked") {
        answer.body = receiveChunks();
        return answer;
    }
    const qsizetype length = withBody ? answer.headers.value("Content-Length").toLongLong() : 0;
    if (!waitForBytes(length))
        return {};
    answer.body = m_input.left(length);
    m_input.remove(0, length);
    return answer;
}

QByteArray RawHttpClient::receiveChunks()
{
    QByteArray body;
    while (true) {
        for (qsizetype known = 0; !m_input.contains("\r\n"); known = m_input.size()) {
            if (!waitForBytes(known + 1))
                return {};
        }
        const qsizetype line = m_input.indexOf("\r\n");
        const qsizetype size = m_input.left(line).toLongLong(nullptr, 16);
        if (!waitForBytes(line + 2 + size + 2))
            return {};
        body += m_input.mid(line + 2, size);
        m_input.remove(0, line + 2 + size + 2);
        if (size == 0)
            return body;
    }
}

RawHttpClient::Answer RawHttpClient::ask(const QByteArray &bytes)
{
    send(bytes);
    return receive();
}

bool RawHttpClient::waitForClose()
{
    const bool closed = QTest::qWaitFor([this] { return m_socket->state() == QAbstractSocket::UnconnectedState; },
                                        patienceMilliseconds);
    m_input += m_socket->readAll();
    return closed && m_input.isEmpty();
}

} // namespace roost::test
