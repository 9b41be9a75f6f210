#include "backend/http/problem.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace roost::http {

namespace {

int statusOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Malformed:
        return 400;
    case Error::Kind::Unauthenticated:
        return 401;
    case Error::Kind::PaymentRequired:
        return 402;
    case Error::Kind::Forbidden:
        return 403;
    case Error::Kind::NotFound:
        return 404;
    case Error::Kind::Conflict:
        return 409;
    case Error::Kind::PreconditionFailed:
        return 412;
    case Error::Kind::Invalid:
        return 422;
    case Error::Kind::TooManyRequests:
        return 429;
    case Error::Kind::Unavailable:
        return 503;
    }
    return 500;
}

/// A name for the kind of problem: there is no page to link to.
QString typeOf(const QString &code)
{
    return QStringLiteral("urn:roost:problem:") + code.toLower().replace(u'_', u'-');
}

QJsonArray toJson(const QList<FieldError> &errors)
{
    QJsonArray array;
    for (const FieldError &error : errors) {
        array.append(QJsonObject{{QStringLiteral("pointer"), error.pointer},
                                 {QStringLiteral("code"), error.code},
                                 {QStringLiteral("detail"), error.detail}});
    }
    return array;
}

QJsonObject problemJson(int status, const QString &code, const QString &detail, const QByteArray &requestId,
                        const QList<FieldError> &errors)
{
    QJsonObject object{
        {QStringLiteral("type"), typeOf(code)},
        {QStringLiteral("title"), QString::fromLatin1(reasonPhrase(status))},
        {QStringLiteral("status"), status},
        {QStringLiteral("detail"), detail},
        {QStringLiteral("instance"), QString::fromLatin1(requestId)},
        {QStringLiteral("code"), code},
    };
    if (!errors.isEmpty())
        object.insert(QStringLiteral("errors"), toJson(errors));
    return object;
}

Response problemResponse(int status, const QJsonObject &object)
{
    Response response;
    response.status = status;
    response.headers.set("Content-Type", "application/problem+json");
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {304, "Not Modified"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {402, "Payment Required"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Status");
}

Response problem(int status, const QString &code, const QString &detail, const QByteArray &requestId,
                 const QList<FieldError> &errors)
{
    return problemResponse(status, problemJson(status, code, detail, requestId, errors));
}
Response problem(const Error &error, const QByteArray &requestId)
{
    const int status = statusOf(error.kind());
    QJsonObject object = problemJson(status, error.code(), error.detail(), requestId, error.errors());
    if (const auto *wrongState = dynamic_cast<const WrongState *>(&error))
        object.insert(QStringLiteral("state"), wrongState->state);
    Response response = problemResponse(status, object);
    if (const auto *tooMany = dynamic_cast<const TooManyRequests *>(&error))
        response.headers.set("Retry-After", QByteArray::number(tooMany->retryAfterSeconds));
    else if (error.kind() == Error::Kind::Unavailable)
        response.headers.set("Retry-After", "1");
    else if (error.kind() == Error::Kind::Unauthenticated)
        response.headers.set("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace roost::http
