#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BookingChangeService;
class GoodwillService;
class RelocationService;

/// Changes of bookings that move money, over HTTP. Any worker thread.
class BookingChangeController
{
public:
    BookingChangeController(BookingChangeService &changes, RelocationService &relocations, GoodwillService &goodwill);

    http::Response change(const http::Request &request) const;
    http::Response relocate(const http::Request &request) const;
    http::Response refund(const http::Request &request) const;

private:
    BookingChangeService &m_changes;
    RelocationService &m_relocations;
    GoodwillService &m_goodwill;
};

} // namespace roost
