#include "backend/modules/booking/booking_note.h"

#include "backend/core/clock.h"

#include <algorithm>

namespace roost {
namespace {

TimelineEntry entryOf(const BookingNote &note)
{
    return {.kind = QStringLiteral("note"),
            .actorName = note.authorName,
            .at = note.createdAt,
            .data = {{QStringLiteral("note_id"), note.id.toString()},
                     {QStringLiteral("text"), note.text},
                     {QStringLiteral("updated_at"), toRfc3339(note.updatedAt)},
                     {QStringLiteral("version"), note.version}}};
}

} // namespace

std::optional<NoteSide> noteSideOf(const Actor &actor, const Booking &booking)
{
    if (actor.userId == booking.hostId)
        return NoteSide::Host;
    if (actor.isAdmin() && actor.userId != booking.guestId)
        return NoteSide::Admin;
    return std::nullopt;
}

QList<TimelineEntry> withNotes(const QList<TimelineEntry> &steps, const QList<BookingNote> &notes)
{
    QList<TimelineEntry> timeline = steps;
    for (const BookingNote &note : notes)
        timeline.append(entryOf(note));
    std::stable_sort(timeline.begin(), timeline.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at < b.at; });
    for (qsizetype i = 1; i < timeline.size(); ++i) {
        TimelineEntry &entry = timeline[i];
        if (entry.kind != QStringLiteral("note"))
            continue;
        entry.sequence = timeline[i - 1].sequence;
        entry.from = entry.to = timeline[i - 1].to;
    }
    return timeline;
}

} // namespace roost
