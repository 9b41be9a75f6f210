#include "tests/contract/calendar_examples.h"

#include "tests/program/accounts.h"
#include "tests/support/calendar_host.h"

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
    return "/api/v1/properties/" + publishProperty(server.client(Account::Host), "A flat with calendars");
}

QString idOf(const QJsonObject &resource)
{
    return resource.value("id").toString();
}

QString newFileFeed(ContractServer &server, const QString &property)
{
    const QString feeds = property + "/calendar-feeds";
    return feeds + '/' + idOf(expect(201, server.client(Account::Host).post(feeds, {{"name", "By file"}})));
}

/// An address that the server refuses to ask: nothing leaves the machine.
QString newFeed(ContractServer &server)
{
    const QString feeds = newProperty(server) + "/calendar-feeds";
    const QJsonObject feed{{"name", "Elsewhere"}, {"url", "http://127.0.0.1:9/calendar.ics"}};
    return feeds + '/' + idOf(expect(201, server.client(Account::Host).post(feeds, feed)));
}

Call fileCall(const QString &feed)
{
    const QByteArray calendar = calendarOf({QStringLiteral("their-stay %1 %2").arg(day(40), day(44))});
    return {feed + "/file", {}, {{"Content-Type", "text/calendar"}}, calendar};
}

QJsonObject newExport(ContractServer &server, const QString &property)
{
    return expect(201, server.client(Account::Host).post(property + "/calendar-exports", {{"name", "Elsewhere"}}));
}

QString newConflict(ContractServer &server)
{
    auto &host = server.client(Account::Host);
    const QString property = newProperty(server);
    const QJsonObject block{{"from", day(41)}, {"to", day(42)}, {"blocked", true}};
    expect(200, host.put(property + "/availability", {{"changes", QJsonArray{block}}}));
    const Call file = fileCall(newFileFeed(server, property));
    expect(200, host.send("PUT", file.target, file.text, file.headers));
    const QString list = "/api/v1/calendar-conflicts?property_id=" + property.section('/', -1);
    return idOf(expect(200, host.get(list)).value("items").toArray().first().toObject());
}

std::map<QString, Example> feedExamples()
{
    return {
        {"listCalendarFeeds",
         {Account::Host, 200, [](ContractServer &server) { return Call{newFeed(server).section('/', 0, -2)}; }}},
        {"listAllCalendarFeeds",
         {Account::Host, 200,
          [](ContractServer &server) {
              newFeed(server);
              return Call{QStringLiteral("/api/v1/calendar-feeds")};
          }}},
        {"createCalendarFeed",
         {Account::Host, 201,
          [](ContractServer &server) {
              return Call{newProperty(server) + "/calendar-feeds",
                          QJsonObject{{"name", "Elsewhere"}, {"url", "webcal://127.0.0.1:9/calendar.ics"}}};
          }}},
        {"showCalendarFeed", {Account::Host, 200, [](ContractServer &server) { return Call{newFeed(server)}; }}},
        {"updateCalendarFeed",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{newFeed(server), QJsonObject{{"name", "Another"}, {"url", "http://127.0.0.1:9/other.ics"}}};
          }}},
        {"deleteCalendarFeed", {Account::Host, 204, [](ContractServer &server) { return Call{newFeed(server)}; }}},
        {"refreshCalendarFeed",
         {Account::Host, 200, [](ContractServer &server) { return Call{newFeed(server) + "/refresh"}; }}},
        {"putCalendarFile",
         {Account::Host, 200,
          [](ContractServer &server) { return fileCall(newFileFeed(server, newProperty(server))); }}},
    };
}

std::map<QString, Example> exportExamples()
{
    return {
        {"listCalendarExports",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QString property = newProperty(server);
              newExport(server, property);
              return Call{property + "/calendar-exports"};
          }}},
        {"createCalendarExport",
         {Account::Host, 201,
          [](ContractServer &server) {
              return Call{newProperty(server) + "/calendar-exports", QJsonObject{{"name", "Elsewhere"}}};
          }}},
        {"deleteCalendarExport",
         {Account::Host, 204,
          [](ContractServer &server) {
              const QString property = newProperty(server);
              return Call{property + "/calendar-exports/" + idOf(newExport(server, property))};
          }}},
        {"readCalendar",
         {Account::Nobody, 200,
          [](ContractServer &server) {
              return Call{newExport(server, newProperty(server)).value("path").toString()};
          }}},
    };
}

} // namespace

std::map<QString, Example> calendarExamples()
{
    std::map<QString, Example> examples{
        {"listCalendarConflicts",
         {Account::Host, 200,
          [](ContractServer &server) {
              newConflict(server);
              return Call{"/api/v1/calendar-conflicts?status=OPEN&limit=5"};
          }}},
        {"resolveCalendarConflict",
         {Account::Host, 200,
          [](ContractServer &server) {
              return Call{"/api/v1/calendar-conflicts/" + newConflict(server) + "/resolve",
                          QJsonObject{{"resolution", "keep"}}};
          }}},
    };
    examples.merge(feedExamples());
    examples.merge(exportExamples());
    return examples;
}

} // namespace roost::test
