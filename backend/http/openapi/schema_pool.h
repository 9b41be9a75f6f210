#pragma once

#include "backend/http/openapi/json_schema.h"

#include <map>

namespace roost::http {

/// The schemas of one document, each compiled once however often it is used. One thread; what it hands out, any.
class SchemaPool
{
public:
    explicit SchemaPool(const QJsonObject &document)
        : m_document(document)
    {
    }

    const QJsonObject &document() const { return m_document; }

    std::shared_ptr<const JsonSchema> compiled(const QJsonObject &schema);

private:
    QJsonObject m_document;
    std::map<QByteArray, std::shared_ptr<const JsonSchema>> m_compiled; ///< by the schema's text
};

} // namespace roost::http
