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

/// Whether the request line ends as "HTTP/2.0" does: a request, if not one for us.
bool namesVersion(QByteArrayView line)
{
    return line.count(' ') == 2 && line.size() > 9 && line.last(9).startsWith(" HTTP/");
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
    const auto found = m_scanner.scan(input.first(std::min(input.size(), m_limits.headerBytes)));
    if (found == HeadScanner::State::Malformed) {
        fail(RequestFailure::malformed(QStringLiteral("A character of the head stands where none like it may.")));
    } else if (m_scanner.fields() > m_limits.headerFields) {
        fail(
            {431, QStringLiteral("HEADERS_TOO_LARGE"), QStringLiteral("There are more header fields than are taken.")});
    } else if (found == HeadScanner::State::Complete) {
        const QByteArrayView head = input.first(m_scanner.end()).sliced(m_scanner.begin());
        if (m_beast->read(head))
            readHead();
        else
            failFromBeast(head.first(head.indexOf('\r')));
        return m_scanner.end();
    } else if (input.size() >= m_limits.headerBytes) {
        const bool isLine = found == HeadScanner::State::RequestLine;
        fail(isLine ? RequestFailure{414, QStringLiteral("URI_TOO_LONG"),
                                     QStringLiteral("The address is longer than this server takes.")}
                    : RequestFailure{431, QStringLiteral("HEADERS_TOO_LARGE"),
                                     QStringLiteral("The header fields are larger than this server takes.")});
    }
    return 0;
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
    return m_beast->parser.upgrade() && m_request.method == Method::Get &&
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

void RequestParser::failFromBeast(QByteArrayView requestLine)
{
    const auto &error = m_beast->error;
    if (error == beast::error::bad_version && namesVersion(requestLine))
        fail({505, QStringLiteral("HTTP_VERSION"), QStringLiteral("This server speaks HTTP/1.1 and HTTP/1.0.")});
    else
        fail(RequestFailure::malformed(
            QStringLiteral("This is not an HTTP request: %1.").arg(QString::fromStdString(error.message()))));
}

void RequestParser::readHead()
{
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
