#include "backend/http/request_parser.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace roost::http {

namespace beast = boost::beast::http;

namespace {

QByteArray bytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether the first line ends as "HTTP/2.0" does: a request, if not one for us.
bool namesVersion(QByteArrayView input)
{
    const QByteArrayView line = input.first(std::max<qsizetype>(input.indexOf("\r\n"), 0));
    return line.size() > 8 && line.last(8).startsWith("HTTP/");
}

} // namespace

class RequestParser::Beast
{
public:
    explicit Beast(const Limits &limits)
    {
        parser.eager(true);
        parser.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        parser.body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
    }

    beast::request_parser<beast::string_body> parser;
    boost::system::error_code error;
};

RequestParser::RequestParser(const Limits &limits)
    : m_beast(std::make_unique<Beast>(limits))
{
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::feed(QByteArrayView input)
{
    auto &parser = m_beast->parser;
    const std::size_t used =
        parser.put(boost::asio::const_buffer(input.data(), static_cast<std::size_t>(input.size())), m_beast->error);

    if (m_state == State::Head && parser.is_header_done()) {
        m_state = State::Body;
        readHead();
    }
    if (m_state == State::Failed)
        return static_cast<qsizetype>(used);

    if (m_beast->error && m_beast->error != beast::error::need_more)
        failFromBeast(input);
    else if (parser.is_done())
        m_state = State::Complete;
    return static_cast<qsizetype>(used);
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
    if (m_state == State::Complete)
        m_request.body = QByteArray::fromStdString(m_beast->parser.get().body());
    return std::move(m_request);
}

void RequestParser::fail(int status, const char *code, const QString &detail)
{
    m_state = State::Failed;
    m_failure = {status, QString::fromLatin1(code), detail};
}

void RequestParser::failFromBeast(QByteArrayView input)
{
    const auto &error = m_beast->error;
    const bool beforeTarget = m_beast->parser.get().target().empty();
    if (error == beast::error::body_limit)
        fail(413, "TOO_LARGE", QStringLiteral("The body is larger than this server takes."));
    else if (error == beast::error::header_limit && beforeTarget)
        fail(414, "URI_TOO_LONG", QStringLiteral("The address is longer than this server takes."));
    else if (error == beast::error::header_limit)
        fail(431, "HEADERS_TOO_LARGE", QStringLiteral("The header fields are larger than this server takes."));
    else if (error == beast::error::bad_version && namesVersion(input))
        fail(505, "HTTP_VERSION", QStringLiteral("This server speaks HTTP/1.1 and HTTP/1.0."));
    else
        fail(400, "MALFORMED",
             QStringLiteral("This is not an HTTP request: %1.").arg(QString::fromStdString(error.message())));
}

void RequestParser::readHead()
{
    const auto &message = m_beast->parser.get();
    for (const auto &field : message)
        m_request.headers.append(bytes(field.name_string()), bytes(field.value()));

    const auto method = methodFromName(bytes(message.method_string()));
    if (!method)
        return fail(501, "NOT_IMPLEMENTED", QStringLiteral("No address here knows this method."));
    m_request.method = *method;

    if (!m_request.setTarget(bytes(message.target())))
        return fail(400, "MALFORMED", QStringLiteral("The address must start with a slash."));
    if (!checkFraming())
        return;

    const QByteArray expectation = m_request.headers.value("Expect");
    if (!expectation.isEmpty() && expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
        fail(417, "EXPECTATION_FAILED", QStringLiteral("The only expectation known here is 100-continue."));
}

/// What Beast lets pass, but a proxy in front might read in another way.
bool RequestParser::checkFraming()
{
    const Headers &headers = m_request.headers;
    if (headers.count("Content-Length") > 1) {
        fail(400, "MALFORMED", QStringLiteral("There is more than one Content-Length."));
    } else if (headers.count("Host") != 1 && !(isHttp10() && !headers.contains("Host"))) {
        fail(400, "MALFORMED", QStringLiteral("There must be exactly one Host."));
    } else if (headers.contains("Transfer-Encoding") &&
               (headers.value("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0 || isHttp10())) {
        fail(501, "NOT_IMPLEMENTED", QStringLiteral("The only transfer coding known here is chunked."));
    }
    return m_state != State::Failed;
}

} // namespace roost::http
