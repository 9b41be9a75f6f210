#include "backend/http/openapi/operation.h"

#include "backend/http/openapi/schema_reader.h"

namespace roost::http {

namespace {

/// The schema of the JSON among the described media types; empty when there is none.
QJsonObject jsonSchemaOf(const QJsonObject &content)
{
    for (auto it = content.begin(); it != content.end(); ++it) {
        if (it.key() == u"application/json" || it.key().endsWith(u"+json"))
            return it.value().toObject().value(QStringLiteral("schema")).toObject();
    }
    return {};
}

QJsonValue contentOf(const QJsonObject &description)
{
    return description.value(QStringLiteral("content"));
}

} // namespace

Operation::Operation(Method method, const QByteArray &path, const QJsonObject &description,
                     const QJsonArray &pathParameters, bool isPublic, const QJsonObject &document)
    : m_method(method)
    , m_path(path)
    , m_isPublic(isPublic)
{
    readParameters(pathParameters, document);
    readParameters(description.value(QStringLiteral("parameters")).toArray(), document);
    if (description.contains(QStringLiteral("requestBody")))
        readBody(resolved(description.value(QStringLiteral("requestBody")).toObject(), document), document);
    readAnswers(description.value(QStringLiteral("responses")).toObject(), document);
}

void Operation::readParameters(const QJsonArray &parameters, const QJsonObject &document)
{
    for (const auto &value : parameters) {
        const QJsonObject description = resolved(value.toObject(), document);
        if (description.value(QStringLiteral("in")) != QStringLiteral("query"))
            continue;
        Parameter parameter;
        parameter.required = description.value(QStringLiteral("required")).toBool();
        parameter.separateValues = description.value(QStringLiteral("explode")).toBool(true);
        parameter.schema =
            std::make_unique<JsonSchema>(description.value(QStringLiteral("schema")).toObject(), document);
        m_query.insert_or_assign(description.value(QStringLiteral("name")).toString(), std::move(parameter));
    }
}

void Operation::readBody(const QJsonObject &description, const QJsonObject &document)
{
    m_body = description.value(QStringLiteral("required")).toBool() ? Body::Required : Body::Optional;
    const QJsonObject content = contentOf(description).toObject();
    for (const QString &type : content.keys())
        m_bodyTypes.append(type.toLatin1());
    if (const QJsonObject schema = jsonSchemaOf(content); !schema.isEmpty())
        m_bodySchema = std::make_unique<JsonSchema>(schema, document);
}

void Operation::readAnswers(const QJsonObject &responses, const QJsonObject &document)
{
    for (auto it = responses.begin(); it != responses.end(); ++it) {
        Answer answer;
        const QJsonObject schema = jsonSchemaOf(contentOf(resolved(it.value().toObject(), document)).toObject());
        if (!schema.isEmpty())
            answer.schema = std::make_unique<JsonSchema>(schema, document);
        m_answers.insert_or_assign(it.key(), std::move(answer));
    }
}

QList<FieldError> Operation::checkBody(const QJsonValue &body) const
{
    return m_bodySchema ? m_bodySchema->check(body) : QList<FieldError>();
}

QList<FieldError> Operation::checkQuery(const QUrlQuery &query) const
{
    QList<FieldError> errors;
    QHash<QString, QStringList> given;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        given[name].append(value);

    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        if (!m_query.contains(it.key()))
            errors.append({u'?' + it.key(), QStringLiteral("UNKNOWN"), QStringLiteral("Is not known here.")});
    }
    for (const auto &[name, parameter] : m_query) {
        const QString pointer = u'?' + name;
        const QStringList texts = given.value(name);
        if (texts.isEmpty()) {
            if (parameter.required)
                errors.append({pointer, QStringLiteral("REQUIRED"), QStringLiteral("Is required.")});
        } else if (parameter.schema->isArray()) {
            const QStringList values = parameter.separateValues ? texts : texts.join(u',').split(u',');
            errors += parameter.schema->check(QJsonArray::fromStringList(values), pointer);
        } else if (texts.size() > 1) {
            errors.append({pointer, QStringLiteral("REPEATED"), QStringLiteral("Must come only once.")});
        } else {
            errors += parameter.schema->check(parameter.schema->fromText(texts.first()), pointer);
        }
    }
    return errors;
}

const Operation::Answer *Operation::answerFor(int status) const
{
    for (const QString &key :
         {QString::number(status), QString::number(status / 100) + QStringLiteral("XX"), QStringLiteral("default")}) {
        if (const auto found = m_answers.find(key); found != m_answers.end())
            return &found->second;
    }
    return nullptr;
}

QStringList Operation::checkResponse(int status, const QJsonValue &body) const
{
    const Answer *answer = answerFor(status);
    if (!answer)
        return {QStringLiteral("status %1 is not described").arg(status)};
    if (!answer->schema)
        return body.isUndefined() ? QStringList()
                                  : QStringList{QStringLiteral("no JSON body is described for %1").arg(status)};
    if (body.isUndefined())
        return {QStringLiteral("the body that is described for %1 is missing").arg(status)};

    QStringList faults;
    for (const FieldError &error : answer->schema->check(body))
        faults.append(QStringLiteral("%1: %2 %3").arg(error.pointer, error.code, error.detail));
    return faults;
}

} // namespace roost::http
