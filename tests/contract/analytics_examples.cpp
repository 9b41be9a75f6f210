#include "tests/contract/analytics_examples.h"

#include "tests/contract/example_parts.h"
#include "tests/program/accounts.h"

#include <QJsonArray>

namespace roost::test {

namespace {

QJsonObject layout()
{
    return {{"name", "Mornings"},
            {"settings", QJsonObject{{"compare", "previous"}}},
            {"cards", QJsonArray{QJsonObject{{"kind", "tile"},
                                             {"metric", "occupancy"},
                                             {"x", 0},
                                             {"y", 0},
                                             {"w", 6},
                                             {"h", 3},
                                             {"options", QJsonObject{{"sparkline", true}}}}}}};
}

/// The address of a board of the demo's host. Taken away again before the next is made, since an account has only so
/// many.
QString newBoard(ContractServer &server)
{
    auto &host = server.client(Account::Host);
    const QString boards = "/api/v1/analytics/boards";
    for (const auto &item : expect(200, host.get(boards)).value("items").toArray())
        expect(204, host.send("DELETE", boards + '/' + item.toObject().value("id").toString()));
    return boards + '/' + expect(201, host.post(boards, layout())).value("id").toString();
}

std::map<QString, Example> boardExamples()
{
    const auto board = [](ContractServer &server) { return plain(newBoard(server)); };
    return {
        {"listBoards", get(Account::Host, "/api/v1/analytics/boards")},
        {"createBoard",
         {Account::Admin, 201,
          [](ContractServer &) {
              return Call{"/api/v1/analytics/boards", layout()};
          }}},
        {"showBoard", {Account::Host, 200, board}},
        {"replaceBoard",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{newBoard(server), layout()};
          }}},
        {"deleteBoard", {Account::Host, 204, board}},
    };
}

} // namespace

std::map<QString, Example> analyticsExamples()
{
    std::map<QString, Example> all{
        {"dailyAnalytics", get(Account::Admin, "/api/v1/admin/analytics/daily?from=" + day(-30) + "&to=" + day(30) +
                                                   "&compare=last_year")},
        {"listOwnActivity", get(Account::Host, "/api/v1/analytics/activity?limit=5")},
        {"listMetrics", get(Account::Host, "/api/v1/analytics/metrics")},
        {"showSeries", get(Account::Admin, "/api/v1/analytics/series?by=week&split=city&compare=previous&from=" +
                                               day(-30) + "&to=" + day(30))},
        {"listFigureRows",
         get(Account::Host, "/api/v1/analytics/rows?metric=revenue&limit=5&from=" + day(-30) + "&to=" + day(30))},
        {"showBooks",
         get(Account::Admin, "/api/v1/analytics/books?by=month&compare=last_year&from=" + day(0) + "&to=" + day(90))},
        {"showPickup", get(Account::Host, "/api/v1/analytics/pickup?by=week&since=2026-01-01T00:00:00Z&until=" +
                                              day(1) + "T00:00:00Z&from=" + day(0) + "&to=" + day(30))},
        {"showPace", get(Account::Admin, "/api/v1/analytics/pace?from=" + day(1) + "&to=" + day(31))},
        {"showDashboard", get(Account::Host, "/api/v1/analytics/dashboard?by=week&compare=last_year&from=" + day(-60) +
                                                 "&to=" + day(30))},
        {"showForecast", get(Account::Admin, "/api/v1/analytics/forecast?from=" + day(0) + "&to=" + day(60))},
        {"showStayShapes", get(Account::Admin, "/api/v1/analytics/shapes?from=" + day(-90) + "&to=" + day(0))},
        {"showFunnel", get(Account::Host, "/api/v1/analytics/funnel?split=property&compare=previous&from=" + day(-30) +
                                              "&to=" + day(1))},
        {"listReports", get(Account::Host, "/api/v1/reports")},
        {"showReport",
         get(Account::Host, "/api/v1/reports/bookings?metric=bookings&from=" + day(-60) + "&to=" + day(1))},
    };
    all.merge(boardExamples());
    return all;
}

} // namespace roost::test
