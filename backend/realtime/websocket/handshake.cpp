#include "backend/realtime/websocket/handshake.h"

#include "backend/http/problem.h"

#include <QCryptographicHash>

namespace roost::realtime {

namespace {

constexpr auto keyName = "Sec-WebSocket-Key";
constexpr auto versionName = "Sec-WebSocket-Version";
constexpr auto version = "13";
constexpr auto keySuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, section 1.3
constexpr qsizetype keyBytes = 16;

bool isKey(const QByteArray &text)
{
    const auto key = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == keyBytes;
}

} // namespace

std::optional<http::Response> handshakeFault(const http::Request &head)
{
    if (head.headers.count(keyName) != 1 || !isKey(head.headers.value(keyName)))
        return http::problem(400, QStringLiteral("BAD_HANDSHAKE"),
                             QStringLiteral("Sec-WebSocket-Key must be 16 bytes as base64."), {});
    if (head.headers.count(versionName) != 1 || head.headers.value(versionName) != version)
        return http::problem(426, QStringLiteral("UPGRADE_REQUIRED"),
                             QStringLiteral("Only version 13 of WebSocket is spoken here."), {})
            .withHeader(versionName, version)
            .withHeader("Upgrade", "websocket");
    return std::nullopt;
}

QByteArray handshakeAnswer(const http::Request &head)
{
    const QByteArray key = head.headers.value(keyName) + keySuffix;
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
           QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n";
}

} // namespace roost::realtime
