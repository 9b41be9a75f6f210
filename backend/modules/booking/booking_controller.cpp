#include "backend/modules/booking/booking_controller.h"

#include "backend/modules/booking/booking_json.h"
#include "backend/modules/booking/booking_service.h"

namespace roost {

using http::Request;
using http::Response;

BookingController::BookingController(BookingService &bookings)
    : m_bookings(bookings)
{
}

Response BookingController::create(const Request &request) const
{
    const Booking booking = m_bookings.create(request.actor, bookingRequestFromJson(request.json));
    return Response::json(toJson(booking), 201).withVersion(booking.version);
}

Response BookingController::show(const Request &request) const
{
    const BookingDetail detail = m_bookings.show(request.actor, request.pathId<BookingId>());
    return Response::json(toJson(detail)).withVersion(detail.booking.version);
}

Response BookingController::cancel(const Request &request) const
{
    const auto id = request.pathId<BookingId>();
    const bool isPreview = request.queryValue("preview") == QStringLiteral("true");
    const Cancellation cancellation =
        isPreview ? m_bookings.previewCancellation(request.actor, id) : m_bookings.cancel(request.actor, id);
    return Response::json(toJson(cancellation));
}

} // namespace roost
