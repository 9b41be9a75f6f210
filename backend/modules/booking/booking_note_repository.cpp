#include "backend/modules/booking/booking_note_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {
namespace {

BookingNote noteFrom(const Row &row)
{
    return {.id = row.get<BookingNoteId>("id"),
            .propertyId = row.get<PropertyId>("property_id"),
            .bookingId = row.get<BookingId>("booking_id"),
            .side = row.get<NoteSide>("side"),
            .authorId = row.get<UserId>("author_id"),
            .authorName = row.get<QString>("author_name"),
            .text = row.get<QString>("text"),
            .createdAt = row.get<QDateTime>("created_at"),
            .updatedAt = row.get<QDateTime>("updated_at"),
            .version = row.get<qint64>("version")};
}

std::optional<BookingNote> noteFrom(const std::optional<Row> &row)
{
    return row ? std::optional(noteFrom(*row)) : std::nullopt;
}

} // namespace

QList<BookingNote> BookingNoteRepository::list(Session &session, const Booking &booking, NoteSide side) const
{
    const auto rows = session.all(R"sql(
        SELECT n.*, u.name AS author_name
          FROM booking_notes n JOIN users u ON u.id = n.author_id
         WHERE n.property_id = ? AND n.booking_id = ? AND n.side = ?
         ORDER BY n.id
        )sql",
                                  booking.propertyId, booking.id, side);
    QList<BookingNote> notes;
    for (const Row &row : rows)
        notes.append(noteFrom(row));
    return notes;
}

std::optional<BookingNote> BookingNoteRepository::find(Session &session, const Booking &booking, BookingNoteId id) const
{
    return noteFrom(session.find(R"sql(
        SELECT n.*, u.name AS author_name
          FROM booking_notes n JOIN users u ON u.id = n.author_id
         WHERE n.property_id = ? AND n.booking_id = ? AND n.id = ?
        )sql",
                                 booking.propertyId, booking.id, id));
}

std::optional<BookingNote> BookingNoteRepository::findForUpdate(Session &session, const Booking &booking,
                                                                BookingNoteId id) const
{
    // In a statement of its own, so that the second one sees what whoever held the lock has written.
    session.find("SELECT 1 FROM booking_notes WHERE property_id = ? AND id = ? FOR UPDATE", booking.propertyId, id);
    return find(session, booking, id);
}

void BookingNoteRepository::insert(Session &session, const BookingNote &note) const
{
    session.enqueue(R"sql(
        INSERT INTO booking_notes (property_id, id, booking_id, side, author_id, text, created_at, updated_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        )sql",
                    note.propertyId, note.id, note.bookingId, note.side, note.authorId, note.text, note.createdAt,
                    note.updatedAt, note.version);
}

void BookingNoteRepository::update(Session &session, const BookingNote &note) const
{
    session.update("UPDATE booking_notes SET text = ?, updated_at = ?, version = ? WHERE property_id = ? AND id = ?",
                   note.text, note.updatedAt, note.version, note.propertyId, note.id);
}

void BookingNoteRepository::remove(Session &session, const BookingNote &note) const
{
    session.remove("DELETE FROM booking_notes WHERE property_id = ? AND id = ?", note.propertyId, note.id);
}

} // namespace roost
