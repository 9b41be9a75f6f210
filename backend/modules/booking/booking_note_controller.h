#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BookingNoteService;

/// Notes on bookings over HTTP. Any worker thread.
class BookingNoteController
{
public:
    explicit BookingNoteController(BookingNoteService &notes);

    http::Response list(const http::Request &request) const;
    http::Response add(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response change(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;

private:
    BookingNoteService &m_notes;
};

} // namespace roost
