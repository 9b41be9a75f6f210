#include "backend/modules/payment/payment_routes.h"

#include "backend/modules/payment/booking_change_controller.h"
#include "backend/modules/payment/payment_controller.h"
#include "backend/modules/payment/payment_history_controller.h"

namespace roost {

QList<http::Route> paymentRoutes(PaymentController &controller, PaymentHistoryController &history,
                                 BookingChangeController &changes)
{
    using enum http::Method;
    using http::bind;
    using http::Idempotency;
    using http::Pool;
    constexpr auto User = http::Access::User;
    constexpr auto Public = http::Access::Public;

    // Paying keeps its own key, since the provider must not be asked inside of a transaction; a change that is asked
    // for again is there already.
    return {
        {Get, "/api/v1/payments", User, bind(history, &PaymentHistoryController::list)},
        {Post, "/api/v1/bookings/{id}/payments", User, bind(controller, &PaymentController::pay), Idempotency::None,
         Pool::Slow},
        {Patch, "/api/v1/bookings/{id}", User, bind(changes, &BookingChangeController::change), Idempotency::None,
         Pool::Slow},
        {Post, "/api/v1/bookings/{id}/relocate", User, bind(changes, &BookingChangeController::relocate),
         Idempotency::Transaction},
        {Post, "/api/v1/bookings/{id}/refunds", User, bind(changes, &BookingChangeController::refund),
         Idempotency::Transaction},
        {Post, "/api/v1/webhooks/payments/{provider}", Public, bind(controller, &PaymentController::receiveNotice)},
    };
}

} // namespace roost
