#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PaymentHistoryService;

/// Payments across bookings over HTTP. Any worker thread.
class PaymentHistoryController
{
public:
    explicit PaymentHistoryController(PaymentHistoryService &history);

    http::Response list(const http::Request &request) const;

private:
    PaymentHistoryService &m_history;
};

} // namespace roost
