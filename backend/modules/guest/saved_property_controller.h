#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class SavedPropertyService;

/// Saved properties over HTTP. Any worker thread.
class SavedPropertyController
{
public:
    explicit SavedPropertyController(SavedPropertyService &saved);

    http::Response list(const http::Request &request) const;
    http::Response save(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;

private:
    SavedPropertyService &m_saved;
};

} // namespace roost
