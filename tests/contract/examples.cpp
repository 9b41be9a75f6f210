#include "tests/contract/examples.h"

#include "tests/contract/analytics_examples.h"
#include "tests/contract/calendar_examples.h"
#include "tests/contract/example_parts.h"
#include "tests/contract/guest_examples.h"
#include "tests/contract/photo_examples.h"
#include "tests/contract/pricing_examples.h"
#include "tests/program/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roost::test {

namespace {

/// A booking of a property whose host answers first.
QString requestedBooking(ContractServer &server)
{
    const QString property = newProperty(server);
    expect(200, server.client(Account::Host).patch("/api/v1/properties/" + property, {{"instant_book", false}}));
    return expect(201, server.client(Account::Guest).post("/api/v1/bookings", bookingOf(property)))
        .value("id")
        .toString();
}

/// A paid booking whose guest arrives today.
QString arrivingBooking(ContractServer &server)
{
    auto &guest = server.client(Account::Guest);
    const QJsonObject today{
        {"property_id", newProperty(server)}, {"check_in", day(0)}, {"check_out", day(2)}, {"guests", 2}};
    const QString id = expect(201, guest.post("/api/v1/bookings", today)).value("id").toString();
    expect(201, guest.post("/api/v1/bookings/" + id + "/payments", {{"method", "sandbox:ok"}}));
    return id;
}

std::map<QString, Example> accountExamples()
{
    return {
        {"register",
         {Account::Nobody, 201,
          [](ContractServer &) {
              return Call{"/api/v1/auth/register", QJsonObject{{"email", uniqueEmail()},
                                                               {"name", "Grace Hopper"},
                                                               {"password", password},
                                                               {"country", "US"}}};
          }}},
        {"login",
         {Account::Nobody, 200,
          [](ContractServer &) {
              return Call{"/api/v1/auth/login", QJsonObject{{"email", "guest@demo.roost"}, {"password", "roost-demo"}}};
          }}},
        {"refresh",
         {Account::Nobody, 200,
          [](ContractServer &server) {
              const auto token = newSession(server, uniqueEmail()).value("refresh_token");
              return Call{"/api/v1/auth/refresh", QJsonObject{{"refresh_token", token}}};
          }}},
        {"logout",
         {Account::Nobody, 204,
          [](ContractServer &server) {
              const auto token = newSession(server, uniqueEmail()).value("refresh_token");
              return Call{"/api/v1/auth/logout", QJsonObject{{"refresh_token", token}}};
          }}},
        {"requestPasswordReset",
         {Account::Nobody, 202,
          [](ContractServer &) {
              return Call{"/api/v1/auth/password/forgot", QJsonObject{{"email", uniqueEmail()}}};
          }}},
        {"resetPassword",
         {Account::Nobody, 204,
          [](ContractServer &server) {
              const QString email = uniqueEmail();
              openAccount(server.client(Account::Nobody), email);
              expect(202, server.client(Account::Nobody).post("/api/v1/auth/password/forgot", {{"email", email}}));
              return Call{"/api/v1/auth/password/reset",
                          QJsonObject{{"token", server.mailedToken(email, "Choose a new password")},
                                      {"password", "another horse battery"}}};
          }}},
        {"verifyEmail",
         {Account::Nobody, 204,
          [](ContractServer &server) {
              const QString email = uniqueEmail();
              openAccount(server.client(Account::Nobody), email);
              return Call{"/api/v1/auth/verify-email",
                          QJsonObject{{"token", server.mailedToken(email, "Is this your address?")}}};
          }}},
        {"showMe", get(Account::Guest, "/api/v1/users/me")},
        {"updateMe",
         {Account::Guest, 200,
          [](ContractServer &) {
              return Call{"/api/v1/users/me", QJsonObject{{"name", "Guest of the demo"},
                                                          {"phone", "+351210000000"},
                                                          {"country", "PT"},
                                                          {"locale", "pt"},
                                                          {"about", "Here for the sea."},
                                                          {"languages", QJsonArray{"pt", "en"}}}};
          }}},
        {"addMyRole",
         {Account::Host, 200,
          [](ContractServer &) {
              return Call{"/api/v1/users/me/roles", QJsonObject{{"role", "host"}}};
          }}},
        {"listUsers", get(Account::Admin, "/api/v1/users?q=demo&role=guest&limit=5")},
        {"administerUser",
         {Account::Admin, 200,
          [](ContractServer &server) {
              const auto user = newSession(server, uniqueEmail()).value("user").toObject().value("id").toString();
              return Call{"/api/v1/users/" + user,
                          QJsonObject{{"roles", QJsonArray{"guest", "host"}}, {"suspended", true}}};
          }}},
        {"listAudit", get(Account::Admin, "/api/v1/audit?limit=5")},
    };
}

std::map<QString, Example> propertyExamples()
{
    return {
        {"listProperties", get(Account::Host, "/api/v1/properties?status=PUBLISHED&tag=Sea%20front&limit=5")},
        {"listPropertyChoices", get(Account::Host, "/api/v1/property-choices")},
        {"createProperty",
         {Account::Host, 201,
          [](ContractServer &) {
              return Call{"/api/v1/properties",
                          QJsonObject{{"title", "A house by the sea"},
                                      {"property_type", "house"},
                                      {"city", "Porto"},
                                      {"country", "PT"},
                                      {"time_zone", "Europe/Lisbon"},
                                      {"max_guests", 6},
                                      {"amenities", QJsonArray{"wifi", "sea_view"}},
                                      {"tags", QJsonArray{"Sea front"}},
                                      {"base_price", QJsonObject{{"amount", 150'00}, {"currency", "EUR"}}}}};
          }}},
        {"showProperty",
         {Account::Nobody, 200,
          [](ContractServer &server) { return plain("/api/v1/properties/" + newProperty(server)); }}},
        {"updateProperty",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server),
                          QJsonObject{{"title", "A flat with a new name"}, {"min_nights", 2}, {"instant_book", true}}};
          }}},
        {"deleteProperty",
         {Account::Host, 204,
          [](ContractServer &server) { return plain("/api/v1/properties/" + newProperty(server)); }}},
        {"publishProperty",
         {Account::Host, 200,
          [](ContractServer &server) { return plain("/api/v1/properties/" + newProperty(server) + "/publish"); }}},
        {"unlistProperty",
         {Account::Host, 200,
          [](ContractServer &server) { return plain("/api/v1/properties/" + newProperty(server) + "/unlist"); }}},
        {"duplicateProperty",
         {Account::Host, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/duplicate",
                          QJsonObject{{"title", "Its twin"}}};
          }}},
        {"changeProperties",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QJsonObject change{{"property_id", newProperty(server)},
                                       {"fields", QJsonObject{{"min_nights", 2}, {"smoking_allowed", true}}}};
              return Call{"/api/v1/property-changes", QJsonObject{{"changes", QJsonArray{change}}}};
          }}},
        {"search",
         get(Account::Nobody, "/api/v1/search?city=Lisbon&check_in=" + day(60) + "&check_out=" + day(63) +
                                  "&guests=2&min_price=0&max_price=100000000&amenities=wifi&sort=price&limit=5")},
        {"createQuote",
         {Account::Nobody, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/quotes", stay()};
          }}},
        {"listQuotes", get(Account::Host, "/api/v1/quotes?check_in=" + day(60) + "&check_out=" + day(63) +
                                              "&guests=2&property_type=apartment&status=PUBLISHED&tag=Cosy&limit=5")},
        {"showAvailability",
         {Account::Nobody, 200,
          [](ContractServer &server) {
              return plain("/api/v1/properties/" + newProperty(server) + "/availability?from=" + day(30) +
                           "&to=" + day(60));
          }}},
        {"updateAvailability",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QJsonObject change{{"from", day(30)},
                                       {"to", day(37)},
                                       {"price", QJsonObject{{"amount", 180'00}, {"currency", "EUR"}}},
                                       {"min_nights", 3}};
              return Call{"/api/v1/properties/" + newProperty(server) + "/availability",
                          QJsonObject{{"changes", QJsonArray{change}}}};
          }}},
        {"showCalendar", get(Account::Host, "/api/v1/calendar?from=" + day(0) + "&to=" + day(30) + "&limit=5")},
    };
}

