#include "backend/http/head_rules.h"

#include "backend/http/characters.h"

#include <algorithm>

namespace roost::http {

namespace {

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

/// "HTTP/1.1" and its like: one digit each, capitals.
bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/") && isDigit(text[5]) && text[6] == '.' && isDigit(text[7]);
}

std::optional<RequestFailure> transferCodingFault(const Headers &headers, HttpVersion version)
{
    if (version == HttpVersion::Http10)
        return RequestFailure::malformed(QStringLiteral("HTTP/1.0 has no Transfer-Encoding."));
    if (headers.count("Transfer-Encoding") > 1 || headers.contains("Content-Length"))
        return RequestFailure::malformed(QStringLiteral("More than one field says where the body ends."));
    QByteArrayList codings = headers.value("Transfer-Encoding").toLower().split(',');
    for (QByteArray &coding : codings)
        coding = coding.trimmed();
    const qsizetype chunked = codings.indexOf("chunked");
    if (codings.contains(QByteArray()) || (chunked >= 0 && chunked != codings.size() - 1))
        return RequestFailure::malformed(QStringLiteral("Transfer-Encoding does not say where the body ends."));
    if (codings.size() > 1 || chunked < 0)
        return RequestFailure::notImplemented(QStringLiteral("The only transfer coding known here is chunked."));
    return std::nullopt;
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

std::optional<RequestFailure> requestLineFault(QByteArrayView line)
{
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.lastIndexOf(' ');
    const bool hasMethod = methodEnd > 0 && std::all_of(line.begin(), line.begin() + methodEnd, isTokenCharacter);
    const bool hasTarget = targetEnd > methodEnd + 1 && line.indexOf(' ', methodEnd + 1) == targetEnd;
    if (!hasMethod || !hasTarget || !isVersion(line.sliced(targetEnd + 1)))
        return RequestFailure::malformed(QStringLiteral("This is not the first line of an HTTP request."));
    const char major = line.at(targetEnd + 6);
    if (major == '0')
        return RequestFailure::malformed(QStringLiteral("There is no HTTP that names itself by such a version."));
    if (major != '1')
        return RequestFailure{505, QStringLiteral("HTTP_VERSION"),
                              QStringLiteral("This server speaks HTTP/1.1 and HTTP/1.0.")};
    return std::nullopt;
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
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isNameCharacter) || !isPercentEncoded(name))
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
