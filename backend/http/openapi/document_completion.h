#pragma once

#include <QJsonObject>

namespace roost::http {

/// The document with what follows from the rest of it, for people and tools that would not work it out: an example of
/// every body, made of its schema's; and in words who may call an operation, from its `x-access`.
QJsonObject completed(const QJsonObject &document);

} // namespace roost::http
