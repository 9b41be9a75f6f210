#pragma once

#include <QJsonObject>

namespace roost::http {

/// A YAML text whose root is a mapping, as JSON: plain scalars by YAML's core schema, quoted ones as strings. Throws
/// std::runtime_error with the line when it is not YAML, or a key comes twice in one mapping.
QJsonObject yamlToJson(const QByteArray &text);

} // namespace roost::http
