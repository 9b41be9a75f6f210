#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"
#include "backend/modules/property/property_answers.h"

namespace roost {

class PropertyService;

/// Properties over HTTP. Any worker thread.
class PropertyController
{
public:
    explicit PropertyController(PropertyService &properties);

    http::Response list(const http::Request &request) const;
    http::Response choices(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;
    http::Response publish(const http::Request &request) const;
    http::Response unlist(const http::Request &request) const;
    http::Response duplicate(const http::Request &request) const;
    http::Response updateAll(const http::Request &request) const;

private:
    http::Response showPublic(PropertyId id) const;

    PropertyService &m_properties;
    mutable PropertyAnswers m_answers;
};

} // namespace roost
