#pragma once

#include "ui/api/booking_types.h"
#include "ui/api/property_api.h"

namespace roost::ui {

/// What a host needs at hand when somebody arrives.
struct ArrivalSheet
{
    BookingDetail detail{};
    Property property{};
};

/// The arrivals of a day as a document to print: who, where, how long, what is still to pay, and the notes.
QString arrivalsPackHtml(const QList<ArrivalSheet> &sheets, QDate day, const QLocale &locale);

} // namespace roost::ui