std::map<QString, Example> bookingExamples()
{
    return {
        {"createBooking",
         {Account::Guest, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/bookings", bookingOf(newProperty(server))};
          }}},
        {"listBookings", get(Account::Guest, "/api/v1/bookings?as=guest&from=" + day(-100) + "&to=" + day(100) +
                                                 "&status=PENDING,CONFIRMED&sort=check_in&limit=5")},
        {"showToday", get(Account::Host, "/api/v1/bookings/today")},
        {"showBooking",
         {Account::Guest, 200,
          [](ContractServer &server) { return plain("/api/v1/bookings/" + paidBooking(server)); }}},
        {"cancelBooking",
         {Account::Guest, 200,
          [](ContractServer &server) { return plain("/api/v1/bookings/" + paidBooking(server) + "/cancel"); }}},
        {"payBooking",
         {Account::Guest, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/bookings/" + newBooking(server) + "/payments",
                          QJsonObject{{"method", "sandbox:ok"}}};
          }}},
        {"paymentWebhook",
         {Account::Nobody, 401,
          [](ContractServer &) {
              return Call{"/api/v1/webhooks/payments/sandbox",
                          QJsonObject{{"payment_id", "unknown"}},
                          {{"Roost-Signature", "00"}}};
          }}},
        {"listNotifications", get(Account::Guest, "/api/v1/notifications?limit=5")},
        {"readNotification",
         {Account::Guest, 204,
          [](ContractServer &server) {
              paidBooking(server);
              return plain("/api/v1/notifications/" +
                           firstItem(server.client(Account::Guest), "/api/v1/notifications") + "/read");
          }}},
    };
}

