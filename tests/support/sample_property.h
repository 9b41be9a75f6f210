#pragma once

#include "backend/modules/property/property.h"

namespace roost::test {

inline Money money(qint64 minor, const char *currency = "EUR")
{
    return {minor, Currency::fromCode(QString::fromLatin1(currency)).value()};
}

/// A published property in Lisbon: 100.00 EUR a night, no weekend price, no fees, one to four guests.
inline Property sampleProperty(UserId host = {})
{
    Property property;
    property.id = PropertyId::create();
    property.hostId = host;
    property.status = PropertyStatus::Published;
    property.title = QStringLiteral("House by the river");
    property.description = QStringLiteral("Quiet, with a view.");
    property.address = QStringLiteral("Rua da Bica 1");
    property.city = QStringLiteral("Lisbon");
    property.country = QStringLiteral("PT");
    property.timeZone = QStringLiteral("Europe/Lisbon");
    property.maxGuests = 4;
    property.basePrice = money(10'000);
    property.cleaningFee = money(0);
    property.extraGuestFee = money(0);
    property.petFee = money(0);
    return property;
}

} // namespace roost::test
