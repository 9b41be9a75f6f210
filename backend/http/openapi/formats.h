#pragma once

#include <QString>

namespace roost::http {

/// Whether a text is of a format of the contract: uuid, date, date-time, email, currency, time-zone, country. Formats
/// that only describe (int64, password, ...) take everything.
bool matchesFormat(const QString &format, const QString &text);

/// What to write instead, for a person: "Must be a date as YYYY-MM-DD."
QString formatAdvice(const QString &format);

} // namespace roost::http
