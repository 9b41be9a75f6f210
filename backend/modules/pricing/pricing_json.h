#pragma once

#include "backend/modules/pricing/quote.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {

/// PriceLine and Quote of the contract; kept quotes have their lines in the same form.
QJsonArray linesToJson(const QList<PriceLine> &lines);
QList<PriceLine> linesFromJson(const QJsonArray &json);
QJsonObject toJson(const Quote &quote);

/// check_in, check_out, guests, children_ages, pets and coupon of a body. Throws Invalid unless the stay has 1 to 731
/// nights, and when no guest would be an adult.
StayRequest stayFromJson(const QJsonObject &json);

/// The nights from one date up to another. Throws Invalid at the pointer of the second unless they are 1 to `maximum`.
DateRange requireNights(QDate from, QDate to, const QString &toPointer, qint64 maximum = maximumNights);

} // namespace roost
