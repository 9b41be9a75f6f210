#pragma once

#include "tests/ui/fake_server.h"

#include <QDate>
#include <QJsonArray>

namespace roost::ui {

/// GET /calendar of many properties with all that a night has in the contract. Each property has a stay every week or
/// two, and a block each month; all of it follows from the property's number and the date.
class CalendarServer
{
public:
    explicit CalendarServer(int properties)
        : m_properties(properties)
    {
        m_server.on("GET /calendar", [this](const FakeRequest &request) { return list(request); });
    }

    QUrl url() const { return m_server.url(); }

private:
    /// From one arrival to the next.
    static int cycle(int property) { return 7 + property % 8; }
    static int nightsOf(int property) { return 2 + property % 5; }

    FakeResponse list(const FakeRequest &request) const
    {
        const auto from = QDate::fromString(request.parameter("from"), Qt::ISODate);
        const auto to = QDate::fromString(request.parameter("to"), Qt::ISODate);
        const int first = request.parameter("cursor").toInt();
        const int end = std::min(m_properties, first + request.parameter("limit").toInt());
        QJsonArray items;
        for (int property = first; property < end; ++property)
            items.append(calendarOf(property, from, to));
        return {200,
                {{QStringLiteral("items"), items},
                 {QStringLiteral("next_cursor"),
                  end < m_properties ? QJsonValue(QString::number(end)) : QJsonValue(QJsonValue::Null)}}};
    }

    static QJsonObject calendarOf(int property, QDate from, QDate to)
    {
        QJsonArray nights;
        QJsonArray claims;
        for (auto day = from.addDays(-cycle(property)); day < to; day = day.addDays(1)) {
            const auto place = (day.toJulianDay() + property) % cycle(property);
            if (place == 0)
                claims.append(stay(property, day, day.addDays(nightsOf(property))));
            if (day >= from)
                nights.append(night(property, day, place < nightsOf(property)));
        }
        return {{QStringLiteral("property_id"), QStringLiteral("p%1").arg(property)},
                {QStringLiteral("title"), QStringLiteral("Property %1").arg(property)},
                {QStringLiteral("city"), QStringLiteral("Lisbon")},
                {QStringLiteral("currency"), QStringLiteral("EUR")},
                {QStringLiteral("today"), QDate::currentDate().toString(Qt::ISODate)},
                {QStringLiteral("from"), from.toString(Qt::ISODate)},
                {QStringLiteral("to"), to.toString(Qt::ISODate)},
                {QStringLiteral("nights"), nights},
                {QStringLiteral("claims"), claims}};
    }

    static QJsonObject money(qint64 amount)
    {
        return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), QStringLiteral("EUR")}};
    }

    static QJsonObject night(int property, QDate day, bool isTaken)
    {
        const bool isWeekend = day.dayOfWeek() >= 5 && day.dayOfWeek() <= 6;
        return {{QStringLiteral("date"), day.toString(Qt::ISODate)},
                {QStringLiteral("state"), isTaken ? QStringLiteral("booked") : QStringLiteral("free")},
                {QStringLiteral("preparation"), false},
                {QStringLiteral("price"), money(8'000 + 100 * (property % 90) + (isWeekend ? 2'500 : 0))},
                {QStringLiteral("price_rule"), isWeekend ? QStringLiteral("weekend") : QStringLiteral("base")},
                {QStringLiteral("price_rule_name"), QStringLiteral("Weekend")},
                {QStringLiteral("overridden"), day.day() == 13},
                {QStringLiteral("min_nights"), 1 + (day.dayOfWeek() == 5 ? 1 : 0)},
                {QStringLiteral("max_nights"), 30},
                {QStringLiteral("closed_to_arrival"), day.day() == 20},
                {QStringLiteral("closed_to_departure"), false},
                {QStringLiteral("arrival_obstacles"), isTaken ? QJsonArray{QStringLiteral("TAKEN")} : QJsonArray()}};
    }

    static QJsonObject stay(int property, QDate from, QDate to)
    {
        static const QStringList statuses{QStringLiteral("CONFIRMED"), QStringLiteral("CHECKED_IN"),
                                          QStringLiteral("COMPLETED"), QStringLiteral("PENDING")};
        static const QStringList guests{QStringLiteral("Marta Kovač"), QStringLiteral("Chen Yu"),
                                        QStringLiteral("Lena Wagner"), QStringLiteral("João Silva")};
        const auto number = property + from.toJulianDay();
        const auto id = QStringLiteral("%1-%2").arg(property).arg(from.toJulianDay());
        const bool isBlock = from.day() == 1;
        QJsonObject claim{{QStringLiteral("id"), id},
                          {QStringLiteral("kind"), isBlock ? QStringLiteral("BLOCK") : QStringLiteral("BOOKING")},
                          {QStringLiteral("from"), from.toString(Qt::ISODate)},
                          {QStringLiteral("to"), to.toString(Qt::ISODate)},
                          {QStringLiteral("note"), isBlock ? QStringLiteral("repairs") : QString()}};
        if (!isBlock)
            claim.insert(QLatin1String("booking"),
                         QJsonObject{{QStringLiteral("booking_id"), id},
                                     {QStringLiteral("code"), QStringLiteral("RX%1").arg(number)},
                                     {QStringLiteral("status"), statuses[number % statuses.size()]},
                                     {QStringLiteral("guest_name"), guests[number % guests.size()]},
                                     {QStringLiteral("guests"), 2},
                                     {QStringLiteral("check_in"), from.toString(Qt::ISODate)},
                                     {QStringLiteral("check_out"), to.toString(Qt::ISODate)},
                                     {QStringLiteral("total"), money(45'000)},
                                     {QStringLiteral("paid"), number % 3 != 0}});
        return claim;
    }

    FakeServer m_server;
    int m_properties = 0;
};

} // namespace roost::ui
