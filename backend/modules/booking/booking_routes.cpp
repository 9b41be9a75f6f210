#include "backend/modules/booking/booking_routes.h"

#include "backend/modules/booking/booking_controller.h"

namespace roost {

QList<http::Route> bookingRoutes(BookingController &controller)
{
    using enum http::Method;
    using http::bind;
    using http::Idempotency;
    constexpr auto User = http::Access::User;

    return {
        {Post, "/api/v1/bookings", User, bind(controller, &BookingController::create), Idempotency::Transaction},
        {Get, "/api/v1/bookings", User, bind(controller, &BookingController::list)},
        {Get, "/api/v1/bookings/{id}", User, bind(controller, &BookingController::show)},
        {Post, "/api/v1/bookings/{id}/cancel", User, bind(controller, &BookingController::cancel),
         Idempotency::Transaction},
    };
}

} // namespace roost
