#pragma once

#include "backend/modules/guest/guest_service.h"
#include "backend/modules/guest/message_service.h"
#include "backend/modules/guest/review_service.h"
#include "backend/modules/guest/saved_property_service.h"
#include "backend/modules/notification/message_mails.h"
#include "tests/support/booking_world.h"

namespace roost::test {

/// As good or bad in every category.
ReviewDraft draft(BookingId booking, ReviewSide side, int stars = 5);

/// The world of bookings, with what guests and hosts say to and of each other.
class GuestWorld : public BookingWorld
{
public:
    explicit GuestWorld(const QString &databaseUrl);

    /// A stay of 10 to 13 June, reviewed by nobody yet, an hour after its check-out.
    Booking stayed();

    /// A row of bookings, 300.00 of its property's currency, in this state.
    BookingId bookingOf(const Actor &who, const Property &at, const DateRange &stay, const char *status = "CONFIRMED");

    GuestService guests{database, clock};
    SavedPropertyService saved{database, properties, clock};
    ReviewService reviews{database, properties, notifications, clock};
    MessageService messages{database, properties, outbox, clock};
    MessageMails messageMails{database, outbox};
};

} // namespace roost::test
