#include "backend/modules/booking/booking_note_service.h"

#include "backend/core/plain_text.h"

namespace roost {
namespace {

QString noteText(const QString &text)
{
    return PlainTextRule{.pointer = QStringLiteral("/text"), .minimum = 1, .maximum = 2000}.apply(text);
}

BookingNote ofSide(const std::optional<BookingNote> &note, NoteSide side)
{
    if (!note || note->side != side)
        throw NotFound(QStringLiteral("There is no such note."));
    return *note;
}

} // namespace

BookingNoteService::BookingNoteService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QList<BookingNote> BookingNoteService::list(const Actor &actor, BookingId booking) const
{
    return m_database.read([&](Session &session) {
        const Place place = placeOf(session, actor, booking);
        return m_notes.list(session, place.booking, place.side);
    });
}

BookingNote BookingNoteService::show(const Actor &actor, BookingId booking, BookingNoteId id) const
{
    return m_database.read([&](Session &session) {
        const Place place = placeOf(session, actor, booking);
        return ofSide(m_notes.find(session, place.booking, id), place.side);
    });
}

BookingNote BookingNoteService::add(const Actor &actor, BookingId booking, const QString &text)
{
    return m_database.transaction([&](Session &session) {
        const Place place = placeOf(session, actor, booking);
        const QDateTime now = m_clock.now();
        const BookingNote note{.id = BookingNoteId::create(),
                               .propertyId = place.booking.propertyId,
                               .bookingId = booking,
                               .side = place.side,
                               .authorId = actor.userId,
                               .text = noteText(text),
                               .createdAt = now,
                               .updatedAt = now};
        m_notes.insert(session, note);
        return m_notes.find(session, place.booking, note.id).value();
    });
}

BookingNote BookingNoteService::change(const Actor &actor, BookingId booking, BookingNoteId id,
                                       const std::optional<qint64> &version, const QString &text)
{
    return m_database.transaction([&](Session &session) {
        BookingNote note = own(session, actor, booking, id, version);
        note.text = noteText(text);
        note.updatedAt = m_clock.now();
        ++note.version;
        m_notes.update(session, note);
        return note;
    });
}

void BookingNoteService::remove(const Actor &actor, BookingId booking, BookingNoteId id,
                                const std::optional<qint64> &version)
{
    m_database.transaction(
        [&](Session &session) { m_notes.remove(session, own(session, actor, booking, id, version)); });
}

BookingNoteService::Place BookingNoteService::placeOf(Session &session, const Actor &actor, BookingId booking) const
{
    const Booking seen = m_access.visible(session, actor, booking);
    const auto side = noteSideOf(actor, seen);
    if (!side)
        throw Forbidden(QStringLiteral("Only hosts and admins keep notes on bookings."));
    return {seen, *side};
}

BookingNote BookingNoteService::own(Session &session, const Actor &actor, BookingId booking, BookingNoteId id,
                                    const std::optional<qint64> &version) const
{
    const Place place = placeOf(session, actor, booking);
    const BookingNote note = ofSide(m_notes.findForUpdate(session, place.booking, id), place.side);
    if (note.authorId != actor.userId)
        throw Forbidden(QStringLiteral("Only who wrote a note changes it."), QStringLiteral("OTHER_AUTHOR"));
    if (version && *version != note.version)
        throw PreconditionFailed(QStringLiteral("The note has changed since; read it again."));
    return note;
}

} // namespace roost
