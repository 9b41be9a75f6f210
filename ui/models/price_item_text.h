#pragma once

#include "ui/models/price_item.h"

#include <QLocale>

namespace roost::ui {

/// What an item does: "€150 a night, €180 on weekends", "−10 %". fields: of the property or the rule, as the contract
/// names them.
QString effectText(PriceItem item, const QJsonObject &fields, const QLocale &locale);

/// When it does: "1 Jun – 31 Aug, from 3 nights on", "60 days ahead or more".
QString conditionText(PriceItem item, const QJsonObject &fields, const QLocale &locale);

/// "+20 %", "−12.5 %"; of hundredths of a percent.
QString percentText(int basisPoints, const QLocale &locale);

/// Why a stay cannot be booked, by the contract's code: "The stay is too short".
QString obstacleText(const QString &code);

} // namespace roost::ui
