#include "tests/support/guest_world.h"

#include "backend/modules/guest/message_notice.h"
#include "backend/modules/guest/review_rules.h"

namespace roost::test {

ReviewDraft draft(BookingId booking, ReviewSide side, int stars)
{
    ReviewDraft written{.bookingId = booking, .overall = stars, .text = QStringLiteral("Quiet, with a view.")};
    for (const ReviewCategory category : categoriesOf(side))
        written.ratings.insert(category, stars);
    return written;
}

GuestWorld::GuestWorld(const QString &databaseUrl)
    : BookingWorld(databaseUrl)
{
    outbox.setHandler(MessageNotice::topic(), [this](const Outbox::Entry &entry) {
        messageMails.tell(MessageNotice::fromJson(entry.payload));
    });
}

Booking GuestWorld::stayed()
{
    const Booking booking = confirmed(10, 13);
    workOutbox();
    mailGateway.sent.clear();
    takeEvents();
    clock.set("2030-06-13T11:00:00Z"); // noon in Lisbon
    return booking;
}

BookingId GuestWorld::bookingOf(const Actor &who, const Property &at, const DateRange &stay, const char *status)
{
    const BookingId id = insertBooking(database, at, stay, who.userId);
    const bool isCancelled = qstrcmp(status, "CANCELLED") == 0;
    database.transaction([&](Session &session) {
        session.update("UPDATE bookings SET status = ?::booking_status, cancelled_at = ? WHERE id = ?", status,
                       isCancelled ? std::optional(clock.now()) : std::nullopt, id);
    });
    return id;
}

} // namespace roost::test
