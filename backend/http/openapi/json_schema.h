#pragma once

#include "backend/core/errors.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace roost::http {

/// One schema of the document, compiled: valijson judges structure and limits, functions of ours judge formats,
/// patterns and whole numbers (valijson's own need std::regex and 32 bits). Any thread.
class JsonSchema
{
public:
    /// schema: as in OpenAPI 3.0; document: where its $refs lead. Throws std::runtime_error when it cannot be compiled.
    JsonSchema(const QJsonObject &schema, const QJsonObject &document);
    ~JsonSchema();

    /// Every fault of the value, one for each place and code; pointers start with `prefix`.
    QList<FieldError> check(const QJsonValue &value, const QString &prefix = {}) const;

    /// Pointers to the members that are not described; see undescribedMembers().
    QStringList undescribed(const QJsonValue &value) const;

    /// A text of a query as the type that the schema asks for; the text itself where it does not read as that.
    QJsonValue fromText(const QString &text) const;
    bool isArray() const;

private:
    class Compiled;
    std::unique_ptr<const Compiled> m_compiled;
};

} // namespace roost::http
