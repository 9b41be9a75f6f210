#include "ui/models/calendar_edit.h"

#include <algorithm>

namespace roost::ui {

namespace {

template <typename T>
void keepIfSame(std::optional<T> &common, const T &value, bool isFirst)
{
    if (isFirst)
        common = value;
    else if (common && *common != value)
        common.reset();
}

bool isSameFact(const AvailabilityChange &one, const AvailabilityChange &other)
{
    auto dated = other;
    dated.from = one.from;
    dated.to = one.to;
    return one.toJson() == dated.toJson();
}

/// The night as it is, in the words of a change that touches what the edit touches.
AvailabilityChange factsOf(const CalendarProperty &property, QDate day, const AvailabilityChange &edit)
{
    const auto &night = *property.night(day);
    AvailabilityChange facts{.from = day, .to = day.addDays(1)};
    if (edit.price) {
        facts.price = night.overridden ? std::optional(Money{night.price, property.currency()}) : std::nullopt;
    }
    if (edit.minNights)
        facts.minNights = std::optional(night.minNights);
    if (edit.maxNights)
        facts.maxNights = std::optional(night.maxNights);
    if (edit.closedToArrival)
        facts.closedToArrival = night.closedToArrival;
    if (edit.closedToDeparture)
        facts.closedToDeparture = night.closedToDeparture;
    if (edit.blocked) {
        facts.blocked = night.state == NightState::Blocked;
        const auto *claim = property.claimAt(day);
        if (*facts.blocked && claim)
            facts.note = claim->note;
    }
    return facts;
}

} // namespace

bool CalendarNights::contains(QDate day) const
{
    return from <= day && day < to && (weekdays.isEmpty() || weekdays.contains(day.dayOfWeek()));
}

QList<QDate> CalendarNights::days() const
{
    QList<QDate> days;
    for (auto day = from; day < to; day = day.addDays(1)) {
        if (contains(day))
            days.append(day);
    }
    return days;
}

NightsSummary NightsSummary::of(const CalendarNights &nights)
{
    NightsSummary summary;
    double sum = 0;
    for (const auto *property : nights.properties) {
        const bool isFirstProperty = property == nights.properties.first();
        if (isFirstProperty)
            summary.currency = property->currency();
        else if (summary.currency != property->currency())
            summary.currency.clear();
        for (const auto day : nights.days()) {
            const auto *night = property->night(day);
            if (!night)
                continue;
            const bool isFirst = summary.known++ == 0;
            summary.lowestPrice = std::min(summary.lowestPrice.value_or(night->price), night->price);
            summary.highestPrice = std::max(summary.highestPrice.value_or(night->price), night->price);
            sum += static_cast<double>(night->price);
            keepIfSame(summary.minNights, night->minNights, isFirst);
            keepIfSame(summary.maxNights, night->maxNights, isFirst);
            summary.closedToArrival += night->closedToArrival ? 1 : 0;
            summary.closedToDeparture += night->closedToDeparture ? 1 : 0;
            summary.blocked += night->state == NightState::Blocked ? 1 : 0;
            const bool isTaken = night->state != NightState::Free && night->state != NightState::Blocked;
            summary.booked += isTaken ? 1 : 0;
        }
    }
    if (summary.known > 0)
        summary.averagePrice = sum / summary.known;
    return summary;
}

AvailabilityChange changeOf(const CalendarNights &nights, const AvailabilityChange &edit)
{
    auto change = edit;
    change.from = nights.from;
    change.to = nights.to;
    change.weekdays = nights.weekdays;
    return change;
}

QList<AvailabilityChange> restoringChanges(const CalendarProperty &property, const CalendarNights &nights,
                                           const AvailabilityChange &edit)
{
    QList<AvailabilityChange> changes;
    for (const auto day : nights.days()) {
        if (!property.night(day))
            continue;
        const auto facts = factsOf(property, day, edit);
        if (!changes.isEmpty() && changes.last().to == day && isSameFact(changes.last(), facts))
            changes.last().to = facts.to;
        else
            changes.append(facts);
    }
    return changes;
}

} // namespace roost::ui
