#include "backend/http/connection.h"

#include "backend/core/ids.h"
#include "backend/http/problem.h"
#include "backend/http/response_writer.h"

#include <QPointer>
#include <QTcpSocket>

#include <sys/socket.h>

namespace roost::http {

namespace {

constexpr qint64 readBufferBytes = qint64{64} * 1024;

/// With more than this still to be written, the next request waits.
constexpr qint64 writeBufferBytes = qint64{64} * 1024;

} // namespace

Connection::Connection(QTcpSocket *socket, RequestHandler &handler, const QList<UpgradeHandler *> &upgrades,
                       const ConnectionLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_upgrades(upgrades)
    , m_limits(limits)
    , m_deadline(limits.headTime)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::written);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::closed);
}

void Connection::refuse(const Response &response)
{
    m_keepAlive = false;
    write(response, Method::Get);
}

void Connection::drain()
{
    m_draining = true;
    if (m_state == State::Idle)
        m_socket->disconnectFromHost();
}

void Connection::checkDeadline()
{
    if (m_state == State::Working || !m_deadline.hasExpired())
        return;
    if (m_state == State::Reading)
        fail({408, QStringLiteral("REQUEST_TIMEOUT"), QStringLiteral("The request did not arrive in time.")});
    else
        m_socket->abort();
}

void Connection::readMore()
{
    if (m_state == State::Lingering) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_readingMore)
        return; // an answer that came at once: the loop below goes on
    m_readingMore = true;
    while ((m_state == State::Idle || m_state == State::Reading) && readSome()) {
    }
    m_readingMore = false;
}

/// False when there is nothing to go on with before more arrives.
bool Connection::readSome()
{
    if (m_state == State::Idle && m_input.isEmpty() && offerUpgrade())
        return false;
    if (m_state == State::Reading || m_input.isEmpty()) {
        const QByteArray arrived = m_socket->read(readBufferBytes);
        if (arrived.isEmpty())
            return false;
        m_input += arrived;
    }

    if (m_state == State::Idle)
        begin();
    m_input.remove(0, m_parser->feed(m_input));
    if (m_parser->state() == RequestParser::State::Failed) {
        fail(m_parser->failure());
        return false;
    }
    if (!m_headRead && m_parser->state() != RequestParser::State::Head)
        afterHead();
    if (m_parser->state() == RequestParser::State::Complete)
        dispatch();
    return true;
}

/// Looks at what arrived without taking it, since the WebSocket server wants to read it all itself. True when this
/// connection is to leave it alone: it was an upgrade, or may become one.
bool Connection::offerUpgrade()
{
    const QByteArray start = m_socket->peek(m_limits.request.headerBytes);
    for (UpgradeHandler *upgrade : m_upgrades) {
        const QByteArray line = "GET " + upgrade->path();
        if (line.startsWith(start))
            return !start.isEmpty();
        if (!start.startsWith(line))
            continue;
        RequestParser parser(m_limits.request);
        parser.feed(start);
        if (parser.state() == RequestParser::State::Head)
            return true; // the rest is still to come; a slow sender meets the idle deadline
        if (parser.state() == RequestParser::State::Failed || !parser.isWebSocketUpgrade())
            return false;
        Request head = parser.take();
        head.remoteAddress = m_socket->peerAddress();
        if (const auto refusal = upgrade->refusal(head)) {
            refuse(*refusal);
            return true;
        }
        m_socket->disconnect(this);
        m_socket->setParent(nullptr);
        m_socket->setReadBufferSize(0);
        upgrade->take(std::exchange(m_socket, nullptr));
        Q_EMIT closed();
        return true;
    }
    return false;
}

void Connection::begin()
{
    m_state = State::Reading;
    m_headRead = false;
    m_parser = std::make_unique<RequestParser>(m_limits.request);
    m_deadline = QDeadlineTimer(m_limits.headTime);
}

void Connection::afterHead()
{
    m_headRead = true;
    m_deadline = QDeadlineTimer(m_limits.bodyTime);
    if (m_parser->expectsContinue() && m_input.isEmpty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::dispatch()
{
    m_state = State::Working;
    m_keepAlive = m_parser->isKeepAlive();
    Request request = m_parser->take();
    request.remoteAddress = m_socket->peerAddress();
    const Method method = request.method;
    m_handler.handle(std::move(request), [self = QPointer<Connection>(this), method](const Response &response) {
        if (self && self->m_state == State::Working)
            self->write(response, method);
    });
}

void Connection::fail(const RequestParser::Failure &failure)
{
    const QByteArray id = newUuid().toByteArray(QUuid::WithoutBraces);
    Response response = problem(failure.status, failure.code, failure.detail, id);
    response.headers.set("X-Request-Id", id);
    refuse(response);
}

void Connection::write(const Response &response, Method method)
{
    const bool close = m_draining || !m_keepAlive;
    m_socket->write(serialized(response, method, close ? AfterReply::Close : AfterReply::KeepOpen));
    if (close) {
        linger();
        return;
    }
    m_state = State::Flushing;
    m_deadline = QDeadlineTimer(m_limits.writeTime);
    m_socket->flush();
    if (m_state == State::Flushing) // flush() may have come to written() already
        written();
}

void Connection::written()
{
    if (m_state != State::Flushing && m_state != State::Lingering)
        return;
    m_deadline = QDeadlineTimer(m_limits.writeTime);
    if (m_state == State::Flushing && m_socket->bytesToWrite() <= writeBufferBytes) {
        m_state = State::Idle;
        m_deadline = QDeadlineTimer(m_limits.idleTime);
        readMore();
    } else if (m_state == State::Lingering && m_socket->bytesToWrite() == 0) {
        // Half of a close: the client reads the answer to its end, and what it still sends does no harm to that.
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
        m_deadline = QDeadlineTimer(m_limits.lingerTime);
    }
}

void Connection::linger()
{
    m_state = State::Lingering;
    m_deadline = QDeadlineTimer(m_limits.writeTime);
    m_input.clear();
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->flush();
}

} // namespace roost::http
