#pragma once

#include "backend/core/date_range.h"
#include "backend/core/event_bus.h"

namespace roost {

/// Nights of a property became free, taken, cheaper, ...: whoever shows them reads them again.
struct CalendarChanged : Event
{
    CalendarChanged(PropertyId property, UserId host, DateRange range);

    QString name() const override;
    Audience audience() const override; ///< who watches the property, its host, admins
    QVariantMap payload() const override;

    PropertyId propertyId;
    UserId hostId;
    DateRange nights;
};

} // namespace roost
