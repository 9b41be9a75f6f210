#pragma once

#include "backend/core/actor.h"

#include <QDateTime>
#include <QVariantMap>

#include <optional>

namespace roost {

/// One person's account.
struct User
{
    UserId id{};
    QString email{}; ///< in lower case
    QString name{};
    Roles roles{};
    std::optional<QString> phone{};   ///< E.164
    std::optional<QString> country{}; ///< ISO 3166-1, two letters
    QString locale = QStringLiteral("en");
    QString about{};         ///< what they tell others of themselves
    QStringList languages{}; ///< which they speak: ISO 639, in lower case
    bool emailVerified = false;
    bool suspended = false;
    QDateTime createdAt{};
    qint64 version = 1;
};

/// Who opens an account.
struct Registration
{
    QString email{};
    QString name{};
    QString password{};
    std::optional<QString> country{};
};

/// What a sign-in or a refresh gives.
struct Tokens
{
    QString accessToken{};
    QString refreshToken{};
    int expiresInSeconds = 0; ///< the access token's
    User user{};
};

/// What an account's owner may change; a part that is not given stays.
struct UserChange
{
    std::optional<QString> name{};
    std::optional<std::optional<QString>> phone{};
    std::optional<std::optional<QString>> country{};
    std::optional<QString> locale{};
    std::optional<QString> about{};
    std::optional<QStringList> languages{};
};

/// What an admin may change; a part that is not given stays.
struct UserAdministration
{
    std::optional<Roles> roles{};
    std::optional<bool> suspended{};
};

/// Which accounts a list has.
struct UserFilter
{
    QString text{}; ///< part of a name or an address, without case; empty: any
    std::optional<Role> role{};
};

/// One administrative act, as it is kept for good: who, what, when, before and after.
struct AuditEntry
{
    AuditId id{};
    QDateTime at{};
    std::optional<UserId> actorId{}; ///< nothing: the program itself
    std::optional<QString> actorName{};
    QString action{}; ///< "user.suspend", ...
    QString entity{}; ///< the table
    QUuid entityId{};
    std::optional<QVariantMap> before{};
    std::optional<QVariantMap> after{};
};

} // namespace roost
