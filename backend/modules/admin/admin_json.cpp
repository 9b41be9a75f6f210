#include "backend/modules/admin/admin_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"

#include <QJsonArray>

namespace roost {
namespace {

QJsonArray daysToJson(const QList<DayFigures> &days)
{
    QJsonArray array;
    for (const DayFigures &day : days)
        array.append(QJsonObject{{QStringLiteral("date"), http::toJson(day.date)},
                                 {QStringLiteral("bookings"), day.bookings},
                                 {QStringLiteral("confirmed"), day.confirmed},
                                 {QStringLiteral("cancellations"), day.cancellations},
                                 {QStringLiteral("nights"), day.nights},
                                 {QStringLiteral("available_nights"), day.availableNights},
                                 {QStringLiteral("revenue"), http::toJson(day.revenue)},
                                 {QStringLiteral("fees"), http::toJson(day.fees)}});
    return array;
}

QJsonObject databaseToJson(const ServerStatus &status)
{
    return {
        {QStringLiteral("status"), toName(status.database.state)},
        {QStringLiteral("kind"), status.databaseIsEmbedded ? QStringLiteral("embedded") : QStringLiteral("external")},
        {QStringLiteral("version"), status.database.version},
        {QStringLiteral("schema_version"), status.database.schemaVersion},
        {QStringLiteral("size_bytes"), status.database.sizeBytes}};
}

QJsonObject gatewayToJson(const QString &name)
{
    return {{QStringLiteral("gateway"), name}};
}

} // namespace

QJsonObject toJson(const MetricsSnapshot &snapshot)
{
    QJsonArray revenue;
    for (const Money &amount : snapshot.revenue)
        revenue.append(QJsonObject{{QStringLiteral("currency"), amount.currency().code()},
                                   {QStringLiteral("revenue"), http::toJson(amount)}});
    return {{QStringLiteral("version"), snapshot.version},
            {QStringLiteral("as_of"), toRfc3339(snapshot.asOf)},
            {QStringLiteral("properties"), snapshot.properties},
            {QStringLiteral("bookings"), snapshot.bookings},
            {QStringLiteral("pending"), snapshot.pending},
            {QStringLiteral("confirmed"), snapshot.confirmed},
            {QStringLiteral("cancelled"), snapshot.cancelled},
            {QStringLiteral("bookings_last_hour"), snapshot.bookingsLastHour},
            {QStringLiteral("revenue"), revenue}};
}

QJsonObject toJson(const DailyAnalytics &analytics)
{
    QJsonArray currencies;
    for (const Currency &currency : analytics.currencies)
        currencies.append(currency.code());
    QJsonObject json{{QStringLiteral("currency"), analytics.currency.code()},
                     {QStringLiteral("currencies"), currencies},
                     {QStringLiteral("from"), http::toJson(analytics.span.from)},
                     {QStringLiteral("to"), http::toJson(analytics.span.to)},
                     {QStringLiteral("items"), daysToJson(analytics.days)}};
    if (analytics.compared)
        json.insert(QStringLiteral("compare"), daysToJson(*analytics.compared));
    return json;
}

QJsonObject toJson(const Activity &activity)
{
    return {{QStringLiteral("booking_id"), activity.bookingId.toString()},
            {QStringLiteral("property_id"), activity.propertyId.toString()},
            {QStringLiteral("code"), activity.code},
            {QStringLiteral("kind"), activity.kind},
            {QStringLiteral("status"), toName(activity.status)},
            {QStringLiteral("property_title"), activity.propertyTitle},
            {QStringLiteral("property_city"), activity.propertyCity},
            {QStringLiteral("guest_name"), activity.guestName},
            {QStringLiteral("nights"), activity.nights},
            {QStringLiteral("total"), http::toJson(activity.total)},
            {QStringLiteral("at"), toRfc3339(activity.at)}};
}

QJsonObject toJson(const ServerStatus &status)
{
    const QJsonObject workers{{QStringLiteral("threads"), status.workers.threads},
                              {QStringLiteral("running"), status.workers.running},
                              {QStringLiteral("queued"), status.workers.queued}};
    const QJsonObject outbox{{QStringLiteral("waiting"), status.database.outboxWaiting},
                             {QStringLiteral("failed"), status.database.outboxFailed}};
    return {{QStringLiteral("version"), status.version},
            {QStringLiteral("started_at"), toRfc3339(status.startedAt)},
            {QStringLiteral("address"), status.address},
            {QStringLiteral("database"), databaseToJson(status)},
            {QStringLiteral("redis"), QJsonObject{{QStringLiteral("status"), toName(status.redis)}}},
            {QStringLiteral("mail"), gatewayToJson(status.mailGateway)},
            {QStringLiteral("sms"), gatewayToJson(status.smsGateway)},
            {QStringLiteral("payment"), gatewayToJson(status.paymentGateway)},
            {QStringLiteral("workers"), workers},
            {QStringLiteral("sockets"), status.sockets},
            {QStringLiteral("outbox"), outbox}};
}

QJsonObject toJson(const Readiness &readiness)
{
    const QJsonObject parts{{QStringLiteral("database"), toName(readiness.database)},
                            {QStringLiteral("redis"), toName(readiness.redis)}};
    return {{QStringLiteral("status"), toName(readiness.isReady() ? PartState::Ok : PartState::Unavailable)},
            {QStringLiteral("parts"), parts}};
}

} // namespace roost
