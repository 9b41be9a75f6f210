#include "backend/modules/calendar/calendar_json.h"

#include "backend/http/json_value.h"

namespace roost {

namespace {

using http::toJson;

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject rangeToJson(const DateRange &nights)
{
    return {{QStringLiteral("from"), toJson(nights.from)}, {QStringLiteral("to"), toJson(nights.to)}};
}

QJsonValue errorToJson(const std::optional<FeedError> &error)
{
    if (!error)
        return {};
    return QJsonObject{{QStringLiteral("code"), error->code}, {QStringLiteral("detail"), error->detail}};
}

std::optional<QString> textOf(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(json.value(key).toString()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const CalendarFeed &feed, const QDateTime &now)
{
    const QJsonValue lag = feed.lastSuccessAt ? QJsonValue(feed.lastSuccessAt->secsTo(now)) : QJsonValue();
    QJsonObject object{
        {QStringLiteral("id"), feed.id.toString()},
        {QStringLiteral("property_id"), feed.propertyId.toString()},
        {QStringLiteral("name"), feed.name},
        {QStringLiteral("url"), orNull(feed.url)},
        {QStringLiteral("events"), feed.eventCount},
        {QStringLiteral("events_skipped"), feed.skippedCount},
        {QStringLiteral("nights_claimed"), feed.claimedNights},
        {QStringLiteral("open_conflicts"), feed.openConflicts},
        {QStringLiteral("failures"), feed.failures},
        {QStringLiteral("last_attempt_at"), toJson(feed.lastAttemptAt)},
        {QStringLiteral("last_success_at"), toJson(feed.lastSuccessAt)},
        {QStringLiteral("lag_seconds"), lag},
        {QStringLiteral("last_error"), errorToJson(feed.lastError)},
        {QStringLiteral("next_attempt_at"), toJson(std::optional(feed.nextAttemptAt))},
        {QStringLiteral("created_at"), toJson(std::optional(feed.createdAt))},
    };
    if (feed.propertyTitle)
        object.insert(u"property_title", *feed.propertyTitle);
    return object;
}

QJsonObject toJson(const CalendarExport &entry)
{
    return {
        {QStringLiteral("id"), entry.id.toString()},
        {QStringLiteral("property_id"), entry.propertyId.toString()},
        {QStringLiteral("name"), entry.name},
        {QStringLiteral("last_read_at"), toJson(entry.lastReadAt)},
        {QStringLiteral("created_at"), toJson(std::optional(entry.createdAt))},
    };
}

QJsonObject toJson(const CalendarConflict &conflict)
{
    const Collision &collision = conflict.collision;
    const QString takenBy = collision.takenBy.toString(QUuid::WithoutBraces);
    const bool isBooking = collision.kind == ClaimKind::Booking;
    const QJsonObject event{
        {QStringLiteral("uid"), collision.event.uid},
        {QStringLiteral("summary"), collision.event.summary},
        {QStringLiteral("nights"), rangeToJson(collision.event.nights)},
    };
    return {
        {QStringLiteral("id"), conflict.id.toString()},
        {QStringLiteral("property_id"), conflict.propertyId.toString()},
        {QStringLiteral("property_title"), conflict.propertyTitle},
        {QStringLiteral("feed_id"), collision.feedId.toString()},
        {QStringLiteral("feed_name"), conflict.feedName},
        {QStringLiteral("kind"), toName(collision.kind)},
        {QStringLiteral("booking_id"), isBooking ? QJsonValue(takenBy) : QJsonValue()},
        {QStringLiteral("booking_code"), orNull(conflict.bookingCode)},
        {QStringLiteral("nights"), rangeToJson(collision.nights)},
        {QStringLiteral("event"), event},
        {QStringLiteral("status"), toName(conflict.status)},
        {QStringLiteral("resolution"), conflict.resolution ? QJsonValue(toName(*conflict.resolution)) : QJsonValue()},
        {QStringLiteral("opened_at"), toJson(std::optional(conflict.openedAt))},
        {QStringLiteral("resolved_at"), toJson(conflict.resolvedAt)},
        {QStringLiteral("closed_at"), toJson(conflict.closedAt)},
    };
}

FeedEdit feedEditFromJson(const QJsonObject &json)
{
    return {textOf(json, QLatin1StringView("name")), textOf(json, QLatin1StringView("url"))};
}

} // namespace roost
