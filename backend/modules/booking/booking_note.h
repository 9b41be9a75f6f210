#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// Who notes are for: what the host writes only the host reads, what an admin writes all admins do. Guests have none.
enum class NoteSide { Host, Admin };

template <>
inline constexpr auto enumNames<NoteSide> = std::to_array<EnumName<NoteSide>>({
    {NoteSide::Host, QLatin1StringView("host")},
    {NoteSide::Admin, QLatin1StringView("admin")},
});

/// What somebody writes down of a booking, besides what happens to it. It is about people, so that it can be put right
/// and taken away again, by who wrote it; unlike the steps of a booking, which stay as they were.
struct BookingNote
{
    BookingNoteId id{};
    PropertyId propertyId{};
    BookingId bookingId{};
    NoteSide side = NoteSide::Host;
    UserId authorId{};
    QString authorName{};
    QString text{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
    qint64 version = 1;
};

/// The side whose notes somebody sees and writes; nothing: none. Pure.
std::optional<NoteSide> noteSideOf(const Actor &actor, const Booking &booking);

/// The timeline with the notes, oldest first, each where it was written. Pure.
QList<TimelineEntry> withNotes(const QList<TimelineEntry> &steps, const QList<BookingNote> &notes);

} // namespace roost
