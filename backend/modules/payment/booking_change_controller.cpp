#include "backend/modules/payment/booking_change_controller.h"

#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/payment/booking_change_service.h"
#include "backend/modules/payment/goodwill_service.h"
#include "backend/modules/payment/payment_json.h"
#include "backend/modules/payment/relocation_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

std::optional<QDate> dateOf(const QJsonObject &json, const QString &name)
{
    return json.contains(name) ? std::optional(http::dateFromJson(json.value(name), u'/' + name)) : std::nullopt;
}

ChangeRequest changeRequestFromJson(const QJsonObject &json)
{
    ChangeRequest request{.checkIn = dateOf(json, QStringLiteral("check_in")),
                          .checkOut = dateOf(json, QStringLiteral("check_out")),
                          .method = json.value(u"method").toString(),
                          .waiveDifference = json.value(u"waive_difference").toBool()};
    if (json.contains(u"guests"))
        request.guests = json.value(u"guests").toInt();
    return request;
}

RelocationRequest relocationRequestFromJson(const QJsonObject &json)
{
    return {PropertyId::parse(json.value(u"property_id").toString()).value_or(PropertyId()),
            json.value(u"waive_difference").toBool(), json.value(u"reason").toString().trimmed()};
}

bool isPreview(const Request &request)
{
    return request.queryValue("preview") == QStringLiteral("true");
}

} // namespace

BookingChangeController::BookingChangeController(BookingChangeService &changes, RelocationService &relocations,
                                                 GoodwillService &goodwill)
    : m_changes(changes)
    , m_relocations(relocations)
    , m_goodwill(goodwill)
{
}

Response BookingChangeController::change(const Request &request) const
{
    const auto id = request.pathId<BookingId>();
    const ChangeRequest asked = changeRequestFromJson(request.json);
    if (isPreview(request))
        return Response::json(toJson(m_changes.preview(request.actor, id, asked)));
    const BookingChange change = m_changes.change(request.actor, id, asked, request.ifMatchVersion());
    const bool isUnderWay = change.payment && change.payment->status != PaymentStatus::Succeeded;
    return Response::json(toJson(change), isUnderWay ? 202 : 200).withVersion(change.booking.version);
}

Response BookingChangeController::relocate(const Request &request) const
{
    const auto id = request.pathId<BookingId>();
    const RelocationRequest asked = relocationRequestFromJson(request.json);
    if (isPreview(request))
        return Response::json(toJson(m_relocations.preview(request.actor, id, asked)));
    const BookingChange change = m_relocations.relocate(request.actor, id, asked);
    return Response::json(toJson(change)).withVersion(change.booking.version);
}

Response BookingChangeController::refund(const Request &request) const
{
    const Money amount = http::moneyFromJson(request.json.value(u"amount"), QStringLiteral("/amount"));
    const QString reason = request.json.value(u"reason").toString().trimmed();
    const Booking booking = m_goodwill.refund(request.actor, request.pathId<BookingId>(), amount, reason);
    return Response::json(toJson(booking), 201).withVersion(booking.version);
}

} // namespace roost