std::map<QString, Example> frontDeskExamples()
{
    return {
        {"acceptBooking",
         {Account::Host, 200,
          [](ContractServer &server) { return plain("/api/v1/bookings/" + requestedBooking(server) + "/accept"); }}},
        {"declineBooking",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/bookings/" + requestedBooking(server) + "/decline",
                          QJsonObject{{"reason", "The roof is being mended."}}};
          }}},
        {"checkInBooking",
         {Account::Host, 200,
          [](ContractServer &server) { return plain("/api/v1/bookings/" + arrivingBooking(server) + "/check-in"); }}},
        {"checkOutBooking",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QString booking = "/api/v1/bookings/" + arrivingBooking(server);
              expect(200, server.client(Account::Host).post(booking + "/check-in"));
              return plain(booking + "/check-out");
          }}},
        {"changeBooking",
         {Account::Guest, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/bookings/" + paidBooking(server),
                          QJsonObject{{"check_out", day(64)}, {"method", "sandbox:ok"}}};
          }}},
        {"relocateBooking",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/bookings/" + paidBooking(server) + "/relocate",
                          QJsonObject{{"property_id", newProperty(server)}, {"reason", "The roof leaks."}}};
          }}},
        {"refundBooking",
         {Account::Host, 201,
          [](ContractServer &server) {
              const QJsonObject amount{{"amount", 10'00}, {"currency", "EUR"}};
              return Call{"/api/v1/bookings/" + paidBooking(server) + "/refunds",
                          QJsonObject{{"amount", amount}, {"reason", "The water was cold."}}};
          }}},
        {"showEarnings", get(Account::Host, "/api/v1/earnings?from=" + day(-30) + "&to=" + day(30) +
                                                "&group_by=property&currency=EUR")},
        {"listLedger", get(Account::Host, "/api/v1/ledger?from=" + day(-30) + "&to=" + day(30) + "&limit=5")},
        {"markBookingNoShow",
         {Account::Host, 200,
          [](ContractServer &server) { return plain("/api/v1/bookings/" + arrivingBooking(server) + "/no-show"); }}},
    };
}

