#pragma once

#include "backend/modules/planning/past_stay.h"
#include "backend/modules/pricing/bookability.h"

#include <QMap>

namespace roost {

/// How demand answers to price, in hundredths: -100 is one percent fewer stays for each percent that they cost more.
enum class Elasticity : int {};

/// The whole of one stay's weight.
inline constexpr qint64 wholeWeight = 10'000;

/// What one set of rules makes of a past stay, on the same weekdays of a year to come.
struct Repricing
{
    Price price{};
    QList<Reason> reasons{}; ///< why it could not be booked; none: it could
    qint64 weight = 0;       ///< of wholeWeight: how many such stays are to be expected; 0 when it cannot be booked

    bool isBookable() const { return reasons.isEmpty(); }
};

/// A past stay, replayed.
struct SimulatedStay
{
    PastStay past{};
    DateRange stay{}; ///< where it is replayed
    Repricing now{};
    Repricing draft{};
};

/// What nights bring; stays and nights in hundredths of a percent of one, as they are weighted.
struct SimulatedSum
{
    qint64 stays = 0;
    qint64 nights = 0;
    qint64 lost = 0; ///< whole stays that could not be booked
    Money revenue{}; ///< of the nights: no fees, no tax

    /// Revenue by night; nothing without nights.
    std::optional<Money> averageDailyRate() const;
};

/// The three beside one another: as it was, by today's rules, by the draft.
struct SimulatedSums
{
    SimulatedSum past{};
    SimulatedSum now{};
    SimulatedSum draft{};
};

/// What past demand would have brought, had it met other rules. Nothing of it happened.
struct Simulation
{
    QList<SimulatedStay> stays{};
    SimulatedSums total{};
    QMap<QDate, SimulatedSums> months{}; ///< by the first day of the month of the replayed night; stays by arrival
};

/// Rules to replay demand under.
struct SimulatedRules
{
    const Property &property;
    const Tariff &tariff;
};

/// Everything that a simulation depends on.
struct SimulationInput
{
    SimulatedRules now;
    SimulatedRules draft;
    QList<PastStay> stays{};
    int shiftDays = 0; ///< from the past to where the rules are asked; whole weeks
    Elasticity elasticity{};
    PlatformFees fees{};
};

/// Replays each stay, with its day of booking moved by as much, through reckon() and reasonsAgainst(), as if the
/// property were published and its nights free. A stay whose total rises by p percent counts for 1 + elasticity × p /
/// 100 stays, from 0 to 2; one that cannot be booked for none. Coupons are not looked at. Pure.
Simulation simulate(const SimulationInput &input);

} // namespace roost
