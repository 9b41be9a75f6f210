#include "backend/modules/admin/admin_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"
#include "backend/http/json_writer.h"

#include <QJsonArray>

namespace roost {
namespace {

void writeMoney(http::JsonWriter &writer, std::u16string_view key, qint64 minor, const QString &currency)
{
    writer.key(key).beginObject().key(u"amount").integer(minor).key(u"currency").text(currency).endObject();
}

void writeDays(http::JsonWriter &writer, const AnalyticsTable &table, const QString &currency)
{
    writer.beginArray();
    for (const FigureRow &day : table.lines.constFirst().points) {
        const Figures &figures = day.figures;
        writer.beginObject().key(u"date").text(http::toJson(day.date));
        writer.key(u"bookings").integer(figures.bookings).key(u"confirmed").integer(figures.confirmed);
        writer.key(u"cancellations").integer(figures.cancelled).key(u"nights").integer(figures.nights);
        writer.key(u"available_nights").integer(figures.availableNights);
        writeMoney(writer, u"revenue", figures.revenue, currency);
        writeMoney(writer, u"fees", figures.fees, currency);
        writer.endObject();
    }
    writer.endArray();
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

QByteArray dailyAnalyticsText(const Analytics &analytics)
{
    const QString currency = analytics.currency.code();
    http::JsonWriter writer;
    writer.beginObject().key(u"currency").text(currency).key(u"currencies").beginArray();
    for (const Currency &known : analytics.currencies)
        writer.text(known.code());
    writer.endArray();
    writer.key(u"from").text(http::toJson(analytics.table.span.from));
    writer.key(u"to").text(http::toJson(analytics.table.span.to));
    writeDays(writer.key(u"items"), analytics.table, currency);
    if (analytics.compared)
        writeDays(writer.key(u"compare"), *analytics.compared, currency);
    return writer.endObject().toJson();
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
