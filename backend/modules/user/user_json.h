#pragma once

#include "backend/modules/user/user.h"

#include <QJsonObject>

namespace roost {

/// User, Tokens and AuditEntry of the contract, and the bodies that the contract lets through.
QJsonObject toJson(const User &user);
QJsonObject toJson(const Tokens &tokens);
QJsonObject toJson(const AuditEntry &entry);

Registration registrationFromJson(const QJsonObject &json);
UserChange userChangeFromJson(const QJsonObject &json);
UserAdministration userAdministrationFromJson(const QJsonObject &json);

} // namespace roost
