#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class GuestService;

/// A host's guests over HTTP. Any worker thread.
class GuestController
{
public:
    explicit GuestController(GuestService &guests);

    http::Response list(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response setNote(const http::Request &request) const;

private:
    GuestService &m_guests;
};

} // namespace roost
