#include "backend/http/openapi/json_schema_dialect.h"

#include <QJsonArray>

namespace roost::http {

namespace {

QJsonObject mapOfSchemas(const QJsonObject &schemas)
{
    QJsonObject result;
    for (auto it = schemas.begin(); it != schemas.end(); ++it)
        result.insert(it.key(), toDraft4(it.value().toObject()));
    return result;
}

QJsonArray listOfSchemas(const QJsonArray &schemas)
{
    QJsonArray result;
    for (const auto &schema : schemas)
        result.append(toDraft4(schema.toObject()));
    return result;
}

QJsonValue additional(const QJsonValue &value)
{
    if (value.isObject())
        return toDraft4(value.toObject());
    if (value.toBool(true))
        return value;
    return QJsonObject{{QStringLiteral("not"), QJsonObject()}};
}

/// Also takes null: by its type where it has nothing but one, else as one of two.
QJsonObject nullableSchema(QJsonObject schema)
{
    const QString type = schema.value(QStringLiteral("type")).toString();
    if (type.isEmpty() || schema.contains(QStringLiteral("allOf"))) {
        const QJsonObject null{{QStringLiteral("type"), QStringLiteral("null")}};
        return {{QStringLiteral("anyOf"), QJsonArray{null, schema}}};
    }
    schema.insert(QStringLiteral("type"), QJsonArray{type, QStringLiteral("null")});
    if (schema.contains(QStringLiteral("enum"))) {
        QJsonArray values = schema.value(QStringLiteral("enum")).toArray();
        if (!values.contains(QJsonValue::Null))
            values.append(QJsonValue::Null);
        schema.insert(QStringLiteral("enum"), values);
    }
    return schema;
}

} // namespace

QJsonObject toDraft4(const QJsonObject &schema)
{
    if (schema.contains(QStringLiteral("$ref")))
        return {{QStringLiteral("$ref"), schema.value(QStringLiteral("$ref"))}};

    QJsonObject result;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const QString name = it.key();
        if (name == u"properties")
            result.insert(name, mapOfSchemas(it.value().toObject()));
        else if (name == u"items" || name == u"not")
            result.insert(name, toDraft4(it.value().toObject()));
        else if (name == u"allOf" || name == u"anyOf" || name == u"oneOf")
            result.insert(name, listOfSchemas(it.value().toArray()));
        else if (name == u"additionalProperties")
            result.insert(name, additional(it.value()));
        else if (name == u"type" && it.value() == QStringLiteral("integer"))
            result.insert(name, QStringLiteral("number"));
        else if (name != u"format" && name != u"pattern" && name != u"nullable" && name != u"example" &&
                 name != u"default")
            result.insert(name, it.value());
    }
    return schema.value(QStringLiteral("nullable")).toBool() ? nullableSchema(result) : result;
}

QJsonObject componentsToDraft4(const QJsonObject &document)
{
    const QJsonObject schemas =
        document.value(QStringLiteral("components")).toObject().value(QStringLiteral("schemas")).toObject();
    return {{QStringLiteral("schemas"), mapOfSchemas(schemas)}};
}

} // namespace roost::http
