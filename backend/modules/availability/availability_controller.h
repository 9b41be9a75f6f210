#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class AvailabilityService;

/// Calendars over HTTP. Any worker thread.
class AvailabilityController
{
public:
    explicit AvailabilityController(AvailabilityService &availability);

    http::Response show(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response calendar(const http::Request &request) const;

private:
    AvailabilityService &m_availability;
};

} // namespace roost
