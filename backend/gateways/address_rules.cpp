#include "backend/gateways/address_rules.h"

#include <algorithm>

namespace roost {

namespace {

using Subnets = QList<QPair<QHostAddress, int>>;

Subnets subnetsOf(const QStringList &texts)
{
    Subnets subnets;
    for (const QString &text : texts)
        subnets.append(QHostAddress::parseSubnet(text));
    return subnets;
}

bool isInOneOf(const QHostAddress &address, const Subnets &subnets)
{
    return std::any_of(subnets.begin(), subnets.end(), [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

/// The IPv4 address behind "::ffff:192.0.2.1"; any other as it is, without its zone.
QHostAddress unmapped(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    return QHostAddress(address.toIPv6Address());
}

/// https://www.iana.org/assignments/iana-ipv4-special-registry
const Subnets &specialIpv4()
{
    static const Subnets subnets = subnetsOf({
        QStringLiteral("0.0.0.0/8"),
        QStringLiteral("10.0.0.0/8"),
        QStringLiteral("100.64.0.0/10"),
        QStringLiteral("127.0.0.0/8"),
        QStringLiteral("169.254.0.0/16"),
        QStringLiteral("172.16.0.0/12"),
        QStringLiteral("192.0.0.0/24"),
        QStringLiteral("192.0.2.0/24"),
        QStringLiteral("192.88.99.0/24"),
        QStringLiteral("192.168.0.0/16"),
        QStringLiteral("198.18.0.0/15"),
        QStringLiteral("198.51.100.0/24"),
        QStringLiteral("203.0.113.0/24"),
        QStringLiteral("224.0.0.0/4"),
        QStringLiteral("240.0.0.0/4"),
    });
    return subnets;
}

/// What is special inside of 2000::/3, outside of which nothing is reachable: protocol assignments (Teredo among
/// them), documentation, 6to4 with its IPv4 address inside.
const Subnets &specialIpv6()
{
    static const Subnets subnets = subnetsOf({
        QStringLiteral("2001::/23"),
        QStringLiteral("2001:db8::/32"),
        QStringLiteral("2002::/16"),
        QStringLiteral("3fff::/20"),
    });
    return subnets;
}

} // namespace

AddressRules::AddressRules(const QStringList &allowed)
    : m_allowed(subnetsOf(allowed))
{
}

bool AddressRules::allows(const QHostAddress &given) const
{
    if (given.isNull())
        return false;
    const QHostAddress address = unmapped(given);
    if (isInOneOf(address, m_allowed))
        return true;
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return !isInOneOf(address, specialIpv4());
    static const auto globalUnicast = QHostAddress::parseSubnet(QStringLiteral("2000::/3"));
    return address.isInSubnet(globalUnicast) && !isInOneOf(address, specialIpv6());
}

} // namespace roost
