#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PricingService;

/// Quotes, and why a night costs what it does, over HTTP. Any worker thread.
class PricingController
{
public:
    explicit PricingController(PricingService &pricing);

    http::Response createQuote(const http::Request &request) const;
    http::Response listQuotes(const http::Request &request) const;
    http::Response explain(const http::Request &request) const;

private:
    PricingService &m_pricing;
};

} // namespace roost
