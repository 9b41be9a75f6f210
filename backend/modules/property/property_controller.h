#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PropertyService;

/// Properties over HTTP. Any worker thread.
class PropertyController
{
public:
    explicit PropertyController(PropertyService &properties);

    http::Response list(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;
    http::Response publish(const http::Request &request) const;

private:
    PropertyService &m_properties;
};

} // namespace roost
