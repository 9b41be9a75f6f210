#include "backend/http/openapi/schema_reader.h"

#include <stdexcept>

namespace roost::http {

namespace {

constexpr int longestChain = 20;

QString unescaped(QString step)
{
    return step.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
}

QList<QJsonObject> parts(const QJsonObject &schema)
{
    QList<QJsonObject> list;
    for (const char16_t *name : {u"allOf", u"anyOf", u"oneOf"}) {
        const QJsonArray branches = schema.value(QStringView(name)).toArray();
        for (const auto &branch : branches)
            list.append(branch.toObject());
    }
    return list;
}

QJsonObject childSchema(const QJsonObject &reference, const QString &step, const QJsonObject &document)
{
    const QJsonObject schema = resolved(reference, document);
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    if (properties.contains(step))
        return properties.value(step).toObject();
    if (schema.contains(QStringLiteral("items")))
        return schema.value(QStringLiteral("items")).toObject();
    for (const QJsonObject &part : parts(schema)) {
        QJsonObject found = childSchema(part, step, document);
        if (!found.isEmpty())
            return found;
    }
    return schema.value(QStringLiteral("additionalProperties")).toObject();
}

} // namespace

QJsonObject resolved(const QJsonObject &object, const QJsonObject &document)
{
    QJsonObject current = object;
    for (int steps = 0; current.contains(QStringLiteral("$ref")); ++steps) {
        const QString reference = current.value(QStringLiteral("$ref")).toString();
        if (steps == longestChain || !reference.startsWith(QStringLiteral("#/")))
            throw std::runtime_error("$ref is not local, or goes in a circle: " + reference.toStdString());
        QJsonValue target = document;
        const QStringList path = reference.mid(2).split(u'/');
        for (const QString &step : path)
            target = target.toObject().value(unescaped(step));
        if (!target.isObject())
            throw std::runtime_error("$ref leads nowhere: " + reference.toStdString());
        current = target.toObject();
    }
    return current;
}

QJsonObject schemaAt(const QJsonObject &schema, const QString &pointer, const QJsonObject &document)
{
    QJsonObject current = schema;
    const QStringList steps = pointer.split(u'/').mid(1);
    for (const QString &step : steps)
        current = childSchema(current, unescaped(step), document);
    return resolved(current, document);
}

QJsonValue keyword(const QJsonObject &reference, const QString &name, const QJsonObject &document)
{
    const QJsonObject schema = resolved(reference, document);
    if (schema.contains(name))
        return schema.value(name);
    for (const QJsonObject &part : parts(schema)) {
        QJsonValue value = keyword(part, name, document);
        if (!value.isUndefined())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString pointerStep(const QString &name)
{
    QString step = name;
    return u'/' + step.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace roost::http
