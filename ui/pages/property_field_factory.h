#pragma once

#include "ui/api/field_schema.h"

namespace roost::ui {

class Theme;
class ValueField;

/// The control that fits a field of a property by its schema, with the field's name and note.
ValueField *makePropertyField(const Theme &theme, const QString &field, const FieldSchema &schema);

/// The currency of a new property.
ValueField *makeCurrencyField(const Theme &theme);
bool isCurrencyCode(const QString &code);

} // namespace roost::ui
