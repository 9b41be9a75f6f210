#pragma once

#include <QJsonValue>
#include <QString>

namespace roost::ui {

/// Words for the API's codes; a code that this program does not know stands for itself.

QString propertyTypeLabel(const QString &code);
QString propertyStatusLabel(const QString &code);
QString cancellationPolicyLabel(const QString &code);
QString amenityLabel(const QString &code);

/// The name of a field of a property, as forms and previews show it.
QString propertyFieldLabel(const QString &field);

/// What a field is about where its name does not say it all; often empty.
QString propertyFieldNote(const QString &field);

/// A field's value in words: "3 nights" is "3", an amount is "€120", amenities are listed by name.
QString propertyValueText(const QString &field, const QJsonValue &value);

} // namespace roost::ui
