#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class EarningsService;

/// Earnings and the ledger over HTTP. Any worker thread.
class EarningsController
{
public:
    explicit EarningsController(EarningsService &earnings);

    http::Response earnings(const http::Request &request) const;
    http::Response ledger(const http::Request &request) const;

private:
    EarningsService &m_earnings;
};

} // namespace roost
