#pragma once

#include "backend/http/request.h"

#include <QHostAddress>

namespace roost::http {

/// The proxies in front of this server, whose word is taken for whom a request comes from; nobody else's is. Any
/// thread.
class TrustedProxies
{
public:
    /// An address and the bits of it that count, as QHostAddress::parseSubnet() gives them.
    using Network = QPair<QHostAddress, int>;

    TrustedProxies() = default;
    explicit TrustedProxies(const QList<Network> &networks);

    bool contains(const QHostAddress &address) const;

    /// Puts the client in place of the proxy: the right-most address of Forwarded (RFC 7239) or X-Forwarded-For that is
    /// no trusted proxy itself, then the scheme and the host that it asked for. Request::remoteAddress is the other end
    /// of the connection before. An address that is hidden or unreadable ends the search at the hop before it. When
    /// both fields are there and tell of different clients, one of them has been passed on unseen: neither counts.
    void resolve(Request &request) const;

private:
    /// The client, and which of the hops named it (-1 for none).
    struct Found
    {
        QHostAddress client{};
        qsizetype hop = -1;
    };

    Found find(const QList<QByteArray> &hops, const QHostAddress &peer) const;

    QList<Network> m_networks;
};

} // namespace roost::http
