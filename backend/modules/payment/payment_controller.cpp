#include "backend/modules/payment/payment_controller.h"

#include "backend/modules/payment/payment_json.h"
#include "backend/modules/payment/payment_service.h"

namespace roost {

using http::Request;
using http::Response;

PaymentController::PaymentController(PaymentService &payments)
    : m_payments(payments)
{
}

Response PaymentController::pay(const Request &request) const
{
    const auto result =
        m_payments.pay(request.actor, request.pathId<BookingId>(), request.json.value(u"method").toString(),
                       QString::fromUtf8(request.headers.value("Idempotency-Key")));
    return Response::json(toJson(result), result.payment.status == PaymentStatus::Succeeded ? 201 : 202);
}

Response PaymentController::receiveNotice(const Request &request) const
{
    m_payments.receiveNotice(request.pathValues.value("provider"), request.body,
                             request.headers.value("Roost-Signature"));
    return Response::noContent();
}

} // namespace roost
