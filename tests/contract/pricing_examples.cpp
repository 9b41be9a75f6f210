#include "tests/contract/pricing_examples.h"

#include "tests/program/accounts.h"

#include <QDate>
#include <QJsonArray>

namespace roost::test {

namespace {

QString day(int daysFromToday)
{
    return QDate::currentDate().addDays(daysFromToday).toString(Qt::ISODate);
}

QString newProperty(ContractServer &server)
{
    return publishProperty(server.client(Account::Host), "A flat with rules");
}

QJsonObject euros(int amount)
{
    return {{"amount", amount}, {"currency", "EUR"}};
}

QJsonObject season()
{
    return {{"kind", "SEASON"},
            {"name", "High season"},
            {"from", day(30)},
            {"to", day(60)},
            {"price", euros(200'00)},
            {"min_nights", 3},
            {"weekdays", QJsonArray{5, 6}},
            {"closed_to_arrival", false}};
}

QString rulesOf(const QString &property)
{
    return "/api/v1/properties/" + property + "/price-rules";
}

QString newRule(ContractServer &server)
{
    const QString target = rulesOf(newProperty(server));
    const auto rule = expect(201, server.client(Account::Host).post(target, season()));
    return target + '/' + rule.value("id").toString();
}

QJsonObject nightsChange(const QString &property)
{
    const QJsonObject change{{"type", "nights"},
                             {"property_ids", QJsonArray{property}},
                             {"from", day(40)},
                             {"to", day(47)},
                             {"weekdays", QJsonArray{1, 2, 3}},
                             {"basis_points", -1000},
                             {"closed_to_arrival", true}};
    return {{"changes", QJsonArray{change}}};
}

QJsonArray draft()
{
    const QJsonObject fields{{"base_price", euros(120'00)}};
    return {QJsonObject{{"type", "change_fields"}, {"fields", fields}},
            QJsonObject{{"type", "add_rule"}, {"rule", season()}}};
}

} // namespace

std::map<QString, Example> pricingExamples()
{
    return {
        {"explainNight",
         {Account::Nobody, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/explain?nights=3&date=" + day(40), {}, {}};
          }}},
        {"listPriceRules",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{newRule(server).section('/', 0, -2), {}, {}};
          }}},
        {"createPriceRule",
         {Account::Host, 201,
          [](ContractServer &server) {
              return Call{rulesOf(newProperty(server)), season()};
          }}},
        {"showPriceRule",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{newRule(server), {}, {}};
          }}},
        {"updatePriceRule",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{newRule(server), QJsonObject{{"name", "Summer"}, {"weekdays", QJsonValue::Null}}};
          }}},
        {"deletePriceRule",
         {Account::Host, 204,
          [](ContractServer &server) {
              return Call{newRule(server), {}, {}};
          }}},
        {"changePrices",
         {Account::Host, 201,
          [](ContractServer &server) {
              return Call{"/api/v1/price-changes", nightsChange(newProperty(server))};
          }}},
        {"showPriceCurve",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/price-curve?from=" + day(0) + "&to=" + day(9),
                          {},
                          {}};
          }}},
        {"draftPriceCurve",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/properties/" + newProperty(server) + "/price-curve",
                          QJsonObject{{"from", day(30)}, {"to", day(40)}, {"changes", draft()}}};
          }}},
        {"simulatePrices",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{
                  "/api/v1/properties/" + newProperty(server) + "/simulations",
                  QJsonObject{{"from", day(-300)}, {"to", day(-10)}, {"elasticity", -0.5}, {"changes", draft()}}};
          }}},
        {"listPriceChanges",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QString property = newProperty(server);
              expect(201, server.client(Account::Host).post("/api/v1/price-changes", nightsChange(property)));
              return Call{"/api/v1/price-changes?limit=5&property_id=" + property, {}, {}};
          }}},
        {"undoPriceChange",
         {Account::Host, 201,
          [](ContractServer &server) {
              const auto change = expect(
                  201, server.client(Account::Host).post("/api/v1/price-changes", nightsChange(newProperty(server))));
              return Call{"/api/v1/price-changes/" + change.value("id").toString() + "/undo", {}, {}};
          }}},
    };
}

} // namespace roost::test
