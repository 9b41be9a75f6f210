#include "tests/program/http_client.h"

#include <QJsonDocument>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <sys/socket.h>

#include <stdexcept>
#include <system_error>

namespace roost::test {

namespace asio = boost::asio;
namespace beast = boost::beast;

struct HttpClient::Socket
{
    asio::io_context context{1};
    asio::ip::tcp::socket stream{context};
    beast::flat_buffer buffer{};
};

namespace {

constexpr timeval patience{30, 0};

QByteArray toBytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

beast::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpClient::HttpClient(const QUrl &server)
    : m_server(server)
{
}

HttpClient::~HttpClient() = default;

void HttpClient::connect()
{
    if (m_socket)
        return;
    auto socket = std::make_unique<Socket>();
    const auto address = asio::ip::make_address(m_server.host().toStdString());
    boost::system::error_code error;
    socket->stream.connect({address, static_cast<unsigned short>(m_server.port())}, error);
    if (error)
        throw std::system_error(error);
    socket->stream.set_option(asio::ip::tcp::no_delay(true));
    setsockopt(socket->stream.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    m_socket = std::move(socket);
}

Answer HttpClient::post(const QString &target, const QJsonObject &body, const HttpHeaders &headers)
{
    return send("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer HttpClient::patch(const QString &target, const QJsonObject &body, const HttpHeaders &headers)
{
    return send("PATCH", target, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer HttpClient::put(const QString &target, const QJsonObject &body, const HttpHeaders &headers)
{
    return send("PUT", target, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer HttpClient::send(const QByteArray &method, const QString &target, const QByteArray &body,
                        const HttpHeaders &headers)
{
    beast::http::request<beast::http::string_body> request;
    request.method_string(toView(method));
    request.target(target.toStdString());
    request.set(beast::http::field::host, m_server.authority().toStdString());
    if (!m_token.isEmpty())
        request.set(beast::http::field::authorization, "Bearer " + m_token.toStdString());
    if (!body.isEmpty())
        request.set(beast::http::field::content_type, "application/json");
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.set(toView(header.key()), toView(header.value()));
    request.body() = body.toStdString();
    request.prepare_payload();

    connect();
    try {
        beast::http::response<beast::http::string_body> response;
        beast::http::write(m_socket->stream, request);
        beast::http::read(m_socket->stream, m_socket->buffer, response);

        Answer answer{static_cast<int>(response.result_int()), {}, QByteArray::fromStdString(response.body())};
        for (const auto &field : response)
            answer.headers.insert(toBytes(field.name_string()).toLower(), toBytes(field.value()));
        if (!response.keep_alive())
            m_socket.reset();
        if (answer.code() == "ANSWER_NOT_DESCRIBED")
            throw std::logic_error(answer.text().toStdString());
        return answer;
    } catch (const boost::system::system_error &error) {
        m_socket.reset();
        throw std::system_error(error.code());
    }
}

} // namespace roost::test
