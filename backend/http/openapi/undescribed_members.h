#pragma once

#include <QJsonObject>
#include <QStringList>

namespace roost::http {

/// Pointers to the members of a value that its schema does not describe, at any depth. What says
/// `additionalProperties: true`, or that it is an object and nothing more, describes every member. Slow: for checks.
QStringList undescribedMembers(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &document);

} // namespace roost::http
