#include "backend/modules/user/user_json.h"

#include "backend/core/clock.h"

#include <QJsonArray>

namespace roost {

namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue objectOrNull(const std::optional<QVariantMap> &values)
{
    return values ? QJsonValue(QJsonObject::fromVariantMap(*values)) : QJsonValue();
}

std::optional<QString> textFrom(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Outer nothing: the key is not there; inner nothing: null.
std::optional<std::optional<QString>> nullableTextFrom(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(textFrom(json.value(key))) : std::nullopt;
}

} // namespace

QJsonObject toJson(const User &user)
{
    return {
        {QStringLiteral("id"), user.id.toString()},
        {QStringLiteral("email"), user.email},
        {QStringLiteral("name"), user.name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(user.roles))},
        {QStringLiteral("phone"), textOrNull(user.phone)},
        {QStringLiteral("country"), textOrNull(user.country)},
        {QStringLiteral("locale"), user.locale},
        {QStringLiteral("about"), user.about},
        {QStringLiteral("languages"), QJsonArray::fromStringList(user.languages)},
        {QStringLiteral("email_verified"), user.emailVerified},
        {QStringLiteral("suspended"), user.suspended},
        {QStringLiteral("created_at"), toRfc3339(user.createdAt)},
        {QStringLiteral("version"), user.version},
    };
}

QJsonObject toJson(const Tokens &tokens)
{
    return {
        {QStringLiteral("access_token"), tokens.accessToken},
        {QStringLiteral("refresh_token"), tokens.refreshToken},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), tokens.expiresInSeconds},
        {QStringLiteral("user"), toJson(tokens.user)},
    };
}

QJsonObject toJson(const AuditEntry &entry)
{
    return {
        {QStringLiteral("id"), entry.id.toString()},
        {QStringLiteral("at"), toRfc3339(entry.at)},
        {QStringLiteral("actor_id"), entry.actorId ? QJsonValue(entry.actorId->toString()) : QJsonValue()},
        {QStringLiteral("actor_name"), textOrNull(entry.actorName)},
        {QStringLiteral("action"), entry.action},
        {QStringLiteral("entity"), entry.entity},
        {QStringLiteral("entity_id"), entry.entityId.toString(QUuid::WithoutBraces)},
        {QStringLiteral("before"), objectOrNull(entry.before)},
        {QStringLiteral("after"), objectOrNull(entry.after)},
    };
}

Registration registrationFromJson(const QJsonObject &json)
{
    return {
        .email = json.value(u"email").toString(),
        .name = json.value(u"name").toString(),
        .password = json.value(u"password").toString(),
        .country = textFrom(json.value(u"country")),
    };
}

UserChange userChangeFromJson(const QJsonObject &json)
{
    const QJsonValue languages = json.value(u"languages");
    return {
        .name = textFrom(json.value(u"name")),
        .phone = nullableTextFrom(json, QLatin1StringView("phone")),
        .country = nullableTextFrom(json, QLatin1StringView("country")),
        .locale = textFrom(json.value(u"locale")),
        .about = textFrom(json.value(u"about")),
        .languages = languages.isArray() ? std::optional(languages.toVariant().toStringList()) : std::nullopt,
    };
}

UserAdministration userAdministrationFromJson(const QJsonObject &json)
{
    UserAdministration change;
    if (json.contains(u"roles"))
        change.roles = rolesFromNames(json.value(u"roles").toVariant().toStringList());
    if (json.contains(u"suspended"))
        change.suspended = json.value(u"suspended").toBool();
    return change;
}

} // namespace roost
