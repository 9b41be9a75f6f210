#include "ui/api/activity_api.h"

#include "ui/api/api_client.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace roost::ui {

Activity Activity::fromJson(const QJsonObject &object)
{
    return {
        .bookingId = object.value(QLatin1String("booking_id")).toString(),
        .propertyId = object.value(QLatin1String("property_id")).toString(),
        .code = object.value(QLatin1String("code")).toString(),
        .kind = object.value(QLatin1String("kind")).toString(),
        .status = object.value(QLatin1String("status")).toString(),
        .propertyTitle = object.value(QLatin1String("property_title")).toString(),
        .propertyCity = object.value(QLatin1String("property_city")).toString(),
        .guestName = object.value(QLatin1String("guest_name")).toString(),
        .nights = object.value(QLatin1String("nights")).toInt(),
        .total = Money::fromJson(object.value(QLatin1String("total")).toObject()),
        .at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODateWithMs),
    };
}

ActivityApi::ActivityApi(ApiClient &client)
    : m_client(client)
{
}

void ActivityApi::newest(int limit, QObject *context, Callback callback) const
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    m_client.get(QStringLiteral("/analytics/activity"), parameters, context,
                 [callback = std::move(callback)](const ApiReply &reply) {
                     QList<Activity> activities;
                     for (const auto &item : reply.json.value(QLatin1String("items")).toArray())
                         activities.append(Activity::fromJson(item.toObject()));
                     callback(activities, reply.problem);
                 });
}

} // namespace roost::ui
