#pragma once

#include "ui/api/property_api.h"
#include "ui/models/undo_history.h"

namespace roost::ui {

/// What was done to properties, as steps of the history: each says how it is taken back and made again. The client
/// outlives them. A step over fields that somebody has changed since is refused.

/// before: what the fields were that were changed.
UndoableEdit changeStep(ApiClient &client, const Property &after, const QJsonObject &before);
UndoableEdit creationStep(ApiClient &client, const Property &created, const QJsonObject &fields);
UndoableEdit duplicationStep(ApiClient &client, const QString &ofPropertyId, const Property &copy,
                             const PropertyCopy &what);
UndoableEdit publishStep(ApiClient &client, const Property &property);
UndoableEdit unlistStep(ApiClient &client, const Property &property);

/// Several properties at once, in the same order.
UndoableEdit bulkStep(ApiClient &client, const QList<Property> &before, const QList<Property> &after,
                      const QList<PropertyChange> &changes);

} // namespace roost::ui
