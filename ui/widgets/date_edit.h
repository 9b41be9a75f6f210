#pragma once

#include <QDate>
#include <QString>

class QDateEdit;

namespace roost::ui {

/// A field for a day in the locale's short format, always with all four digits of the year.
QDateEdit *makeDateEdit(QDate day, const QString &accessibleName);

} // namespace roost::ui
