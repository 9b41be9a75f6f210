#include "ui/api/stay_move_api.h"

namespace roost::ui {

StayMovePrice StayMovePrice::fromJson(const QJsonObject &object)
{
    return {
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .difference = Money::fromJson(object.value(QLatin1String("difference")).toObject()),
        .charge = Money::fromJson(object.value(QLatin1String("charge")).toObject()),
        .refund = Money::fromJson(object.value(QLatin1String("refund")).toObject()),
    };
}

StayMoveApi::StayMoveApi(ApiClient &client)
    : m_client(client)
{
}

void StayMoveApi::preview(const StayMove &move, QObject *context, Answer<StayMovePrice> callback)
{
    send(move, {{QStringLiteral("preview"), QStringLiteral("true")}}, context, std::move(callback));
}

void StayMoveApi::apply(const StayMove &move, QObject *context, Answer<StayMovePrice> callback)
{
    send(move, {}, context, std::move(callback));
}

void StayMoveApi::send(const StayMove &move, const QUrlQuery &parameters, QObject *context,
                       Answer<StayMovePrice> callback)
{
    const auto path = QStringLiteral("/bookings/") + move.bookingId;
    QJsonObject body;
    if (move.waiveDifference)
        body.insert(QLatin1String("waive_difference"), true);
    auto read = readingInto<StayMovePrice>(std::move(callback));
    if (!move.propertyId.isEmpty()) {
        body.insert(QLatin1String("property_id"), move.propertyId);
        m_client.send("POST", path + QStringLiteral("/relocate"), body, context, std::move(read), {}, parameters);
        return;
    }
    body.insert(QLatin1String("check_in"), move.checkIn.toString(Qt::ISODate));
    body.insert(QLatin1String("check_out"), move.checkOut.toString(Qt::ISODate));
    m_client.send("PATCH", path, body, context, std::move(read), {}, parameters);
}

} // namespace roost::ui
