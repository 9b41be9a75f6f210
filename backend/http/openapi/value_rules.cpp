#include "backend/http/openapi/value_rules.h"

#include "backend/http/openapi/formats.h"
#include "backend/http/openapi/schema_reader.h"

#include <QJsonArray>

#include <cmath>
#include <stdexcept>

namespace roost::http {

namespace {

std::optional<QRegularExpression> patternOf(const QJsonObject &schema)
{
    if (!schema.contains(QStringLiteral("pattern")))
        return std::nullopt;
    const QString text = schema.value(QStringLiteral("pattern")).toString();
    QRegularExpression pattern(text, QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.isValid())
        throw std::runtime_error("not a regular expression: " + text.toStdString());
    pattern.optimize();
    return pattern;
}

bool isWhole(const QJsonValue &value)
{
    const double number = value.toDouble();
    return std::trunc(number) == number && std::abs(number) <= 9.3e18;
}

} // namespace

ValueRules::ValueRules(const QJsonObject &schema, const QJsonObject &document)
{
    m_root = compile(schema, document);
}

int ValueRules::compile(const QJsonObject &schema, const QJsonObject &document)
{
    const QString reference = schema.value(QStringLiteral("$ref")).toString();
    if (const auto known = m_rulesOfReferences.constFind(reference); known != m_rulesOfReferences.constEnd())
        return *known;

    const int index = static_cast<int>(m_rules.size());
    m_rules.emplace_back();
    if (!reference.isEmpty())
        m_rulesOfReferences.insert(reference, index); // before what is inside: a schema may contain itself

    const QJsonObject own = resolved(schema, document);
    Rule rule;
    rule.format = own.value(QStringLiteral("format")).toString();
    rule.pattern = patternOf(own);
    rule.whole = own.value(QStringLiteral("type")) == QStringLiteral("integer");
    compileParts(rule, own, document);
    m_rules[static_cast<std::size_t>(index)] = std::move(rule);
    return index;
}

void ValueRules::compileParts(Rule &rule, const QJsonObject &schema, const QJsonObject &document)
{
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it)
        rule.properties.insert(it.key(), compile(it.value().toObject(), document));
    if (const QJsonValue items = schema.value(QStringLiteral("items")); items.isObject())
        rule.items = compile(items.toObject(), document);
    if (const QJsonValue additional = schema.value(QStringLiteral("additionalProperties")); additional.isObject())
        rule.additional = compile(additional.toObject(), document);

    const auto compileList = [&](const QString &name) {
        std::vector<int> list;
        const QJsonArray schemas = schema.value(name).toArray();
        for (const auto &part : schemas)
            list.push_back(compile(part.toObject(), document));
        return list;
    };
    rule.all = compileList(QStringLiteral("allOf"));
    rule.choices = {compileList(QStringLiteral("anyOf")), compileList(QStringLiteral("oneOf"))};
}

QList<FieldError> ValueRules::check(const QJsonValue &value, const QString &prefix) const
{
    QList<FieldError> errors;
    check(m_root, value, prefix, errors);
    return errors;
}

void ValueRules::check(int index, const QJsonValue &value, const QString &pointer, QList<FieldError> &errors) const
{
    const Rule &rule = m_rules.at(static_cast<std::size_t>(index));
    if (value.isString() && !matchesFormat(rule.format, value.toString()))
        errors.append({pointer, QStringLiteral("FORMAT"), formatAdvice(rule.format)});
    if (value.isString() && rule.pattern && !rule.pattern->match(value.toString()).hasMatch())
        errors.append(
            {pointer, QStringLiteral("FORMAT"), QStringLiteral("Must match %1.").arg(rule.pattern->pattern())});
    if (value.isDouble() && rule.whole && !isWhole(value))
        errors.append({pointer, QStringLiteral("TYPE"), QStringLiteral("Must be a whole number.")});

    checkChildren(rule, value, pointer, errors);
    for (const int part : rule.all)
        check(part, value, pointer, errors);
    for (const std::vector<int> &branches : rule.choices) {
        QList<FieldError> faults; // those of the last branch, unless one is without
        for (const int branch : branches) {
            faults.clear();
            check(branch, value, pointer, faults);
            if (faults.isEmpty())
                break;
        }
        errors.append(faults);
    }
}

void ValueRules::checkChildren(const Rule &rule, const QJsonValue &value, const QString &pointer,
                               QList<FieldError> &errors) const
{
    if (value.isArray() && rule.items) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            check(*rule.items, array.at(i), pointer + u'/' + QString::number(i), errors);
    }
    if (!value.isObject() || (rule.properties.isEmpty() && !rule.additional))
        return;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto property = rule.properties.constFind(it.key()); property != rule.properties.constEnd())
            check(*property, it.value(), pointer + pointerStep(it.key()), errors);
        else if (rule.additional)
            check(*rule.additional, it.value(), pointer + pointerStep(it.key()), errors);
    }
}

} // namespace roost::http
