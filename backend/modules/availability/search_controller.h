#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class SearchService;

/// Searching over HTTP. Any worker thread.
class SearchController
{
public:
    explicit SearchController(const SearchService &search);

    http::Response search(const http::Request &request) const;

private:
    const SearchService &m_search;
};

} // namespace roost
