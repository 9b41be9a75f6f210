#include "ui/api/field_schema.h"

#include <QJsonArray>

namespace roost::ui {

namespace {

constexpr int longestChain = 20;

/// The object that a local reference leads to; empty when it leads nowhere or in a circle.
QJsonObject resolved(const QJsonObject &document, QJsonObject object)
{
    for (int steps = 0; object.contains(QLatin1String("$ref")); ++steps) {
        const auto path = object.value(QLatin1String("$ref")).toString().split(u'/');
        if (steps == longestChain || path.first() != QLatin1String("#"))
            return {};
        QJsonValue target = document;
        for (const auto &step : path.mid(1))
            target = target[step];
        object = target.toObject();
    }
    return object;
}

/// The schema with what its parts (allOf) say; its own words come before theirs.
QJsonObject flattened(const QJsonObject &document, const QJsonObject &reference)
{
    auto schema = resolved(document, reference);
    const auto parts = schema.value(QLatin1String("allOf")).toArray();
    for (const auto &part : parts) {
        const auto words = flattened(document, part.toObject());
        for (auto word = words.begin(); word != words.end(); ++word) {
            if (!schema.contains(word.key()))
                schema.insert(word.key(), word.value());
        }
    }
    return schema;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const auto values = list.toArray();
    for (const auto &value : values) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts;
}

std::optional<double> numberIn(const QJsonObject &schema, const char *word)
{
    const auto value = schema.value(QLatin1String(word));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

void readLimits(const QJsonObject &schema, FieldSchema &field)
{
    field.minimum = numberIn(schema, "minimum");
    field.maximum = numberIn(schema, "maximum");
}

void readList(const QJsonObject &items, FieldSchema &field)
{
    const bool hasNumbers = items.value(QLatin1String("type")) == QLatin1String("integer");
    field.kind = hasNumbers ? FieldSchema::Kind::Integers : FieldSchema::Kind::Texts;
    field.choices = textsOf(items.value(QLatin1String("enum")));
    if (const auto maxLength = numberIn(items, "maxLength"))
        field.maxLength = static_cast<int>(*maxLength);
    readLimits(items, field);
}

void readKind(const QJsonObject &document, const QJsonObject &schema, FieldSchema &field)
{
    using Kind = FieldSchema::Kind;
    static const QHash<QString, Kind> kinds{{QStringLiteral("string"), Kind::Text},
                                            {QStringLiteral("integer"), Kind::Integer},
                                            {QStringLiteral("number"), Kind::Number},
                                            {QStringLiteral("boolean"), Kind::Flag}};
    const auto type = schema.value(QLatin1String("type")).toString();
    const auto parts = schema.value(QLatin1String("properties")).toObject();
    field.kind = kinds.value(type, Kind::Other);
    if (type == QLatin1String("array")) {
        readList(flattened(document, schema.value(QLatin1String("items")).toObject()), field);
    } else if (parts.contains(QLatin1String("amount")) && parts.contains(QLatin1String("currency"))) {
        field.kind = Kind::Amount;
        readLimits(flattened(document, parts.value(QLatin1String("amount")).toObject()), field);
    }
}

FieldSchema fieldOf(const QJsonObject &document, const QJsonObject &reference)
{
    const auto schema = flattened(document, reference);
    const auto text = [&schema](const char *word) { return schema.value(QLatin1String(word)).toString(); };
    FieldSchema field;
    readLimits(schema, field);
    field.choices = textsOf(schema.value(QLatin1String("enum")));
    field.isNullable = schema.value(QLatin1String("nullable")).toBool();
    field.minLength = schema.value(QLatin1String("minLength")).toInt();
    if (const auto maxLength = numberIn(schema, "maxLength"))
        field.maxLength = static_cast<int>(*maxLength);
    if (const auto maxItems = numberIn(schema, "maxItems"))
        field.maxItems = static_cast<int>(*maxItems);
    field.pattern = text("pattern");
    field.format = text("format");
    field.atLeast = text("x-at-least");
    field.atMost = text("x-at-most");
    field.with = text("x-with");
    field.isNeededToPublish = schema.value(QLatin1String("x-needed-to-publish")).toBool();
    readKind(document, schema, field);
    return field;
}

} // namespace

RequestSchema RequestSchema::of(const QJsonObject &document, const QString &verb, const QString &path)
{
    QJsonValue step = document;
    for (const auto &name : {QStringLiteral("paths"), path, verb.toLower()})
        step = step[name];
    const auto body = resolved(document, step[QLatin1String("requestBody")].toObject());
    const auto media = body.value(QLatin1String("content")).toObject().value(QLatin1String("application/json"));
    const auto schema = flattened(document, media[QLatin1String("schema")].toObject());
    const auto required = textsOf(schema.value(QLatin1String("required")));
    const auto properties = schema.value(QLatin1String("properties")).toObject();
    RequestSchema request;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        auto field = fieldOf(document, property->toObject());
        field.isRequired = required.contains(property.key());
        request.fields.insert(property.key(), field);
    }
    return request;
}

} // namespace roost::ui
