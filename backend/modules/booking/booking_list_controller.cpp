#include "backend/modules/booking/booking_list_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/booking/booking_list_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

BookingFilter filterOf(const Request &request)
{
    BookingFilter filter;
    filter.side = request.queryName<BookingSide>("as");
    for (const QString &name : request.queryValue("status").value_or(QString()).split(u',', Qt::SkipEmptyParts))
        filter.statuses.append(fromName<BookingStatus>(name).value());
    if (const auto property = request.queryValue("property_id"))
        filter.propertyId = PropertyId::parse(*property);
    if (const auto guest = request.queryValue("guest_id"))
        filter.guestId = UserId::parse(*guest);
    filter.from = request.queryDate("from").value_or(QDate());
    filter.to = request.queryDate("to").value_or(QDate());
    filter.arrivesOn = request.queryDate("arrivals_on").value_or(QDate());
    filter.leavesOn = request.queryDate("departures_on").value_or(QDate());
    filter.inHouseOn = request.queryDate("in_house_on").value_or(QDate());
    filter.text = request.queryValue("q").value_or(QString()).trimmed();
    return filter;
}

QStringList cursorOf(BookingOrder order, const BookingPosition &position)
{
    return {toName(order), position.checkIn.toString(Qt::ISODate), position.currency.code(),
            QString::number(position.total), position.id.toString()};
}

std::optional<BookingPosition> positionOf(const Request &request, BookingOrder order)
{
    const auto cursor = Cursor::of(request, 5);
    if (!cursor)
        return std::nullopt;
    cursor->require(0, toName(order));
    return BookingPosition{cursor->date(1), Currency::fromCode(cursor->text(2)).value_or(Currency()),
                           cursor->integer(3), cursor->id<BookingId>(4)};
}

QJsonArray arrayOf(const QList<Booking> &bookings)
{
    QJsonArray items;
    for (const Booking &booking : bookings)
        items.append(toJson(booking));
    return items;
}

} // namespace

BookingListController::BookingListController(BookingListService &lists)
    : m_lists(lists)
{
}

Response BookingListController::list(const Request &request) const
{
    const BookingOrder order = request.queryName<BookingOrder>("sort").value_or(BookingOrder::Newest);
    return Response::json(http::pageJson(
        m_lists.list(request.actor, filterOf(request), order, http::pageLimit(request), positionOf(request, order)),
        [](const Booking &booking) { return toJson(booking); },
        [order](const Booking &booking) { return cursorOf(order, BookingPosition::of(booking)); }));
}

Response BookingListController::today(const Request &request) const
{
    const BookingDay day = m_lists.today(request.actor);
    return Response::json(QJsonObject{{QStringLiteral("as_of"), toRfc3339(day.asOf)},
                                      {QStringLiteral("requests"), arrayOf(day.requests)},
                                      {QStringLiteral("arrivals"), arrayOf(day.arrivals)},
                                      {QStringLiteral("departures"), arrayOf(day.departures)},
                                      {QStringLiteral("in_house"), arrayOf(day.inHouse)}});
}

} // namespace roost