/// A note of the demo's host on a booking; its address.
QString bookingNote(ContractServer &server)
{
    const QString notes = "/api/v1/bookings/" + paidBooking(server) + "/notes";
    const auto note = expect(201, server.client(Account::Host).post(notes, {{"text", "Comes by boat."}}));
    return notes + '/' + note.value("id").toString();
}

std::map<QString, Example> bookingNoteExamples()
{
    const auto bookingNotes = [](ContractServer &server) {
        return "/api/v1/bookings/" + paidBooking(server) + "/notes";
    };
    const QJsonObject text{{"text", "Asked for a cot."}};
    return {
        {"listBookingNotes", {Account::Host, 200, [=](ContractServer &server) { return plain(bookingNotes(server)); }}},
        {"createBookingNote",
         {Account::Host, 201,
          [=](ContractServer &server) {
              return Call{bookingNotes(server), text};
          }}},
        {"showBookingNote", {Account::Host, 200, [](ContractServer &server) { return plain(bookingNote(server)); }}},
        {"updateBookingNote",
         {Account::Host, 200,
          [=](ContractServer &server) {
              return Call{bookingNote(server), text};
          }}},
        {"deleteBookingNote", {Account::Host, 204, [](ContractServer &server) { return plain(bookingNote(server)); }}},
    };
}

std::map<QString, Example> serverExamples()
{
    const auto outboxEntry = [](const QString &action) {
        return [action](ContractServer &server) {
            paidBooking(server);
            return plain("/api/v1/admin/outbox/" + firstItem(server.client(Account::Admin), "/api/v1/admin/outbox") +
                         action);
        };
    };
    return {
        {"health", get(Account::Nobody, "/healthz")},
        {"healthV1", get(Account::Nobody, "/api/v1/healthz")},
        {"ready", get(Account::Nobody, "/readyz")},
        {"readyV1", get(Account::Nobody, "/api/v1/readyz")},
        {"figures", get(Account::Nobody, "/metrics")},
        {"openapi", get(Account::Nobody, "/openapi.json")},
        {"docs", get(Account::Nobody, "/docs")},
        {"docsFile", get(Account::Nobody, "/docs/page.css")},
        {"listOutbox", get(Account::Admin, "/api/v1/admin/outbox?status=DONE&limit=5")},
        {"showOutboxEntry", {Account::Admin, 200, outboxEntry({})}},
        {"replayOutboxEntry", {Account::Admin, 200, outboxEntry("/replay")}},
        {"showMetrics", get(Account::Admin, "/api/v1/admin/metrics")},
        {"listActivity", get(Account::Admin, "/api/v1/admin/activity?limit=5")},
        {"showServer", get(Account::Admin, "/api/v1/admin/server")},
    };
}

} // namespace

const std::map<QString, Example> &examples()
{
    static const auto table = [] {
        auto all = accountExamples();
        all.merge(propertyExamples());
        all.merge(pricingExamples());
        all.merge(bookingExamples());
        all.merge(frontDeskExamples());
        all.merge(bookingNoteExamples());
        all.merge(guestExamples());
        all.merge(serverExamples());
        all.merge(analyticsExamples());
        all.merge(calendarExamples());
        all.merge(photoExamples());
        return all;
    }();
    return table;
}

Answer send(ContractServer &server, Account account, const QByteArray &method, const Call &call)
{
    const QByteArray body = call.body ? QJsonDocument(*call.body).toJson(QJsonDocument::Compact) : call.text;
    return server.client(account).send(method, call.target, body, call.headers);
}

} // namespace roost::test
