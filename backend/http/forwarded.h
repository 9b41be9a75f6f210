#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace roost::http {

/// What one proxy says of the request as it came to it: an element of Forwarded. Empty where it says nothing.
struct ForwardedElement
{
    QByteArray client{}; ///< `for`: a node, as it stands there
    QByteArray host{};
    QByteArray scheme{}; ///< `proto`, in lower case
};

/// The elements of a Forwarded field (RFC 7239, 4), of the first proxy first. Nothing for a text that is none.
std::optional<QList<ForwardedElement>> parsedForwarded(QByteArrayView text);

/// The address of a node: "192.0.2.43:47011", "[2001:db8::17]:4711", "2001:db8::17" (as X-Forwarded-For writes it).
/// Nothing for "unknown", for obfuscated names ("_hidden"), and for what is none at all.
std::optional<QHostAddress> nodeAddress(QByteArrayView node);

} // namespace roost::http
