#pragma once

#include "backend/core/actor.h"
#include "backend/modules/guest/guest.h"

#include <QJsonObject>

namespace roost {

/// Guest, GuestDetail and GuestNote of the contract.
QJsonObject toJson(const Guest &guest);
QJsonObject toJson(const GuestDetail &detail, const Actor &viewer);
QJsonObject toJson(const GuestNote &note);

} // namespace roost
