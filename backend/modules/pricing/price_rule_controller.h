#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PriceRuleService;

/// The rules of a property over HTTP. Any worker thread.
class PriceRuleController
{
public:
    explicit PriceRuleController(PriceRuleService &rules);

    http::Response list(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;

private:
    PriceRuleService &m_rules;
};

} // namespace roost
