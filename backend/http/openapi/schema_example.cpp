#include "backend/http/openapi/schema_example.h"

#include "backend/http/openapi/schema_reader.h"

namespace roost::http {

namespace {

QJsonObject objectExample(const QJsonObject &schema, const QJsonObject &document)
{
    QJsonObject example;
    const QJsonArray parts = schema.value(QStringLiteral("allOf")).toArray();
    for (const auto &part : parts) {
        const QJsonObject members = exampleOf(part.toObject(), document).toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            example.insert(member.key(), member.value());
    }
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonValue value = exampleOf(property.value().toObject(), document);
        if (!value.isUndefined())
            example.insert(property.key(), value);
    }
    return example;
}

QJsonValue scalarExample(const QJsonObject &schema)
{
    if (schema.value(QStringLiteral("nullable")).toBool())
        return QJsonValue::Null;
    const QString type = schema.value(QStringLiteral("type")).toString();
    if (type == u"integer" || type == u"number")
        return schema.value(QStringLiteral("minimum")).toInteger(1);
    return type == u"boolean" ? QJsonValue(false) : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QJsonValue exampleOf(const QJsonObject &schema, const QJsonObject &document)
{
    const QJsonObject own = resolved(schema, document);
    if (own.contains(QStringLiteral("example")))
        return own.value(QStringLiteral("example"));
    if (own.contains(QStringLiteral("enum")))
        return own.value(QStringLiteral("enum")).toArray().first();
    const QJsonArray whole = own.value(QStringLiteral("allOf")).toArray();
    if (whole.size() == 1 && !own.contains(QStringLiteral("properties")))
        return exampleOf(whole.first().toObject(), document);
    const QString type = own.value(QStringLiteral("type")).toString();
    if (type == u"array") {
        const QJsonValue item = exampleOf(own.value(QStringLiteral("items")).toObject(), document);
        return item.isUndefined() ? QJsonArray() : QJsonArray{item};
    }
    return type == u"object" || !whole.isEmpty() ? QJsonValue(objectExample(own, document)) : scalarExample(own);
}

} // namespace roost::http
