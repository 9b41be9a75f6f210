#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class FrontDeskService;

/// What hosts do with bookings, over HTTP. Any worker thread.
class FrontDeskController
{
public:
    explicit FrontDeskController(FrontDeskService &desk);

    http::Response accept(const http::Request &request) const;
    http::Response decline(const http::Request &request) const;
    http::Response checkIn(const http::Request &request) const;
    http::Response checkOut(const http::Request &request) const;
    http::Response noShow(const http::Request &request) const;

private:
    FrontDeskService &m_desk;
};

} // namespace roost
