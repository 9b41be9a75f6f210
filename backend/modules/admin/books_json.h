#pragma once

#include "backend/modules/admin/books_service.h"

#include <QJsonObject>

namespace roost {

/// Books, Pickup, Pace, Forecast and StayShapes of the contract.
QJsonObject toJson(const Books &books);
QJsonObject toJson(const Pickup &pickup);
QJsonObject toJson(const Pace &pace);
QJsonObject toJson(const Forecast &forecast);
QJsonObject toJson(const StayShapes &shapes);

} // namespace roost
