#pragma once

#include "ui/api/field_schema.h"

#include <QJsonValue>
#include <QString>

namespace roost::ui {

/// What is wrong with a value by the server's own schema, as a sentence for the person who typed it; empty when nothing
/// is. A value that a field could not read (letters where a number goes) is its text. currency: of the amounts.
QString faultOf(const FieldSchema &field, const QJsonValue &value, const QString &currency);

/// The same of two fields together; the other's name is for the sentence.
QString faultBeside(const FieldSchema &field, const QJsonValue &value, const QJsonValue &other,
                    const QString &otherName);

/// Whether nothing was filled in: no value, null, or blanks.
bool isBlank(const QJsonValue &value);

} // namespace roost::ui
