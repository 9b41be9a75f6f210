#include "tests/contract/guest_examples.h"

#include "tests/contract/example_parts.h"
#include "tests/program/accounts.h"

#include <QJsonArray>

namespace roost::test {

namespace {

QString idOf(HttpClient &client, const QString &target)
{
    return expect(200, client.get(target)).value("id").toString();
}

/// A booking of the demo's guest that has ended yesterday; its id.
QString stayedBooking(ContractServer &server)
{
    const QString id = paidBooking(server);
    server.execute(QStringLiteral("UPDATE bookings SET status = 'COMPLETED', check_in = current_date - 3, "
                                  "check_out = current_date - 1 WHERE id = '%1'")
                       .arg(id));
    return id;
}

QJsonObject reviewByGuest(const QString &booking)
{
    return {{"booking_id", booking},
            {"overall", 5},
            {"ratings", QJsonObject{{"cleanliness", 5},
                                    {"accuracy", 4},
                                    {"communication", 5},
                                    {"location", 5},
                                    {"check_in", 4},
                                    {"value", 5}}},
            {"text", "Quiet, and a view of the river."}};
}

QJsonObject reviewByHost(const QString &booking)
{
    return {{"booking_id", booking},
            {"overall", 5},
            {"ratings", QJsonObject{{"cleanliness", 5}, {"communication", 5}, {"house_rules", 5}}}};
}

QString newReview(ContractServer &server, const QString &booking)
{
    return expect(201, server.client(Account::Guest).post("/api/v1/reviews", reviewByGuest(booking)))
        .value("id")
        .toString();
}

QString publishedReview(ContractServer &server)
{
    const QString booking = stayedBooking(server);
    const QString id = newReview(server, booking);
    expect(201, server.client(Account::Host).post("/api/v1/reviews", reviewByHost(booking)));
    return id;
}

/// A thread about a booking in which the host has written; its id.
QString newThread(ContractServer &server)
{
    const QJsonObject request{{"booking_id", newBooking(server)}, {"text", "The key is with the neighbour."}};
    return expect(201, server.client(Account::Host).post("/api/v1/threads", request)).value("id").toString();
}

QString demoGuest(ContractServer &server)
{
    newBooking(server);
    return idOf(server.client(Account::Guest), "/api/v1/users/me");
}

std::map<QString, Example> peopleExamples()
{
    return {
        {"listGuests", get(Account::Host, "/api/v1/guests?text=e&sort=stays&limit=5")},
        {"showGuest",
         {Account::Host, 200, [](ContractServer &server) { return plain("/api/v1/guests/" + demoGuest(server)); }}},
        {"setGuestNote",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/guests/" + demoGuest(server) + "/note",
                          QJsonObject{{"text", "Likes the upper flat."}}};
          }}},
        {"listPayments",
         {Account::Guest, 200,
          [](ContractServer &server) {
              paidBooking(server);
              return plain("/api/v1/payments?as=guest&kind=CHARGE&status=SUCCEEDED&limit=5");
          }}},
        {"listSavedProperties", get(Account::Guest, "/api/v1/saved-properties?limit=5")},
        {"saveProperty",
         {Account::Guest, 204,
          [](ContractServer &server) { return plain("/api/v1/saved-properties/" + newProperty(server)); }}},
        {"forgetProperty",
         {Account::Guest, 204,
          [](ContractServer &server) { return plain("/api/v1/saved-properties/" + newProperty(server)); }}},
    };
}

std::map<QString, Example> reviewExamples()
{
    return {
        {"listReviews",
         {Account::Nobody, 200,
          [](ContractServer &server) {
              publishedReview(server);
              const auto reviews = expect(200, server.client(Account::Guest).get("/api/v1/reviews?side=guest&limit=1"));
              const auto review = reviews.value("items").toArray().first().toObject();
              return plain("/api/v1/reviews?property_id=" + review.value("property_id").toString());
          }}},
        {"createReview",
         {Account::Guest, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/reviews", reviewByGuest(stayedBooking(server))};
          }}},
        {"updateReview",
         {Account::Guest, 200,
          [](ContractServer &server) {
              return Call{
                  "/api/v1/reviews/" + newReview(server, stayedBooking(server)),
                  QJsonObject{{"overall", 4}, {"ratings", QJsonObject{{"value", 3}}}, {"text", "On second thought."}}};
          }}},
        {"respondToReview",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/reviews/" + publishedReview(server) + "/response",
                          QJsonObject{{"text", "Come again."}}};
          }}},
    };
}

std::map<QString, Example> messageExamples()
{
    return {
        {"listThreads",
         {Account::Guest, 200,
          [](ContractServer &server) {
              newThread(server);
              return plain("/api/v1/threads?as=guest&unread=true&limit=5");
          }}},
        {"openThread",
         {Account::Guest, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/threads",
                          QJsonObject{{"property_id", newProperty(server)}, {"text", "Is there a lift?"}}};
          }}},
        {"showThread",
         {Account::Guest, 200, [](ContractServer &server) { return plain("/api/v1/threads/" + newThread(server)); }}},
        {"listMessages",
         {Account::Guest, 200,
          [](ContractServer &server) { return plain("/api/v1/threads/" + newThread(server) + "/messages?limit=5"); }}},
        {"postMessage",
         {Account::Guest, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/threads/" + newThread(server) + "/messages", QJsonObject{{"text", "Thank you!"}}};
          }}},
        {"readThread",
         {Account::Guest, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/threads/" + newThread(server) + "/read", QJsonObject{{"sequence", 1}}};
          }}},
    };
}

} // namespace

std::map<QString, Example> guestExamples()
{
    auto all = peopleExamples();
    all.merge(reviewExamples());
    all.merge(messageExamples());
    return all;
}

} // namespace roost::test
