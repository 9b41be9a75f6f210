#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class ReviewService;

/// Reviews over HTTP. Any worker thread.
class ReviewController
{
public:
    explicit ReviewController(ReviewService &reviews);

    http::Response list(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response respond(const http::Request &request) const;

private:
    ReviewService &m_reviews;
};

} // namespace roost
