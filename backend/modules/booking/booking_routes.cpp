#include "backend/modules/booking/booking_routes.h"

#include "backend/modules/booking/booking_controller.h"
#include "backend/modules/booking/front_desk_controller.h"

namespace roost {

QList<http::Route> bookingRoutes(BookingController &controller, FrontDeskController &desk)
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
        {Post, "/api/v1/bookings/{id}/accept", User, bind(desk, &FrontDeskController::accept),
         Idempotency::Transaction},
        {Post, "/api/v1/bookings/{id}/decline", User, bind(desk, &FrontDeskController::decline),
         Idempotency::Transaction},
        {Post, "/api/v1/bookings/{id}/check-in", User, bind(desk, &FrontDeskController::checkIn),
         Idempotency::Transaction},
        {Post, "/api/v1/bookings/{id}/check-out", User, bind(desk, &FrontDeskController::checkOut),
         Idempotency::Transaction},
        {Post, "/api/v1/bookings/{id}/no-show", User, bind(desk, &FrontDeskController::noShow),
         Idempotency::Transaction},
    };
}

} // namespace roost
