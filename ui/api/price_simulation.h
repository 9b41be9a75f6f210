#pragma once

#include "ui/api/money.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace roost::ui {

/// What the nights of replayed stays bring; with an elasticity stays and nights are expectations.
struct SimulatedSum
{
    double stays = 0;
    double nights = 0;
    int notBookable = 0;
    Money revenue{};
    std::optional<Money> averageDailyRate{};

    static SimulatedSum fromJson(const QJsonObject &object);
};

/// As it was, by the rules of now, by the draft.
struct SimulatedSums
{
    QString month{}; ///< "2027-01"; empty: all
    SimulatedSum past{};
    SimulatedSum now{};
    SimulatedSum draft{};

    static SimulatedSums fromJson(const QJsonObject &object);
};

/// A stay that was, and what would become of it.
struct SimulatedStay
{
    QString bookingId{};
    QString code{};
    QString guestName{};
    QDate checkIn{};
    QDate checkOut{};
    QDate replayedCheckIn{};
    Money now{}; ///< what its nights bring by the rules of now
    Money draft{};
    bool isBookableNow = true;
    bool isBookable = true;  ///< by the draft
    QStringList obstacles{}; ///< codes of why the draft refuses it
    QStringList obstaclesOfNow{};

    static SimulatedStay fromJson(const QJsonObject &object);
};

/// Past demand under a draft of rules. Nothing of it happened.
struct PriceSimulation
{
    QString currency{};
    QDate from{};
    QDate to{}; ///< not included
    double elasticity = 0;
    SimulatedSums total{};
    QList<SimulatedSums> months{};
    QList<SimulatedStay> stays{};

    static PriceSimulation fromJson(const QJsonObject &object);
};

} // namespace roost::ui
