#include "backend/modules/booking/booking_note_controller.h"

#include "backend/core/clock.h"
#include "backend/http/cursor.h"
#include "backend/modules/booking/booking_note_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

BookingId bookingOf(const Request &request)
{
    return request.pathId<BookingId>();
}

BookingNoteId noteOf(const Request &request)
{
    return request.pathId<BookingNoteId>("note_id");
}

QJsonObject toJson(const BookingNote &note)
{
    return {{QStringLiteral("id"), note.id.toString()},
            {QStringLiteral("booking_id"), note.bookingId.toString()},
            {QStringLiteral("side"), toName(note.side)},
            {QStringLiteral("author_id"), note.authorId.toString()},
            {QStringLiteral("author_name"), note.authorName},
            {QStringLiteral("text"), note.text},
            {QStringLiteral("created_at"), toRfc3339(note.createdAt)},
            {QStringLiteral("updated_at"), toRfc3339(note.updatedAt)},
            {QStringLiteral("version"), note.version}};
}

Response answer(const BookingNote &note, int status = 200)
{
    return Response::json(toJson(note), status).withVersion(note.version);
}

} // namespace

BookingNoteController::BookingNoteController(BookingNoteService &notes)
    : m_notes(notes)
{
}

Response BookingNoteController::list(const Request &request) const
{
    QJsonArray items;
    for (const BookingNote &note : m_notes.list(request.actor, bookingOf(request)))
        items.append(toJson(note));
    return Response::json(http::pageJson(items, std::nullopt));
}

Response BookingNoteController::add(const Request &request) const
{
    return answer(m_notes.add(request.actor, bookingOf(request), request.json.value(u"text").toString()), 201);
}

Response BookingNoteController::show(const Request &request) const
{
    return answer(m_notes.show(request.actor, bookingOf(request), noteOf(request)));
}

Response BookingNoteController::change(const Request &request) const
{
    return answer(m_notes.change(request.actor, bookingOf(request), noteOf(request), request.ifMatchVersion(),
                                 request.json.value(u"text").toString()));
}

Response BookingNoteController::remove(const Request &request) const
{
    m_notes.remove(request.actor, bookingOf(request), noteOf(request), request.ifMatchVersion());
    return Response::noContent();
}

} // namespace roost
