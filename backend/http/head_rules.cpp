#include "backend/http/head_rules.h"

#include <algorithm>

namespace roost::http {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// unreserved, sub-delims and percent signs of RFC 3986; no comma, which joins two fields into one.
bool isNameCharacter(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || isDigit(c) || QByteArrayView("-._~!$&'()*+;=%").contains(c);
}

bool isPort(QByteArrayView text)
{
    return text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit) && text.toInt() <= 0xffff;
}

bool isLength(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 18; // fits into 63 bits whatever they are
    return !text.isEmpty() && text.size() <= mostDigits && std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<RequestFailure> transferCodingFault(const Headers &headers, HttpVersion version)
{
    const QByteArray coding = headers.value("Transfer-Encoding").toLower();
    if (version == HttpVersion::Http10)
        return RequestFailure::malformed(QStringLiteral("HTTP/1.0 has no Transfer-Encoding."));
    if (headers.count("Transfer-Encoding") > 1 || headers.contains("Content-Length"))
        return RequestFailure::malformed(QStringLiteral("More than one field says where the body ends."));
    if (coding == "chunked")
        return std::nullopt;
    if (coding.isEmpty() || coding.contains("chunked"))
        return RequestFailure::malformed(QStringLiteral("Transfer-Encoding does not say where the body ends."));
    return RequestFailure::notImplemented(QStringLiteral("The only transfer coding known here is chunked."));
}

} // namespace

RequestFailure RequestFailure::malformed(const QString &detail)
{
    return {400, QStringLiteral("MALFORMED"), detail};
}

RequestFailure RequestFailure::notImplemented(const QString &detail)
{
    return {501, QStringLiteral("NOT_IMPLEMENTED"), detail};
}

std::optional<RequestFailure> headFault(const Headers &headers, HttpVersion version)
{
    const qsizetype hosts = headers.count("Host");
    if (hosts > 1 || (hosts == 0 && version == HttpVersion::Http11))
        return RequestFailure::malformed(QStringLiteral("There must be exactly one Host."));
    if (hosts == 1 && !isAuthority(headers.value("Host")))
        return RequestFailure::malformed(QStringLiteral("Host is no name or address with or without a port."));
    if (headers.contains("Transfer-Encoding"))
        return transferCodingFault(headers, version);
    if (headers.count("Content-Length") > 1)
        return RequestFailure::malformed(QStringLiteral("There is more than one Content-Length."));
    if (headers.contains("Content-Length") && !isLength(headers.value("Content-Length")))
        return RequestFailure::malformed(QStringLiteral("Content-Length is not a number."));
    return std::nullopt;
}

bool isAuthority(QByteArrayView text)
{
    qsizetype nameEnd = text.indexOf(':');
    if (text.startsWith('[')) {
        const qsizetype bracket = text.indexOf(']');
        const QByteArrayView address = bracket < 0 ? QByteArrayView() : text.first(bracket).sliced(1);
        const auto belongs = [](char c) { return isHexDigit(c) || c == ':' || c == '.'; };
        if (address.isEmpty() || !std::all_of(address.begin(), address.end(), belongs))
            return false;
        nameEnd = bracket + 1;
    } else {
        const QByteArrayView name = nameEnd < 0 ? text : text.first(nameEnd);
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isNameCharacter))
            return false;
    }
    const QByteArrayView rest = nameEnd < 0 ? QByteArrayView() : text.sliced(nameEnd);
    return rest.isEmpty() || (rest.startsWith(':') && isPort(rest.sliced(1)));
}

bool isPercentEncoded(QByteArrayView text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (text.size() < i + 3)
            return false;
        const QByteArrayView digits = text.sliced(i + 1, 2);
        if (!isHexDigit(digits[0]) || !isHexDigit(digits[1]))
            return false;
    }
    return true;
}

} // namespace roost::http
