#pragma once

#include "backend/core/actor.h"
#include "backend/modules/guest/review.h"

#include <QJsonObject>

namespace roost {

/// Review of the contract. viewer: the booking is named to its two sides and to admins only.
QJsonObject toJson(const Review &review, const Actor &viewer);

/// The bodies that the contract lets through.
ReviewDraft reviewDraftFromJson(const QJsonObject &json);
ReviewChange reviewChangeFromJson(const QJsonObject &json);

} // namespace roost
