#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>

namespace roost {

/// The figures of this process for Prometheus: to this machine itself and to administrators. Any worker thread.
class FiguresController
{
public:
    /// text: what is served, in the text format of Prometheus.
    explicit FiguresController(std::function<QByteArray()> text);

    /// Throws Unauthenticated or Forbidden for others.
    http::Response show(const http::Request &request) const;

private:
    const std::function<QByteArray()> m_text;
};

} // namespace roost
