#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace roost::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form in which a date goes out (RFC 9110, 5.6.7).
QByteArray headerDate(const QDateTime &time);

/// Reads that form; nothing for any other.
std::optional<QDateTime> dateFromHeader(const QByteArray &text);

} // namespace roost::http
