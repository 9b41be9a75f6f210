#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/modules/pricing/price_change_repository.h"
#include "backend/modules/property/property_repository.h"

namespace roost {

/// The effect of a change on a property as it was before.
struct PropertyEffect
{
    Property property{};
    PriceEffect effect{};
};

/// Writes changes of overrides, rules and price fields, and keeps them in the journal: nothing of these is written but
/// through here. Works in the caller's transaction, in which the rows of the properties are locked. Any thread.
class PriceJournal
{
public:
    explicit PriceJournal(const Clock &clock);

    /// Writes what the effects leave and the entry that tells of it, and publishes CalendarChanged for each property.
    /// Nothing when no effect changes anything.
    std::optional<PriceChange> commit(Session &session, const Actor &actor, ChangeSource source,
                                      const QList<PropertyEffect> &effects,
                                      const std::optional<PriceChangeId> &undoOf = {});

    /// Writes what a host has changed in the calendar; the caller publishes the event.
    void changeNights(Session &session, const Actor &actor, const Property &property, const PriceEffect &effect);

    /// Keeps a change of a property that was written already; publishes CalendarChanged when it concerns prices.
    void recordFields(Session &session, const Actor &actor, const Property &before, const Property &after);

private:
    PriceChange record(Session &session, const Actor &actor, ChangeSource source, QList<PriceEffect> effects,
                       const std::optional<PriceChangeId> &undoOf);
    void write(Session &session, const Actor &actor, const PropertyEffect &change);
    void publish(Session &session, const PropertyEffect &change);

    const Clock &m_clock;
    PriceChangeRepository m_changes;
    PropertyRepository m_properties;
};

} // namespace roost
