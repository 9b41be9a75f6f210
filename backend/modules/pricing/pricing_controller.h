#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PricingService;

/// Quotes over HTTP. Any worker thread.
class PricingController
{
public:
    explicit PricingController(PricingService &pricing);

    http::Response createQuote(const http::Request &request) const;

private:
    PricingService &m_pricing;
};

} // namespace roost
