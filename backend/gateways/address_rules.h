#pragma once

#include <QHostAddress>
#include <QStringList>

namespace roost {

/// Which addresses a request that a user asked for may go to: those of the public internet, and the networks that the
/// operator named. An immutable value.
///
/// Everything that the registries of IANA for special purposes (RFC 6890) call not globally reachable is refused:
/// loopback, private, link-local (and with it the metadata services of clouds), shared, multicast, documentation. An
/// IPv4 address inside an IPv6 one counts as what it is.
class AddressRules
{
public:
    /// allowed: networks as "10.1.0.0/16", in spite of what they are.
    explicit AddressRules(const QStringList &allowed = {});

    bool allows(const QHostAddress &address) const;

private:
    QList<QPair<QHostAddress, int>> m_allowed;
};

} // namespace roost
