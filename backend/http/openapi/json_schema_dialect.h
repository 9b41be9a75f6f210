#pragma once

#include <QJsonObject>

namespace roost::http {

/// A schema of OpenAPI 3.0 in the words of JSON Schema draft 4, without what we check ourselves: `nullable` becomes a
/// type, whole numbers become numbers (valijson's have 32 bits), `format` and `pattern` go (valijson's take 100 times
/// as long), and a forbidden additional property becomes one that matches nothing, so that valijson names each and not
/// only the first.
QJsonObject toDraft4(const QJsonObject &schema);

/// toDraft4 of every one of components/schemas.
QJsonObject componentsToDraft4(const QJsonObject &document);

} // namespace roost::http
