#include "backend/modules/pricing/calendar_changed.h"

namespace roost {

CalendarChanged::CalendarChanged(PropertyId property, UserId host, DateRange range)
    : propertyId(property)
    , hostId(host)
    , nights(range)
{
}

QString CalendarChanged::name() const
{
    return QStringLiteral("calendar_changed");
}

Audience CalendarChanged::audience() const
{
    return {.users = {hostId}, .admins = true, .watchersOfProperty = propertyId};
}

QVariantMap CalendarChanged::payload() const
{
    return {
        {QStringLiteral("property_id"), propertyId.toString()},
        {QStringLiteral("from"), nights.from.toString(Qt::ISODate)},
        {QStringLiteral("to"), nights.to.toString(Qt::ISODate)},
    };
}

} // namespace roost
