#include "backend/http/connection.h"

#include "backend/core/ids.h"
#include "backend/http/problem.h"
#include "backend/http/response_writer.h"

#include <QPointer>

#include <array>

namespace roost::http {

namespace {

constexpr qsizetype readBytes = qsizetype{64} * 1024;

/// Requests and pieces of requests that one connection is read at a stretch; then others have their turn.
constexpr int readsAtAStretch = 64;

/// With more than this still to be written, the next request waits.
constexpr qsizetype unwrittenBytes = qsizetype{64} * 1024;

QByteArray readFrom(Stream &stream)
{
    // One for all connections of the thread: an idle one holds no memory to read into.
    thread_local std::array<char, readBytes> buffer;
    const qsizetype count = stream.read(buffer.data(), readBytes);
    return {buffer.data(), count};
}

} // namespace

Connection::Connection(std::unique_ptr<Stream> stream, const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_stream(std::move(stream))
    , m_surroundings(surroundings)
    , m_limits(surroundings.limits)
    , m_peerAddress(m_stream->peerAddress())
    , m_isEncrypted(m_stream->isEncrypted())
    , m_deadline(m_limits.firstByteTime)
{
    m_stream->setListener(this);
}

void Connection::start()
{
    changed();
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
        linger();
}

void Connection::checkDeadline()
{
    if (m_state == State::Working || !m_deadline.hasExpired())
        return;
    if (m_state == State::Reading)
        fail({408, QStringLiteral("REQUEST_TIMEOUT"), QStringLiteral("The request did not arrive in time.")});
    else
        close();
}

void Connection::changed()
{
    if (m_stream->isBroken()) {
        close();
        return;
    }
    if (m_state == State::Flushing || m_state == State::Lingering)
        written();
    readMore();
}

void Connection::readMore()
{
    if (m_readingMore)
        return; // an answer that came at once: the loop below goes on
    m_readingMore = true;
    int reads = 0;
    while ((m_state == State::Idle || m_state == State::Reading) && readSome()) {
        if (++reads == readsAtAStretch) {
            QMetaObject::invokeMethod(this, &Connection::readMore, Qt::QueuedConnection);
            break;
        }
    }
    while (m_state == State::Lingering && reads++ < readsAtAStretch && !readFrom(*m_stream).isEmpty()) {
    }
    m_readingMore = false;
    if (m_state == State::Lingering && m_stream->atEnd() && m_finished)
        close();
}

/// False when there is nothing to go on with before more arrives.
bool Connection::readSome()
{
    if ((m_state == State::Reading || m_input.isEmpty()) && !receive())
        return false;
    if (m_state == State::Idle)
        begin();

    const bool wasHead = m_parser->state() == RequestParser::State::Head;
    m_input.remove(0, m_parser->feed(m_input));
    if (wasHead && m_parser->state() == RequestParser::State::Body) {
        afterHead();
        m_input.remove(0, m_parser->feed(m_input));
    }
    if (m_input.isEmpty())
        m_input = {}; // with its memory: most of a connection's life is idle
    if (m_parser->state() == RequestParser::State::Failed)
        fail(m_parser->failure());
    else if (m_parser->state() == RequestParser::State::Complete && !handOver())
        dispatch();
    return true;
}

/// Some more input; false when there is none, for now or for ever.
bool Connection::receive()
{
    const QByteArray arrived = readFrom(*m_stream);
    if (!arrived.isEmpty()) {
        if (m_parser && m_parser->state() == RequestParser::State::Body)
            credit(arrived.size(), m_limits.bodyTime);
        m_input += arrived;
        return true;
    }
    if (m_stream->isBroken())
        close();
    else if (m_stream->atEnd() && m_state == State::Reading)
        fail(RequestFailure::malformed(QStringLiteral("The request ended before its end.")));
    else if (m_stream->atEnd())
        linger();
    return false;
}

/// What came or went, at the least rate, is time for more of it.
void Connection::credit(qint64 bytes, std::chrono::milliseconds atMost)
{
    constexpr qint64 second = 1'000'000'000;
    m_deadline =
        std::min(QDeadlineTimer::addNSecs(m_deadline, bytes * second / m_limits.leastRate), QDeadlineTimer(atMost));
}

void Connection::begin()
{
    m_state = State::Reading;
    m_parser = std::make_unique<RequestParser>(m_limits.request);
    m_deadline = QDeadlineTimer(m_limits.headTime);
}

void Connection::afterHead()
{
    m_deadline = QDeadlineTimer(m_limits.bodyTime);
    if (m_parser->hasBody())
        m_parser->setBodyLimit(m_surroundings.handler.bodyLimit(m_parser->head()).value_or(m_limits.request.bodyBytes));
    if (m_parser->expectsContinue() && m_input.isEmpty())
        m_stream->write("HTTP/1.1 100 Continue\r\n\r\n");
}

/// True when this connection is no longer ours, or was told why it may not be another's.
bool Connection::handOver()
{
    if (!m_parser->isWebSocketUpgrade())
        return false;
    for (UpgradeHandler *upgrade : m_surroundings.upgrades) {
        if (!m_parser->head().path.startsWith(upgrade->path()))
            continue;
        Request head = takeRequest();
        if (const auto refusal = upgrade->refusal(head)) {
            refuse(*refusal);
            return true;
        }
        m_state = State::Closed;
        m_stream->setListener(nullptr);
        upgrade->take({.head = std::move(head), .stream = std::move(m_stream), .received = std::move(m_input)});
        Q_EMIT closed();
        return true;
    }
    return false;
}

void Connection::dispatch()
{
    m_state = State::Working;
    m_keepAlive = m_parser->isKeepAlive() && ++m_requests < m_limits.requests;
    m_version = m_parser->isHttp10() ? HttpVersion::Http10 : HttpVersion::Http11;
    Request request = takeRequest();
    m_parser.reset();
    m_method = request.method;
    m_surroundings.handler.handle(std::move(request), [self = QPointer<Connection>(this)](const Response &response) {
        if (self && self->m_state == State::Working)
            self->answer(response);
    });
}

/// What the parser has, with whom it comes from.
Request Connection::takeRequest()
{
    Request request = m_parser->take();
    request.remoteAddress = m_peerAddress;
    request.isSecure = m_isEncrypted;
    m_surroundings.proxies.resolve(request);
    return request;
}

void Connection::fail(const RequestFailure &failure)
{
    const QByteArray id = newUuid().toByteArray(QUuid::WithoutBraces);
    Response response = problem(failure.status, failure.code, failure.detail, id);
    response.headers.set("X-Request-Id", id);
    Request head = takeRequest();
    head.id = id;
    m_surroundings.handler.unreadable(head, response);
    refuse(response);
}

void Connection::answer(const Response &response)
{
    if (response.source && m_version == HttpVersion::Http10)
        m_keepAlive = false; // the end of the connection is the end of the body
    if (response.source && m_method != Method::Head)
        m_source = std::make_shared<BodySource>(response.source);
    write(response, m_method);
}

void Connection::write(const Response &response, Method method)
{
    const bool isLast = m_draining || !m_keepAlive;
    m_keepAlive = !isLast; // as it is told
    m_stream->write(serialized(response, method, isLast ? AfterReply::Close : AfterReply::KeepOpen, m_version));
    flush();
    readMore();
}

/// Lets the client take what was written, before anything else.
void Connection::flush()
{
    if (m_stream->isBroken()) {
        close();
    } else if (!m_keepAlive && !m_source) {
        linger();
    } else {
        m_state = State::Flushing;
        m_deadline = QDeadlineTimer(m_limits.writeTime);
        m_unwritten = m_stream->unwritten();
        written();
    }
}

void Connection::produce()
{
    m_state = State::Working;
    m_surroundings.handler.produce(m_source,
                                   [self = QPointer<Connection>(this)](const std::optional<QByteArray> &piece) {
                                       if (self && self->m_state == State::Working)
                                           self->writePiece(piece);
                                   });
}

void Connection::writePiece(const std::optional<QByteArray> &piece)
{
    if (!piece) {
        close(); // without the last chunk, so that nobody takes it for the whole
        return;
    }
    m_stream->write(m_version == HttpVersion::Http11 ? chunk(*piece) : *piece);
    if (piece->isEmpty())
        m_source.reset();
    flush();
    readMore();
}

void Connection::written()
{
    const qsizetype unwritten = m_stream->unwritten();
    if (m_state == State::Flushing && unwritten <= unwrittenBytes) {
        if (m_source)
            produce();
        else
            becomeIdle();
        return;
    }
    if (m_state == State::Lingering && unwritten == 0 && !m_finished) {
        m_finished = true;
        m_stream->finishWriting();
        m_deadline = QDeadlineTimer(m_limits.lingerTime);
    } else if (unwritten < m_unwritten) {
        credit(m_unwritten - unwritten, m_limits.writeTime);
    }
    m_unwritten = unwritten;
}

void Connection::becomeIdle()
{
    m_state = State::Idle;
    m_deadline = QDeadlineTimer(m_limits.idleTime);
    if (m_draining)
        linger();
}

void Connection::linger()
{
    m_state = State::Lingering;
    m_deadline = QDeadlineTimer(m_limits.writeTime);
    m_input = {};
    m_parser.reset();
    m_unwritten = m_stream->unwritten();
    written();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_stream.reset();
    m_source.reset();
    Q_EMIT closed();
}

} // namespace roost::http
