#include "backend/http/middleware/validation.h"

#include "backend/http/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roost::http {

namespace {

QByteArray mediaType(const Headers &headers)
{
    return headers.value("Content-Type").split(';').first().trimmed().toLower();
}

QJsonObject parsedObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        throw Malformed(
            QStringLiteral("The body is not JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        throw Malformed(QStringLiteral("The body must be a JSON object."));
    return document.object();
}

/// No text of PostgreSQL holds U+0000, so none of ours does.
void refuseNul(const QJsonValue &value, const QString &pointer, QList<FieldError> &errors)
{
    if (value.isString() && value.toString().contains(QChar(u'\0')))
        errors.append({pointer, QStringLiteral("CHARACTER"), QStringLiteral("Must not have the character U+0000.")});
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        refuseNul(items.at(i), pointer + u'/' + QString::number(i), errors);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        refuseNul(member.value(), pointer + u'/' + member.key(), errors);
}

void refuseNul(const QUrlQuery &query, QList<FieldError> &errors)
{
    if (query.isEmpty())
        return;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        refuseNul(QJsonValue(value), u'?' + name, errors);
}

bool isExpected(const Operation &operation, const QByteArray &type)
{
    return operation.bodyTypes().contains(type);
}

QString unsupported(const Operation &operation)
{
    return QStringLiteral("Content-Type must be %1.").arg(QString::fromLatin1(operation.bodyTypes().join(" or ")));
}

} // namespace

Middleware validation(const OpenApiDocument &document, const std::deque<Route> &routes)
{
    QHash<const Route *, const Operation *> operations;
    for (const Route &route : routes)
        operations.insert(&route, document.find(route.method, route.path));
    return [operations](Request &request, const Next &next) {
        const Operation *operation = operations.value(request.route);
        if (!operation)
            return next(request);

        QList<FieldError> errors = operation->checkQuery(request.query) + operation->checkHeaders(request.headers);
        refuseNul(request.query, errors);
        if (request.body.isEmpty() && operation->body() == Operation::Body::Required)
            throw Malformed(QStringLiteral("The body is missing."));
        if (!request.body.isEmpty() && operation->body() != Operation::Body::None) {
            if (!isExpected(*operation, mediaType(request.headers)))
                return problem(415, QStringLiteral("UNSUPPORTED_MEDIA_TYPE"), unsupported(*operation), request.id);
            if (operation->takesJson()) {
                request.json = parsedObject(request.body);
                errors += operation->checkBody(request.json);
                refuseNul(request.json, {}, errors);
            }
        }
        if (!errors.isEmpty())
            throw Invalid(errors);
        return next(request);
    };
}

} // namespace roost::http
