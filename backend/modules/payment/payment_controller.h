#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PaymentService;

/// Payments over HTTP, those of guests and what providers tell. Any worker thread.
class PaymentController
{
public:
    explicit PaymentController(PaymentService &payments);

    http::Response pay(const http::Request &request) const;
    http::Response receiveNotice(const http::Request &request) const;

private:
    PaymentService &m_payments;
};

} // namespace roost
