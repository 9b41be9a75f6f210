#include "ui/api/feed_api.h"

#include "ui/api/json_fields.h"
#include "ui/api/problem_words.h"
#include "ui/api/query_parameters.h"

namespace roost::ui {

namespace {

QString feedsPath(const QString &propertyId)
{
    return QStringLiteral("/properties/%1/calendar-feeds").arg(propertyId);
}

QString pathOf(const CalendarFeed &feed)
{
    return feedsPath(feed.propertyId) + QLatin1Char('/') + feed.id;
}

QJsonObject bodyOf(const QString &name, const QString &url)
{
    QJsonObject body{{QStringLiteral("name"), name}};
    if (!url.isEmpty())
        body.insert(QLatin1String("url"), url);
    return body;
}

} // namespace

CalendarFeed CalendarFeed::fromJson(const QJsonObject &object)
{
    return {
        .id = textField(object, "id"),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .name = textField(object, "name"),
        .url = textField(object, "url"),
        .events = numberField(object, "events"),
        .eventsSkipped = numberField(object, "events_skipped"),
        .nightsClaimed = numberField(object, "nights_claimed"),
        .openConflicts = numberField(object, "open_conflicts"),
        .failures = numberField(object, "failures"),
        .lastSuccessAt = instantField(object, "last_success_at"),
        .lagSeconds = object.value(QLatin1String("lag_seconds")).toInt(-1),
        .lastError = problemSentence(textField(objectField(object, "last_error"), "code"),
                                     textField(objectField(object, "last_error"), "detail")),
        .nextAttemptAt = instantField(object, "next_attempt_at"),
    };
}

CalendarConflict CalendarConflict::fromJson(const QJsonObject &object)
{
    const auto nights = objectField(object, "nights");
    const auto event = objectField(object, "event");
    const auto eventNights = objectField(event, "nights");
    return {
        .id = textField(object, "id"),
        .propertyId = textField(object, "property_id"),
        .propertyTitle = textField(object, "property_title"),
        .feedName = textField(object, "feed_name"),
        .isBlock = textField(object, "kind") == QLatin1String("BLOCK"),
        .bookingId = textField(object, "booking_id"),
        .bookingCode = textField(object, "booking_code"),
        .from = dateField(nights, "from"),
        .to = dateField(nights, "to"),
        .summary = textField(event, "summary"),
        .eventFrom = dateField(eventNights, "from"),
        .eventTo = dateField(eventNights, "to"),
        .status = textField(object, "status"),
        .openedAt = instantField(object, "opened_at"),
    };
}

FeedApi::FeedApi(ApiClient &client)
    : m_client(client)
{
}

QString FeedApi::exampleAddress()
{
    return QStringLiteral("https://…/calendar.ics");
}

bool FeedApi::isAddress(const QString &text)
{
    static const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("webcal"),
                                     QStringLiteral("webcals")};
    const QUrl address(text, QUrl::StrictMode);
    return address.isValid() && !address.host().isEmpty() && schemes.contains(address.scheme());
}

void FeedApi::feeds(Which which, const QString &cursor, int limit, QObject *context,
                    Answer<Listing<CalendarFeed>> callback)
{
    QUrlQuery parameters;
    if (which == Which::Failing)
        addText(parameters, "failing", QStringLiteral("true"));
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/calendar-feeds"), parameters, context,
                 readingInto<Listing<CalendarFeed>>(std::move(callback)));
}

void FeedApi::add(const QString &propertyId, const QString &name, const QString &url, QObject *context,
                  Answer<CalendarFeed> callback)
{
    m_client.send("POST", feedsPath(propertyId), bodyOf(name, url), context,
                  readingInto<CalendarFeed>(std::move(callback)));
}

void FeedApi::withTag(const CalendarFeed &feed, QObject *context, Outcome failed,
                      std::function<void(const QByteArray &)> next)
{
    m_client.get(pathOf(feed), {}, context,
                 [failed = std::move(failed), next = std::move(next)](const ApiReply &reply) {
                     if (reply.isOk())
                         next(reply.etag);
                     else
                         failed(reply.problem);
                 });
}

void FeedApi::change(const CalendarFeed &feed, const QString &name, const QString &url, QObject *context,
                     Answer<CalendarFeed> callback)
{
    const auto failed = [callback](const std::optional<Problem> &problem) { callback({}, problem); };
    withTag(feed, context, failed, [this, feed, name, url, context, callback](const QByteArray &etag) {
        m_client.send("PATCH", pathOf(feed), bodyOf(name, url), context, readingInto<CalendarFeed>(callback), etag);
    });
}

void FeedApi::remove(const CalendarFeed &feed, QObject *context, Outcome outcome)
{
    withTag(feed, context, outcome, [this, feed, context, outcome](const QByteArray &etag) {
        m_client.send("DELETE", pathOf(feed), {}, context, telling(outcome), etag);
    });
}

void FeedApi::refresh(const CalendarFeed &feed, QObject *context, Answer<CalendarFeed> callback)
{
    m_client.send("POST", pathOf(feed) + QStringLiteral("/refresh"), {}, context,
                  readingInto<CalendarFeed>(std::move(callback)));
}

void FeedApi::openConflicts(const QString &cursor, int limit, QObject *context,
                            Answer<Listing<CalendarConflict>> callback)
{
    QUrlQuery parameters;
    addText(parameters, "status", QStringLiteral("OPEN"));
    addPaging(parameters, cursor, limit);
    m_client.get(QStringLiteral("/calendar-conflicts"), parameters, context,
                 readingInto<Listing<CalendarConflict>>(std::move(callback)));
}

void FeedApi::resolve(const QString &conflictId, ConflictResolution resolution, QObject *context,
                      Answer<CalendarConflict> callback)
{
    const auto word = resolution == ConflictResolution::Keep ? QStringLiteral("keep") : QStringLiteral("dismiss");
    m_client.send("POST", QStringLiteral("/calendar-conflicts/%1/resolve").arg(conflictId),
                  {{QStringLiteral("resolution"), word}}, context, readingInto<CalendarConflict>(std::move(callback)));
}

} // namespace roost::ui
