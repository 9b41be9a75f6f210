#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BookingChangeService;
class GoodwillService;

/// Changes of bookings that move money, over HTTP. Any worker thread.
class BookingChangeController
{
public:
    BookingChangeController(BookingChangeService &changes, GoodwillService &goodwill);

    http::Response change(const http::Request &request) const;
    http::Response refund(const http::Request &request) const;

private:
    BookingChangeService &m_changes;
    GoodwillService &m_goodwill;
};

} // namespace roost
