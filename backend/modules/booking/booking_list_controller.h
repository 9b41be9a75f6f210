#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BookingListService;

/// Lists of bookings over HTTP. Any worker thread.
class BookingListController
{
public:
    explicit BookingListController(BookingListService &lists);

    http::Response list(const http::Request &request) const;
    http::Response today(const http::Request &request) const;

private:
    BookingListService &m_lists;
};

} // namespace roost
