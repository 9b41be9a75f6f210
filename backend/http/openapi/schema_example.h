#pragma once

#include <QJsonObject>

namespace roost::http {

/// A value that a schema describes: its own `example`; else the first of its `enum`; else made of the examples of its
/// parts. Undefined for a text without one, null where that may be null.
QJsonValue exampleOf(const QJsonObject &schema, const QJsonObject &document);

} // namespace roost::http
