#pragma once

#include <QString>

namespace roost::ui {

/// Words for the API's codes; a code that this program does not know stands for itself.

QString propertyTypeLabel(const QString &code);
QString propertyStatusLabel(const QString &code);
QString cancellationPolicyLabel(const QString &code);
QString amenityLabel(const QString &code);

} // namespace roost::ui
