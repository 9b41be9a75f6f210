#include "backend/modules/booking/booking_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/booking/booking_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

/// A query parameter that is the name of an enum's value; the contract has seen to it that it is one.
template <NamedEnum Enum>
std::optional<Enum> queryName(const Request &request, const char *parameter)
{
    const auto name = request.queryValue(parameter);
    return name ? fromName<Enum>(*name) : std::nullopt;
}

BookingFilter filterOf(const Request &request)
{
    BookingFilter filter;
    filter.side = queryName<BookingSide>(request, "as");
    filter.status = queryName<BookingStatus>(request, "status");
    if (const auto property = request.queryValue("property_id"))
        filter.propertyId = PropertyId::parse(*property);
    filter.from = request.queryDate("from").value_or(QDate());
    filter.to = request.queryDate("to").value_or(QDate());
    filter.text = request.queryValue("q").value_or(QString()).trimmed();
    return filter;
}

} // namespace

BookingController::BookingController(BookingService &bookings)
    : m_bookings(bookings)
{
}

Response BookingController::create(const Request &request) const
{
    const Booking booking = m_bookings.create(request.actor, bookingRequestFromJson(request.json));
    return Response::json(toJson(booking), 201).withVersion(booking.version);
}

Response BookingController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto after = cursor ? std::optional(cursor->id<BookingId>(0)) : std::nullopt;
    const auto page = m_bookings.list(request.actor, filterOf(request), http::pageLimit(request), after);
    QJsonArray items;
    for (const Booking &booking : page.items)
        items.append(toJson(booking));
    const auto next = page.hasMore ? std::optional(Cursor({page.items.last().id.toString()})) : std::nullopt;
    return Response::json(http::pageJson(items, next));
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
