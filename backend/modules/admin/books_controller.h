#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BooksService;

/// What was on the books when, and the shapes of stays, over HTTP: admins see all, hosts what is theirs. Any worker
/// thread.
class BooksController
{
public:
    explicit BooksController(BooksService &books);

    http::Response books(const http::Request &request) const;
    http::Response pickup(const http::Request &request) const;
    http::Response pace(const http::Request &request) const;
    http::Response forecast(const http::Request &request) const;
    http::Response shapes(const http::Request &request) const;

private:
    BooksService &m_books;
};

} // namespace roost
