#pragma once

#include "backend/http/headers.h"

#include <QString>

#include <optional>

namespace roost::http {

/// Why a request cannot be read, as it is answered.
struct RequestFailure
{
    int status = 400;
    QString code{};
    QString detail{};

    static RequestFailure malformed(const QString &detail);
    static RequestFailure notImplemented(const QString &detail);
};

enum class HttpVersion { Http10, Http11 };

/// What RFC 9112, section 3 asks of a request line (without its line's end): a method, a target and a version, with one
/// space between each. 505 for the versions of another HTTP. The target is looked into by others.
std::optional<RequestFailure> requestLineFault(QByteArrayView line);

/// What RFC 9110 and 9112 ask of the fields that say whom a request is for and where its body ends: exactly one Host
/// (from HTTP/1.1 on), one number as Content-Length, "chunked" alone as Transfer-Encoding, never both. A proxy in front
/// might read anything else in another way. Nothing when all is well.
std::optional<RequestFailure> headFault(const Headers &headers, HttpVersion version);

/// "roost.example:8080" or "[::1]:8080"; not empty, and without an account.
bool isAuthority(QByteArrayView text);

/// Every percent sign stands before two hexadecimal digits.
bool isPercentEncoded(QByteArrayView text);

} // namespace roost::http
