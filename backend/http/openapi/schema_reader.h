#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace roost::http {

/// Follows `#/components/...` until there is no $ref any more. Throws std::runtime_error when it leads nowhere or in a
/// circle.
QJsonObject resolved(const QJsonObject &object, const QJsonObject &document);

/// The schema that describes the place of a value: through properties, items, allOf, anyOf and oneOf. Empty when none
/// does.
QJsonObject schemaAt(const QJsonObject &schema, const QString &pointer, const QJsonObject &document);

/// A keyword of a schema, or of those that it is made of by $ref, allOf, anyOf or oneOf; undefined when none has it.
QJsonValue keyword(const QJsonObject &schema, const QString &name, const QJsonObject &document);

/// The name of a property as a step of a JSON pointer (RFC 6901): "/a~1b".
QString pointerStep(const QString &name);

} // namespace roost::http
