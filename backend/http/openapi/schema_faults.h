#pragma once

#include "backend/core/errors.h"

#include <QJsonObject>

namespace valijson {
class ValidationResults;
}

namespace roost::http {

/// What valijson has found, in words for a person and codes for a program: REQUIRED, TYPE, UNKNOWN, ENUM, RANGE,
/// LENGTH, UNIQUE, INVALID. Its remarks that only repeat on the way out what was found further in are left out. schema:
/// in OpenAPI's words, for the limits that the details name.
QList<FieldError> faultsOf(const valijson::ValidationResults &results, const QJsonObject &schema,
                           const QJsonObject &document);

} // namespace roost::http
