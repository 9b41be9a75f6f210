#include "tests/contract/examples.h"

#include "tests/program/accounts.h"

#include <QDate>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <QUuid>

#include <stdexcept>

namespace roost::test {

namespace {

QString uniqueEmail()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces) + "@example.org";
}

QString day(int daysFromToday)
{
    return QDate::currentDate().addDays(daysFromToday).toString(Qt::ISODate);
}

QJsonObject stay()
{
    return {{"check_in", day(60)}, {"check_out", day(63)}, {"guests", 2}};
}

QString newProperty(ContractServer &server)
{
    return publishProperty(server.client(Account::Host), "A flat of the contract");
}

QJsonObject bookingOf(const QString &property)
{
    auto body = stay();
    body.insert("property_id", property);
    return body;
}

QString newBooking(ContractServer &server)
{
    const auto body = bookingOf(newProperty(server));
    return expect(201, server.client(Account::Guest).post("/api/v1/bookings", body)).value("id").toString();
}

QString paidBooking(ContractServer &server)
{
    const QString id = newBooking(server);
    expect(201, server.client(Account::Guest).post("/api/v1/bookings/" + id + "/payments", {{"method", "sandbox:ok"}}));
    return id;
}

/// An account of its own, so that what is done to it troubles no other test.
QJsonObject newSession(ContractServer &server, const QString &email)
{
    auto &client = server.client(Account::Nobody);
    openAccount(client, email);
    return expect(200, client.post("/api/v1/auth/login", {{"email", email}, {"password", password}}));
}

/// The id of the first item of a list, once it has one: what jobs do takes a moment.
QString firstItem(HttpClient &client, const QString &target)
{
    for (QDeadlineTimer patience(20'000); !patience.hasExpired(); QThread::msleep(50)) {
        const auto items = expect(200, client.get(target)).value("items").toArray();
        if (!items.isEmpty())
            return items.first().toObject().value("id").toString();
    }
    throw std::runtime_error("nothing came into " + target.toStdString());
}

Call plain(const QString &target)
{
    return {target, {}, {}};
}

Example get(Account account, const QString &target)
{
    return {account, 200, [target](ContractServer &) { return plain(target); }};
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
        {"showMe", get(Account::Guest, "/api/v1/users/me")},
        {"updateMe",
         {Account::Guest, 200,
          [](ContractServer &) {
              return Call{"/api/v1/users/me", QJsonObject{{"name", "Guest of the demo"},
                                                          {"phone", "+351210000000"},
                                                          {"country", "PT"},
                                                          {"locale", "pt"}}};
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
        {"listProperties", get(Account::Host, "/api/v1/properties?status=PUBLISHED&limit=5")},
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
        {"search",
         get(Account::Nobody, "/api/v1/search?city=Lisbon&check_in=" + day(60) + "&check_out=" + day(63) +
                                  "&guests=2&min_price=0&max_price=100000000&amenities=wifi&sort=price&limit=5")},
        {"createQuote",
         {Account::Nobody, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/quotes", stay()};
          }}},
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
        {"listBookings",
         get(Account::Guest, "/api/v1/bookings?as=guest&from=" + day(-100) + "&to=" + day(100) + "&limit=5")},
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
        {"openapi", get(Account::Nobody, "/openapi.json")},
        {"listOutbox", get(Account::Admin, "/api/v1/admin/outbox?status=DONE&limit=5")},
        {"showOutboxEntry", {Account::Admin, 200, outboxEntry({})}},
        {"replayOutboxEntry", {Account::Admin, 200, outboxEntry("/replay")}},
        {"showMetrics", get(Account::Admin, "/api/v1/admin/metrics")},
        {"dailyAnalytics", get(Account::Admin, "/api/v1/admin/analytics/daily?from=" + day(-30) + "&to=" + day(30) +
                                                   "&compare=last_year")},
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
        all.merge(bookingExamples());
        all.merge(serverExamples());
        return all;
    }();
    return table;
}

Answer send(ContractServer &server, Account account, const QByteArray &method, const Call &call)
{
    const QByteArray body = call.body ? QJsonDocument(*call.body).toJson(QJsonDocument::Compact) : QByteArray();
    return server.client(account).send(method, call.target, body, call.headers);
}

} // namespace roost::test
