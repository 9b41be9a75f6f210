#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PhotoService;

/// HTTP in, HTTP out of the photos of properties.
class PhotoController
{
public:
    explicit PhotoController(PhotoService &photos);

    http::Response list(const http::Request &request) const;
    http::Response add(const http::Request &request) const;
    http::Response arrange(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;
    http::Response image(const http::Request &request) const;
    http::Response cover(const http::Request &request) const;

private:
    PhotoService &m_photos;
};

} // namespace roost
