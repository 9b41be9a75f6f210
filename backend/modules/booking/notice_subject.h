#pragma once

#include "backend/core/date_range.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QTime>

namespace roost {

/// Whom a booking is between, as mails address them.
struct BookingParties
{
    struct Person
    {
        UserId id{};
        QString name{};
        QString email{};
    };

    Person guest{};
    Person host{};
};

/// What the words about a booking are made of, and where they go.
struct NoticeSubject
{
    using Person = BookingParties::Person;

    BookingId bookingId{};
    PropertyId propertyId{};
    QString code{};
    Person guest{};
    Person host{};
    QString propertyTitle{};
    QString propertyCity{};
    DateRange stay{};
    QTime checkInTime{}; ///< of the property, in its time zone
    QTime checkOutTime{};
    int guests = 1;
    Money total{};
};

} // namespace roost
