#pragma once

#include "tests/ui/fake_server.h"

#include <QDateTime>
#include <QJsonArray>

namespace roost::ui {

/// What a host's server answers, as small as the console reads it.

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline QJsonObject money(int minor, const char *currency = "EUR")
{
    return {{text("amount"), minor}, {text("currency"), text(currency)}};
}

/// The body with other values for some of its fields.
inline QJsonObject with(QJsonObject body, const QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field)
        body.insert(field.key(), field.value());
    return body;
}

inline FakeResponse listOf(const QJsonArray &items)
{
    return {200, {{text("items"), items}, {text("next_cursor"), QJsonValue()}}};
}

inline QJsonObject sampleBooking(const char *id, const char *status, const char *guest)
{
    return {{text("id"), text(id)},
            {text("code"), text(id).toUpper()},
            {text("status"), text(status)},
            {text("property_id"), text("p-1")},
            {text("property_title"), text("Sea Loft")},
            {text("property_city"), text("Lisbon")},
            {text("host_id"), text("u")},
            {text("guest_id"), text("g-1")},
            {text("guest_name"), text(guest)},
            {text("check_in"), text("2030-05-01")},
            {text("check_out"), text("2030-05-04")},
            {text("nights"), 3},
            {text("guests"), 2},
            {text("total"), money(30000)},
            {text("paid"), money(30000)},
            {text("hold_expires_at"), QDateTime::currentDateTimeUtc().addSecs(7300).toString(Qt::ISODate)},
            {text("version"), 4}};
}

inline QJsonObject sampleMessage(int sequence, const char *author, const char *words)
{
    return {{text("thread_id"), text("t-1")},  {text("sequence"), sequence},
            {text("author_id"), text(author)}, {text("author_name"), text(author)},
            {text("text"), text(words)},       {text("sent_at"), text("2030-05-01T10:00:00Z")}};
}

inline QJsonObject sampleThread(const char *id, const char *guest, int unread)
{
    return {{text("id"), text(id)},
            {text("property_title"), text("Sea Loft")},
            {text("booking_id"), text("b-1")},
            {text("booking_code"), text("B-1")},
            {text("side"), text("host")},
            {text("guest_name"), text(guest)},
            {text("message_count"), 1},
            {text("unread"), unread},
            {text("last_message"), sampleMessage(1, "g-1", "Is there a cot?")}};
}

inline QJsonObject sampleConflict()
{
    const QJsonObject nights{{text("from"), text("2030-05-02")}, {text("to"), text("2030-05-04")}};
    return {{text("id"), text("c-1")},
            {text("property_id"), text("p-1")},
            {text("property_title"), text("Sea Loft")},
            {text("feed_name"), text("Airbnb")},
            {text("kind"), text("BOOKING")},
            {text("booking_id"), text("b-1")},
            {text("booking_code"), text("B-1")},
            {text("nights"), nights},
            {text("event"), QJsonObject{{text("summary"), text("Reserved")}, {text("nights"), nights}}},
            {text("status"), text("OPEN")}};
}

inline QJsonObject sampleFeed()
{
    return {{text("id"), text("f-1")},
            {text("property_id"), text("p-1")},
            {text("property_title"), text("Sea Loft")},
            {text("name"), text("Airbnb")},
            {text("url"), text("https://calendars.example.com/1.ics")},
            {text("events"), 3},
            {text("nights_claimed"), 5},
            {text("failures"), 4},
            {text("lag_seconds"), 32400},
            {text("last_error"),
             QJsonObject{{text("code"), text("HTTP_STATUS")}, {text("detail"), text("It answered 503.")}}}};
}

} // namespace roost::ui
