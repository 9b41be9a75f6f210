#include "backend/modules/booking/front_desk_controller.h"

#include "backend/modules/booking/booking_json.h"
#include "backend/modules/booking/front_desk_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

Response answer(const Booking &booking)
{
    return Response::json(toJson(booking)).withVersion(booking.version);
}

} // namespace

FrontDeskController::FrontDeskController(FrontDeskService &desk)
    : m_desk(desk)
{
}

Response FrontDeskController::accept(const Request &request) const
{
    return answer(m_desk.accept(request.actor, request.pathId<BookingId>()));
}

Response FrontDeskController::decline(const Request &request) const
{
    const QString reason = request.json.value(u"reason").toString().trimmed();
    return answer(m_desk.decline(request.actor, request.pathId<BookingId>(), reason));
}

Response FrontDeskController::checkIn(const Request &request) const
{
    return answer(m_desk.checkIn(request.actor, request.pathId<BookingId>()));
}

Response FrontDeskController::checkOut(const Request &request) const
{
    return answer(m_desk.checkOut(request.actor, request.pathId<BookingId>()));
}

Response FrontDeskController::noShow(const Request &request) const
{
    return answer(m_desk.noShow(request.actor, request.pathId<BookingId>()));
}

} // namespace roost
