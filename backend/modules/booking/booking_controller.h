#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BookingService;

/// Bookings over HTTP. Any worker thread.
class BookingController
{
public:
    explicit BookingController(BookingService &bookings);

    http::Response create(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response cancel(const http::Request &request) const;

private:
    BookingService &m_bookings;
};

} // namespace roost
