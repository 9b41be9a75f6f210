#include "backend/http/openapi/undescribed_members.h"

#include "backend/http/openapi/schema_reader.h"

namespace roost::http {

namespace {

using Schemas = QList<QJsonObject>;

/// A schema and all that it is made of.
Schemas allParts(const QJsonObject &schema, const QJsonObject &document)
{
    const QJsonObject own = resolved(schema, document);
    Schemas all{own};
    for (const QString &name : {QStringLiteral("allOf"), QStringLiteral("anyOf"), QStringLiteral("oneOf")}) {
        const QJsonArray parts = own.value(name).toArray();
        for (const auto &part : parts)
            all += allParts(part.toObject(), document);
    }
    return all;
}

/// Those that describe a member; none when it is not described, an empty one when anything goes.
Schemas ofMember(const QString &name, const Schemas &schemas, const QJsonObject &document)
{
    Schemas found;
    bool isFree = true;
    for (const QJsonObject &schema : schemas) {
        const QJsonValue others = schema.value(QStringLiteral("additionalProperties"));
        const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        if (properties.contains(name))
            found += allParts(properties.value(name).toObject(), document);
        else if (others.isObject())
            found += allParts(others.toObject(), document);
        else if (others.toBool())
            found.append(QJsonObject());
        isFree = isFree && properties.isEmpty() && others.isUndefined();
    }
    return found.isEmpty() && isFree ? Schemas{QJsonObject()} : found;
}

void collect(const QJsonValue &value, const Schemas &schemas, const QJsonObject &document, const QString &pointer,
             QStringList &found)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString place = pointer + pointerStep(member.key());
        const Schemas described = ofMember(member.key(), schemas, document);
        if (described.isEmpty())
            found.append(place);
        else
            collect(member.value(), described, document, place, found);
    }
    Schemas ofItems;
    for (const QJsonObject &schema : schemas) {
        if (schema.contains(QStringLiteral("items")))
            ofItems += allParts(schema.value(QStringLiteral("items")).toObject(), document);
    }
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        collect(items.at(i), ofItems, document, pointer + u'/' + QString::number(i), found);
}

} // namespace

QStringList undescribedMembers(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &document)
{
    QStringList found;
    collect(value, allParts(schema, document), document, {}, found);
    return found;
}

} // namespace roost::http
