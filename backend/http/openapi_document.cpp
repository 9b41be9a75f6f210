#include "backend/http/openapi_document.h"

#include "backend/http/openapi/document_completion.h"
#include "backend/http/openapi/schema_reader.h"
#include "backend/http/openapi/yaml_json.h"

#include <QDirIterator>
#include <QFile>

#include <stdexcept>

namespace roost::http {

namespace {

/// Puts the entries of one mapping into another, down to `depth` levels; the same entry in both is an error.
void merge(QJsonObject &into, const QJsonObject &from, int depth, const QString &where)
{
    for (auto it = from.begin(); it != from.end(); ++it) {
        const QString place = where + u'/' + it.key();
        if (!into.contains(it.key())) {
            into.insert(it.key(), it.value());
        } else if (it.value().isArray() && depth > 0) {
            QJsonArray list = into.value(it.key()).toArray();
            for (const auto &item : it.value().toArray())
                list.append(item);
            into.insert(it.key(), list);
        } else if (it.value().isObject() && depth > 0) {
            QJsonObject child = into.value(it.key()).toObject();
            merge(child, it.value().toObject(), depth - 1, place);
            into.insert(it.key(), child);
        } else {
            throw std::runtime_error("described twice: " + place.toStdString());
        }
    }
}

void requireReferences(const QJsonValue &value, const QJsonObject &document)
{
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            requireReferences(item, document);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.value(QStringLiteral("$ref")).isString())
            resolved(object, document);
        for (auto it = object.begin(); it != object.end(); ++it)
            requireReferences(it.value(), document);
    }
}

QJsonObject merged(const QList<QByteArray> &yamlTexts)
{
    QJsonObject document;
    for (const QByteArray &text : yamlTexts)
        merge(document, yamlToJson(text), 2, QString());
    requireReferences(document, document);
    return document;
}

/// No requirement at all, or none among the choices.
bool isPublic(const QJsonValue &security)
{
    const QJsonArray choices = security.toArray();
    return choices.isEmpty() || choices.contains(QJsonObject());
}

/// As `x-access` has it.
QString nameOf(Access access)
{
    switch (access) {
    case Access::Public:
        return QStringLiteral("public");
    case Access::User:
        return QStringLiteral("user");
    case Access::Host:
        return QStringLiteral("host");
    case Access::Admin:
        return QStringLiteral("admin");
    }
    return {};
}

bool fits(const QByteArray &pathTemplate, const QByteArray &path)
{
    const QList<QByteArray> wanted = pathTemplate.split('/');
    const QList<QByteArray> given = path.split('/');
    if (wanted.size() != given.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) != given.at(i) && !wanted.at(i).startsWith('{'))
            return false;
    }
    return true;
}

} // namespace

OpenApiDocument::OpenApiDocument(const QList<QByteArray> &yamlTexts)
    : OpenApiDocument(merged(yamlTexts))
{
}

OpenApiDocument::OpenApiDocument(const QJsonObject &document)
    : m_document(document)
{
    SchemaPool schemas(m_document);
    const QJsonObject paths = m_document.value(QStringLiteral("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (auto entry = item.begin(); entry != item.end(); ++entry) {
            const auto method = methodFromName(entry.key().toUpper().toLatin1());
            if (!method)
                continue; // parameters, summary
            const QJsonObject description = entry.value().toObject();
            const QJsonValue security = description.value(QStringLiteral("security"));
            const bool open =
                isPublic(security.isUndefined() ? m_document.value(QStringLiteral("security")) : security);
            auto operation =
                std::make_unique<Operation>(*method, path.key().toUtf8(), description,
                                            item.value(QStringLiteral("parameters")).toArray(), open, schemas);
            m_operations.emplace(std::pair(path.key().toUtf8(), *method), std::move(operation));
        }
    }
}

OpenApiDocument::OpenApiDocument(OpenApiDocument &&) noexcept = default;
OpenApiDocument::~OpenApiDocument() = default;

OpenApiDocument OpenApiDocument::fromResources()
{
    QList<QByteArray> texts;
    QDirIterator files(QStringLiteral(":/openapi"), {QStringLiteral("*.yaml")});
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot be read: " + file.fileName().toStdString());
        texts.append(file.readAll());
    }
    return OpenApiDocument(completed(merged(texts)));
}

QList<const Operation *> OpenApiDocument::operations() const
{
    QList<const Operation *> list;
    for (const auto &[key, operation] : m_operations)
        list.append(operation.get());
    return list;
}

const Operation *OpenApiDocument::find(Method method, const QByteArray &path) const
{
    const auto found = m_operations.find(std::pair(path, method));
    return found == m_operations.end() ? nullptr : found->second.get();
}

void OpenApiDocument::requireOperations(const std::deque<Route> &routes) const
{
    QByteArray missing;
    for (const Route &route : routes) {
        const Operation *operation = find(route.method, route.path);
        if (!operation)
            missing += ' ' + toString(route.method) + ' ' + route.path + ';';
        else if (!operation->access().isEmpty() && operation->access() != nameOf(route.access))
            missing +=
                ' ' + toString(route.method) + ' ' + route.path + " for " + nameOf(route.access).toLatin1() + ';';
    }
    if (!missing.isEmpty())
        throw std::logic_error("routes that resources/openapi does not describe:" + missing.toStdString());
}

const Operation *OpenApiDocument::findForRequest(Method method, const QByteArray &path) const
{
    const Operation *best = find(method, path);
    for (const auto &[key, operation] : m_operations) {
        // Of two that fit, the one with a literal where the other has a parameter: '{' sorts behind letters.
        if (!best && key.second == method && fits(key.first, path))
            best = operation.get();
    }
    return best;
}

QStringList OpenApiDocument::validateResponse(Method method, const QByteArray &path, int status,
                                              const QJsonValue &body) const
{
    const Operation *operation = findForRequest(method, path);
    if (!operation)
        return {QStringLiteral("%1 %2 is not described")
                    .arg(QString::fromLatin1(toString(method)), QString::fromUtf8(path))};
    return operation->checkResponse(status, body);
}

} // namespace roost::http
