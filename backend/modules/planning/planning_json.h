#pragma once

#include "backend/modules/planning/planning_service.h"

#include <QJsonObject>

namespace roost {

/// PriceCurve of the contract.
QJsonObject toJson(const PriceCurve &curve);

/// Simulation of the contract.
QJsonObject toJson(const SimulationResult &result);

/// From a body that is valid by the contract. Throws Invalid for a span that is none, or of more than 731 nights, and
/// for whatever a draft may have wrong on its own.
SimulationRequest simulationFromJson(const QJsonObject &json);

} // namespace roost
