#include "backend/http/openapi/schema_pool.h"

#include <QJsonDocument>

namespace roost::http {

std::shared_ptr<const JsonSchema> SchemaPool::compiled(const QJsonObject &schema)
{
    auto &known = m_compiled[QJsonDocument(schema).toJson(QJsonDocument::Compact)];
    if (!known)
        known = std::make_shared<const JsonSchema>(schema, m_document);
    return known;
}

} // namespace roost::http
