#pragma once

#include <QHostAddress>

namespace roost::http {

/// An IPv4 address in the dress of IPv6 ("::ffff:192.0.2.1") as itself: one name for a client, whichever kind of socket
/// or header it came by.
inline QHostAddress withoutMapping(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace roost::http
