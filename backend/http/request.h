#pragma once

#include "backend/core/actor.h"
#include "backend/core/enum_names.h"
#include "backend/core/errors.h"
#include "backend/http/headers.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QUrlQuery>

namespace roost::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

struct Route;

QByteArray toString(Method method);

/// Nothing for a method that no route can have.
std::optional<Method> methodFromName(const QByteArray &name);

/// One request as a handler sees it: read, routed, authenticated, and valid by the OpenAPI document.
struct Request
{
    Method method = Method::Get;
    QByteArray target{}; ///< as sent: path and query
    QByteArray path{};   ///< without the query, still percent-encoded; "*" for the server as such
    QUrlQuery query{};
    Headers headers{};
    QByteArray body{};
    QJsonObject json{};                      ///< the body, where the operation takes JSON
    QHash<QByteArray, QString> pathValues{}; ///< `{id}` of the route, decoded
    QHostAddress remoteAddress{};            ///< of the client; of a proxy in front that is not trusted, the proxy's
    bool isSecure = false;                   ///< it came by HTTPS, to this server or to a trusted proxy
    QByteArray id{};                         ///< X-Request-Id
    Actor actor{};                           ///< nobody where the route is public and no token came
    const Route *route = nullptr;            ///< nullptr when nothing is at this address, or not by this method
    Headers answerHeaders{};                 ///< go with the answer, whatever becomes of the request

    /// Takes the request target apart: "/path?query"; the same with http:// and a host in front, which takes the place
    /// of Host; "*" with OPTIONS, which comes first. False for other forms, for a percent sign that encodes
    /// nothing, and for spaces, control characters and fragments.
    bool setTarget(const QByteArray &text);

    /// A UUID of the path. Throws NotFound when it is not one: nothing has such an address.
    template <typename IdType>
    IdType pathId(const char *name = "id") const
    {
        if (const auto parsed = IdType::parse(pathValues.value(name)))
            return *parsed;
        throw NotFound(QStringLiteral("There is nothing at this address."));
    }

    /// A query parameter, decoded; nothing when it was not given.
    std::optional<QString> queryValue(const char *name) const;
    std::optional<qint64> queryInteger(const char *name) const; ///< Invalid when it is not a whole number
    std::optional<QDate> queryDate(const char *name) const;     ///< Invalid when it is not YYYY-MM-DD

    /// A query parameter that is the name of an enum's value; the contract has seen to it that it is one.
    template <NamedEnum Enum>
    std::optional<Enum> queryName(const char *name) const
    {
        const auto text = queryValue(name);
        return text ? fromName<Enum>(*text) : std::nullopt;
    }

    /// "https://roost.example:8443", as the client asked for it: what a path becomes a whole address with.
    QByteArray origin() const { return (isSecure ? "https://" : "http://") + headers.value("Host"); }

    /// The version of If-Match: "7". Nothing without the header or with `*`; PreconditionFailed for any other text.
    std::optional<qint64> ifMatchVersion() const;
};

} // namespace roost::http
