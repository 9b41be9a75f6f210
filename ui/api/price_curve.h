#pragma once

#include "ui/api/money.h"

#include <QDate>
#include <QList>

#include <optional>

namespace roost::ui {

enum class NightOwner { Free, Held, Booked, Blocked, Imported };

/// One night of a property: what it costs and why, who has it, and what it was a year ago.
struct CurveNight
{
    QDate date{};
    NightOwner owner = NightOwner::Free;
    Money price{};
    QString rule{};     ///< override, season, weekend, base
    QString ruleId{};   ///< of a season
    QString ruleName{}; ///< as a quote calls its line
    int minNights = 1;
    std::optional<Money> before{}; ///< what it costs now, where a draft makes it otherwise
    int minNightsBefore = 1;       ///< as minNights without a draft
    QDate lastYear{};              ///< the same weekday
    std::optional<Money> lastYearPrice{};

    bool isTaken() const { return owner != NightOwner::Free && owner != NightOwner::Blocked; }
    static CurveNight fromJson(const QJsonObject &object);
};

/// The nights of a property in a span, each of them.
struct PriceCurve
{
    QString propertyId{};
    QString title{};
    QString currency{};
    QDate today{}; ///< at the property
    QDate from{};
    QDate to{};
    QList<CurveNight> nights{};

    static PriceCurve fromJson(const QJsonObject &object);
};

} // namespace roost::ui
