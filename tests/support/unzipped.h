#pragma once

#include <QByteArray>

namespace roost::test {

/// What gzip has packed; what can be read of it where it is cut off.
QByteArray unzipped(const QByteArray &bytes);

} // namespace roost::test
