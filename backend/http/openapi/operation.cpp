#include "backend/http/openapi/operation.h"

#include "backend/http/openapi/schema_reader.h"

#include <QJsonDocument>

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

/// Whether any route may answer so, whatever it does: too large, too busy, a bug.
bool mayHappenAnywhere(int status)
{
    static const QList<int> statuses{405, 413, 429, 500, 503};
    return statuses.contains(status);
}

/// Undefined when it is no JSON.
QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace

Operation::Operation(Method method, const QByteArray &path, const QJsonObject &description,
                     const QJsonArray &pathParameters, bool isPublic, SchemaPool &schemas)
    : m_method(method)
    , m_path(path)
    , m_isPublic(isPublic)
    , m_access(description.value(QStringLiteral("x-access")).toString())
{
    readParameters(pathParameters, schemas);
    readParameters(description.value(QStringLiteral("parameters")).toArray(), schemas);
    if (description.contains(QStringLiteral("requestBody")))
        readBody(resolved(description.value(QStringLiteral("requestBody")).toObject(), schemas.document()), schemas);
    readAnswers(description.value(QStringLiteral("responses")).toObject(), schemas);
}

void Operation::readParameters(const QJsonArray &parameters, SchemaPool &schemas)
{
    for (const auto &value : parameters) {
        const QJsonObject description = resolved(value.toObject(), schemas.document());
        const QString place = description.value(QStringLiteral("in")).toString();
        if (place != u"query" && place != u"header")
            continue;
        Parameter parameter;
        parameter.required = description.value(QStringLiteral("required")).toBool();
        parameter.separateValues = description.value(QStringLiteral("explode")).toBool(true);
        parameter.schema = schemas.compiled(description.value(QStringLiteral("schema")).toObject());
        auto &known = place == u"query" ? m_query : m_headers;
        known.insert_or_assign(description.value(QStringLiteral("name")).toString(), std::move(parameter));
    }
}

void Operation::readBody(const QJsonObject &description, SchemaPool &schemas)
{
    m_body = description.value(QStringLiteral("required")).toBool() ? Body::Required : Body::Optional;
    const QJsonObject content = contentOf(description).toObject();
    for (const QString &type : content.keys())
        m_bodyTypes.append(type.toLatin1());
    if (const QJsonObject schema = jsonSchemaOf(content); !schema.isEmpty())
        m_bodySchema = schemas.compiled(schema);
}

void Operation::readAnswers(const QJsonObject &responses, SchemaPool &schemas)
{
    for (auto it = responses.begin(); it != responses.end(); ++it) {
        Answer answer;
        const QJsonObject content = contentOf(resolved(it.value().toObject(), schemas.document())).toObject();
        answer.types = content.keys();
        const QJsonObject schema = jsonSchemaOf(content);
        if (!schema.isEmpty())
            answer.schema = schemas.compiled(schema);
        m_answers.insert_or_assign(it.key(), std::move(answer));
    }
}

QList<FieldError> Operation::checkBody(const QJsonValue &body) const
{
    return m_bodySchema ? m_bodySchema->check(body) : QList<FieldError>();
}

QList<FieldError> Operation::checkQuery(const QUrlQuery &query) const
{
    if (query.isEmpty() && m_query.empty())
        return {};
    QList<FieldError> errors;
    QHash<QString, QStringList> given;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        given[name].append(value);

    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        if (!m_query.contains(it.key()))
            errors.append({u'?' + it.key(), QStringLiteral("UNKNOWN"), QStringLiteral("Is not known here.")});
    }
    for (const auto &[name, parameter] : m_query)
        errors += check(parameter, given.value(name), u'?' + name);
    return errors;
}

QList<FieldError> Operation::checkHeaders(const Headers &headers) const
{
    QList<FieldError> errors;
    for (const auto &[name, parameter] : m_headers) {
        QStringList texts;
        for (const QByteArray &value : headers.values(name.toLatin1()))
            texts.append(QString::fromUtf8(value));
        errors += check(parameter, texts, name + u':');
    }
    return errors;
}

QList<FieldError> Operation::check(const Parameter &parameter, const QStringList &texts, const QString &pointer)
{
    if (texts.isEmpty() && !parameter.required)
        return {};
    if (texts.isEmpty())
        return {{pointer, QStringLiteral("REQUIRED"), QStringLiteral("Is required.")}};
    if (parameter.schema->isArray()) {
        const QStringList values = parameter.separateValues ? texts : texts.join(u',').split(u',');
        return parameter.schema->check(QJsonArray::fromStringList(values), pointer);
    }
    if (texts.size() > 1)
        return {{pointer, QStringLiteral("REPEATED"), QStringLiteral("Must come only once.")}};
    return parameter.schema->check(parameter.schema->fromText(texts.first()), pointer);
}

const Operation::Answer *Operation::answerFor(int status) const
{
    QStringList keys{QString::number(status), QString::number(status / 100) + QStringLiteral("XX")};
    if (mayHappenAnywhere(status))
        keys.append(QStringLiteral("default"));
    for (const QString &key : keys) {
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
    const QStringList undescribed = answer->schema->undescribed(body);
    for (const QString &pointer : undescribed)
        faults.append(pointer + QStringLiteral(": is not described"));
    return faults;
}

QStringList Operation::checkAnswer(int status, const QByteArray &contentType,
                                   const std::optional<QByteArray> &body) const
{
    const Answer *answer = answerFor(status);
    const QString type = QString::fromLatin1(contentType.split(';').first().trimmed());
    if (!answer || answer->types.isEmpty() || !answer->types.contains(type)) {
        if (answer && answer->types.isEmpty() && body && body->isEmpty())
            return {};
        return {QStringLiteral("status %1 of type '%2' is not described").arg(status).arg(type)};
    }
    const bool isJson = type == u"application/json" || type.endsWith(u"+json");
    return answer->schema && isJson && body ? checkResponse(status, parsed(*body)) : QStringList();
}

} // namespace roost::http
