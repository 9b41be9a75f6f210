#include "backend/http/request_parser.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace roost::http {

namespace beast = boost::beast::http;

namespace {

QByteArray bytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class RequestParser::Beast
{
public:
    Beast()
    {
        parser.header_limit(std::numeric_limits<std::uint32_t>::max()); // the scanner has counted
        parser.body_limit(std::numeric_limits<std::uint64_t>::max());   // the body is none of its business
    }

    /// The whole head. False when it is none; see error.
    bool read(QByteArrayView head)
    {
        parser.put(boost::asio::const_buffer(head.data(), static_cast<std::size_t>(head.size())), error);
        return !error && parser.is_header_done();
    }

    beast::request_parser<beast::empty_body> parser;
    boost::system::error_code error;
};

RequestParser::RequestParser(const Limits &limits)
    : m_limits(limits)
    , m_beast(std::make_unique<Beast>())
    , m_bodyLimit(limits.bodyBytes)
{
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::feed(QByteArrayView input)
{
    if (m_state == State::Head)
        return feedHead(input);
    if (m_state == State::Body)
        return feedBody(input);
    return 0;
}

qsizetype RequestParser::feedHead(QByteArrayView input)
{
    const bool hadLine = m_scanner.lineEnd() > 0;
    const auto found = m_scanner.scan(input.first(std::min(input.size(), m_limits.headerBytes)));
    if (!hadLine && m_scanner.lineEnd() > 0) {
        if (auto fault = requestLineFault(input.first(m_scanner.lineEnd()).sliced(m_scanner.begin()))) {
            fail(*std::move(fault));
            return 0;
        }
    }
    if (found == HeadScanner::State::Malformed) {
        fail(RequestFailure::malformed(QStringLiteral("A character of the head stands where none like it may.")));
    } else if (m_scanner.fields() > m_limits.headerFields) {
        fail(
            {431, QStringLiteral("HEADERS_TOO_LARGE"), QStringLiteral("There are more header fields than are taken.")});
    } else if (found == HeadScanner::State::Complete) {
        readHead(input.first(m_scanner.end()).sliced(m_scanner.begin()));
        return m_scanner.end();
    } else if (input.size() >= m_limits.headerBytes) {
        failHeadTooLarge(input);
    }
    return 0;
}

void RequestParser::failHeadTooLarge(QByteArrayView input)
{
    if (m_scanner.lineEnd() > 0)
        fail({431, QStringLiteral("HEADERS_TOO_LARGE"),
              QStringLiteral("The header fields are larger than this server takes.")});
    else if (input.first(m_limits.headerBytes).contains(' '))
        fail({414, QStringLiteral("URI_TOO_LONG"), QStringLiteral("The address is longer than this server takes.")});
    else
        fail(RequestFailure::malformed(QStringLiteral("No method has so long a name.")));
}

qsizetype RequestParser::feedBody(QByteArrayView input)
{
    if (m_length > m_bodyLimit) {
        failTooLarge();
        return 0;
    }
    if (!m_chunks) {
        const qsizetype count = std::min<qsizetype>(input.size(), m_length - m_request.body.size());
        m_request.body += input.first(count);
        if (m_request.body.size() == m_length)
            m_state = State::Complete;
        return count;
    }

    QByteArrayView rest = input;
    const auto result = m_chunks->feed(rest);
    if (result == ChunkedBody::Result::Malformed) {
        fail(RequestFailure::malformed(QStringLiteral("The chunks of the body cannot be read.")));
    } else if (result == ChunkedBody::Result::TooLarge) {
        failTooLarge();
    } else if (result == ChunkedBody::Result::Complete) {
        m_request.body = m_chunks->takeBody();
        m_state = State::Complete;
    }
    return input.size() - rest.size();
}

void RequestParser::setBodyLimit(qint64 bytes)
{
    m_bodyLimit = bytes;
    if (m_length > bytes)
        failTooLarge();
    else if (m_chunks)
        m_chunks.emplace(bytes, m_limits.headerBytes);
}

bool RequestParser::expectsContinue() const
{
    return m_state == State::Body && m_request.headers.contains("Expect") && !isHttp10();
}

bool RequestParser::isWebSocketUpgrade() const
{
    return m_beast->parser.upgrade() && m_request.method == Method::Get && !isHttp10() &&
           m_request.headers.value("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

bool RequestParser::isKeepAlive() const
{
    return m_beast->parser.keep_alive();
}

bool RequestParser::isHttp10() const
{
    return m_beast->parser.get().version() == 10;
}

Request RequestParser::take()
{
    return std::move(m_request);
}

void RequestParser::fail(RequestFailure failure)
{
    m_state = State::Failed;
    m_failure = std::move(failure);
}

void RequestParser::failTooLarge()
{
    fail({413, QStringLiteral("TOO_LARGE"), QStringLiteral("The body is larger than this server takes.")});
}

void RequestParser::readHead(QByteArrayView head)
{
    // A later 1.x is answered as the last that is known (RFC 9110, 2.5).
    const qsizetype minor = m_scanner.lineEnd() - m_scanner.begin() - 1;
    QByteArray asKnown;
    if (head.at(minor) > '1') {
        asKnown = head.toByteArray();
        asKnown[minor] = '1';
        head = asKnown;
    }
    if (!m_beast->read(head))
        return fail(RequestFailure::malformed(
            QStringLiteral("This is not an HTTP request: %1.").arg(QString::fromStdString(m_beast->error.message()))));

    const auto &message = m_beast->parser.get();
    for (const auto &field : message)
        m_request.headers.append(bytes(field.name_string()), bytes(field.value()));

    if (auto fault = headFault(m_request.headers, isHttp10() ? HttpVersion::Http10 : HttpVersion::Http11))
        return fail(*std::move(fault));
    const auto method = methodFromName(bytes(message.method_string()));
    if (!method)
        return fail(RequestFailure::notImplemented(QStringLiteral("No address here knows this method.")));
    m_request.method = *method;
    if (!m_request.setTarget(bytes(message.target())))
        return fail(RequestFailure::malformed(QStringLiteral("The address cannot be read.")));

    const QByteArray expectation = m_request.headers.value("Expect");
    if (!expectation.isEmpty() && !isHttp10() && expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
        return fail({417, QStringLiteral("EXPECTATION_FAILED"),
                     QStringLiteral("The only expectation known here is 100-continue.")});
    m_state = State::Body;
    m_length = m_request.headers.value("Content-Length").toLongLong();
    if (m_request.headers.contains("Transfer-Encoding"))
        m_chunks.emplace(m_limits.bodyBytes, m_limits.headerBytes);
}

} // namespace roost::http
