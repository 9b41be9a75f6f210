#include "backend/modules/booking/booking_routes.h"

#include "backend/modules/booking/booking_controller.h"
#include "backend/modules/booking/booking_list_controller.h"
#include "backend/modules/booking/booking_note_controller.h"
#include "backend/modules/booking/front_desk_controller.h"

namespace roost {

QList<http::Route> bookingRoutes(BookingController &controller, BookingListController &lists,
                                 BookingNoteController &notes, FrontDeskController &desk)
{
    using enum http::Method;
    using http::bind;
    using http::Idempotency;
    constexpr auto User = http::Access::User;

    return {
        {Post, "/api/v1/bookings", User, bind(controller, &BookingController::create), Idempotency::Transaction},
        {Get, "/api/v1/bookings", User, bind(lists, &BookingListController::list)},
        {Get, "/api/v1/bookings/today", http::Access::Host, bind(lists, &BookingListController::today)},
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
        {Get, "/api/v1/bookings/{id}/notes", User, bind(notes, &BookingNoteController::list)},
        {Post, "/api/v1/bookings/{id}/notes", User, bind(notes, &BookingNoteController::add), Idempotency::Transaction},
        {Get, "/api/v1/bookings/{id}/notes/{note_id}", User, bind(notes, &BookingNoteController::show)},
        {Patch, "/api/v1/bookings/{id}/notes/{note_id}", User, bind(notes, &BookingNoteController::change)},
        {Delete, "/api/v1/bookings/{id}/notes/{note_id}", User, bind(notes, &BookingNoteController::remove)},
    };
}

} // namespace roost
