#include "backend/http/trusted_proxies.h"

using namespace roost::http;

/// Takes the input as what a trusted proxy passes on of its clients' fields: two lines, Forwarded and X-Forwarded-For.
/// There is always an address and a host in the end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const TrustedProxies proxies({QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8"))});
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = input.indexOf('\n');

    Request request;
    request.remoteAddress = QHostAddress(QStringLiteral("10.0.0.1"));
    request.headers.append("Host", "roost");
    if (line > 0)
        request.headers.append("Forwarded", input.left(line));
    request.headers.append("X-Forwarded-For", input.mid(line + 1));
    proxies.resolve(request);
    if (request.remoteAddress.isNull() || request.headers.value("Host").isEmpty())
        std::abort();
    return 0;
}
