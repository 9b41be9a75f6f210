#include "backend/http/trusted_proxies.h"

#include "backend/http/forwarded.h"
#include "backend/http/head_rules.h"
#include "backend/http/transport/client_address.h"

#include <algorithm>

namespace roost::http {

namespace {

constexpr int mappedBits = 96; ///< in front of an IPv4 address in the dress of IPv6

/// All fields of a name as the one list that they are (RFC 9110, 5.3).
QByteArray joined(const Headers &headers, const QByteArray &name)
{
    return headers.values(name).join(',');
}

/// What was said at this hop, where each has said something; else what was said last.
QByteArray valueAt(const QByteArray &list, qsizetype hop, qsizetype hops)
{
    const QList<QByteArray> values = list.split(',');
    return (values.size() == hops && hop >= 0 ? values.at(hop) : values.constLast()).trimmed();
}

/// What a proxy says of the scheme and the host that the client asked for; whatever makes no sense is as if not said.
void take(Request &request, const QByteArray &scheme, const QByteArray &host)
{
    if (scheme == "https" || scheme == "http")
        request.isSecure = scheme == "https";
    if (isAuthority(host))
        request.headers.set("Host", host);
}

} // namespace

TrustedProxies::TrustedProxies(const QList<Network> &networks)
{
    for (const auto &[address, bits] : networks) {
        const QHostAddress plain = withoutMapping(address);
        const bool wasMapped = plain.protocol() != address.protocol() && bits >= mappedBits;
        m_networks.append({plain, wasMapped ? bits - mappedBits : bits});
    }
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    return std::any_of(m_networks.begin(), m_networks.end(),
                       [&](const Network &network) { return address.isInSubnet(network); });
}

void TrustedProxies::resolve(Request &request) const
{
    const QHostAddress peer = request.remoteAddress;
    if (m_networks.isEmpty() || !contains(peer))
        return;
    const QByteArray forwarded = joined(request.headers, "Forwarded");
    const QByteArray chain = joined(request.headers, "X-Forwarded-For");
    const auto elements = parsedForwarded(forwarded).value_or(QList<ForwardedElement>());
    QList<QByteArray> nodes;
    for (const ForwardedElement &element : elements)
        nodes.append(element.client);
    const QList<QByteArray> hops = chain.isEmpty() ? QList<QByteArray>() : chain.split(',');
    const Found byForwarded = find(nodes, peer);
    const Found byChain = find(hops, peer);

    if (forwarded.isEmpty()) {
        request.remoteAddress = byChain.client;
        take(request, valueAt(joined(request.headers, "X-Forwarded-Proto"), byChain.hop, hops.size()).toLower(),
             valueAt(joined(request.headers, "X-Forwarded-Host"), byChain.hop, hops.size()));
    } else if (!elements.isEmpty() && (chain.isEmpty() || byForwarded.client == byChain.client)) {
        const ForwardedElement &element = byForwarded.hop < 0 ? elements.constLast() : elements.at(byForwarded.hop);
        request.remoteAddress = byForwarded.client;
        take(request, element.scheme, element.host);
    }
}

TrustedProxies::Found TrustedProxies::find(const QList<QByteArray> &hops, const QHostAddress &peer) const
{
    Found found{.client = peer};
    for (qsizetype hop = hops.size() - 1; hop >= 0 && contains(found.client); --hop) {
        const auto address = nodeAddress(hops.at(hop));
        if (!address)
            break;
        found = {.client = *address, .hop = hop};
    }
    return found;
}

} // namespace roost::http
