#include "backend/http/openapi/json_schema.h"

#include "backend/http/openapi/json_schema_dialect.h"
#include "backend/http/openapi/schema_faults.h"
#include "backend/http/openapi/schema_reader.h"
#include "backend/http/openapi/undescribed_members.h"
#include "backend/http/openapi/value_rules.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace roost::http {

class JsonSchema::Compiled
{
public:
    Compiled(const QJsonObject &original, const QJsonObject &whole)
        : source(original)
        , document(whole)
        , type(keyword(original, QStringLiteral("type"), whole).toString())
        , rules(original, whole)
    {
        QJsonObject root = toDraft4(original);
        root.insert(QStringLiteral("components"), componentsToDraft4(whole)); // where the $refs lead
        const QJsonValue value(root);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft4);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(value), structure);
    }

    QJsonObject source;
    QJsonObject document;
    QString type;
    ValueRules rules;
    valijson::Schema structure;
};

JsonSchema::JsonSchema(const QJsonObject &schema, const QJsonObject &document)
    : m_compiled(std::make_unique<const Compiled>(schema, document))
{
}

JsonSchema::~JsonSchema() = default;

QList<FieldError> JsonSchema::check(const QJsonValue &value, const QString &prefix) const
{
    QList<FieldError> errors;
    const valijson::adapters::QtJsonAdapter target(value);
    valijson::Validator validator;
    if (!validator.validate(m_compiled->structure, target, nullptr)) {
        valijson::ValidationResults results; // only now: collecting them costs more than the judgement
        validator.validate(m_compiled->structure, target, &results);
        errors = faultsOf(results, m_compiled->source, m_compiled->document);
        for (FieldError &error : errors)
            error.pointer.prepend(prefix);
    }
    for (const FieldError &error : m_compiled->rules.check(value, prefix)) {
        if (!errors.contains(error))
            errors.append(error);
    }
    return errors;
}

QStringList JsonSchema::undescribed(const QJsonValue &value) const
{
    return undescribedMembers(value, m_compiled->source, m_compiled->document);
}

QJsonValue JsonSchema::fromText(const QString &text) const
{
    bool reads = false;
    if (m_compiled->type == u"integer") {
        const qint64 number = text.toLongLong(&reads);
        return reads ? QJsonValue(number) : QJsonValue(text);
    }
    if (m_compiled->type == u"number") {
        const double number = text.toDouble(&reads);
        return reads ? QJsonValue(number) : QJsonValue(text);
    }
    if (m_compiled->type == u"boolean" && (text == u"true" || text == u"false"))
        return text == u"true";
    return text;
}

bool JsonSchema::isArray() const
{
    return m_compiled->type == u"array";
}

} // namespace roost::http
