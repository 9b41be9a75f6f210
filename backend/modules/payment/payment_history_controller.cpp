#include "backend/modules/payment/payment_history_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/payment/payment_history_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

QJsonObject toJson(const PaymentRecord &record)
{
    QJsonObject json = roost::toJson(record.payment);
    json.insert(QStringLiteral("property_id"), record.payment.propertyId.toString());
    json.insert(QStringLiteral("booking_code"), record.bookingCode);
    json.insert(QStringLiteral("property_title"), record.propertyTitle);
    json.insert(QStringLiteral("guest_name"), record.guestName);
    return json;
}

} // namespace

PaymentHistoryController::PaymentHistoryController(PaymentHistoryService &history)
    : m_history(history)
{
}

Response PaymentHistoryController::list(const Request &request) const
{
    const PaymentFilter filter{.side = request.queryName<BookingSide>("as"),
                               .kind = request.queryName<PaymentKind>("kind"),
                               .status = request.queryName<PaymentStatus>("status")};
    std::optional<PaymentPosition> after;
    if (const auto cursor = Cursor::of(request, 2))
        after = {cursor->id<BookingId>(0), cursor->id<PaymentId>(1)};
    return Response::json(http::pageJson(
        m_history.list(request.actor, filter, http::pageLimit(request), after),
        [](const PaymentRecord &record) { return toJson(record); },
        [](const PaymentRecord &record) {
            return QStringList{record.payment.bookingId.toString(), record.payment.id.toString()};
        }));
}

} // namespace roost
