#pragma once

#include "tests/ui/fake_server.h"

#include <QDate>
#include <QJsonArray>

namespace roost::ui {

/// Answers the reports with a few rows each, and those of files with a text.
class FakeReports
{
public:
    explicit FakeReports(FakeServer &server)
    {
        server.on("GET /reports", [](const FakeRequest &) {
            QJsonArray items;
            for (const auto *name : {"figures", "bookings", "properties", "hosts", "books", "pickup", "something_new"})
                items.append(QJsonObject{{"name", name},
                                         {"description", "A report."},
                                         {"formats", QJsonArray{"json", "csv", "xlsx", "pdf"}}});
            return FakeResponse{200, {{"items", items}}};
        });
        for (const auto *name : {"figures", "properties", "hosts"})
            server.on(QByteArray("GET /reports/") + name,
                      [this, name](const FakeRequest &request) { return figures(name, request); });
        server.on("GET /reports/bookings", [this](const FakeRequest &request) { return bookings(request); });
        for (const auto *name : {"books", "pickup"})
            server.on(QByteArray("GET /reports/") + name,
                      [this, name](const FakeRequest &request) { return books(name, request); });
    }

    int rows = 6;
    int bookingRows = 250;

private:
    static QJsonObject column(const char *name, const char *kind) { return {{"name", name}, {"kind", kind}}; }

    static FakeResponse answer(const char *name, const FakeRequest &request, const QJsonArray &columns,
                               const QJsonArray &rows)
    {
        const auto format = request.parameter("format");
        if (!format.isEmpty() && format != QLatin1String("json"))
            return {200, {}, "a file of " + format.toLatin1() + '\n'};
        QJsonArray asked;
        for (const auto &row : rows) {
            if (request.parameter("rows").isEmpty() || asked.size() < request.parameter("rows").toInt())
                asked.append(row);
        }
        return {200, {{"name", name}, {"currency", "EUR"}, {"columns", columns}, {"rows", asked}}};
    }

    FakeResponse figures(const char *name, const FakeRequest &request) const
    {
        QJsonArray columns{column("date", "date"),
                           column("key", "text"),
                           column("label", "text"),
                           column("revenue", "money"),
                           column("occupancy", "basis_points"),
                           column("alos", "hundredths")};
        const bool isNamed = QByteArray(name) != "figures" || !request.parameter("split").isEmpty();
        QJsonArray lines;
        auto day = QDate::fromString(request.parameter("from"), Qt::ISODate);
        for (int i = 0; i < rows; ++i, day = day.addDays(1)) {
            const auto label = isNamed ? QStringLiteral("Villa %1").arg(i) : QString();
            lines.append(QJsonArray{day.toString(Qt::ISODate), isNamed ? QStringLiteral("key-%1").arg(i) : QString(),
                                    label, 123'456 + i, i == 0 ? QJsonValue() : QJsonValue(7'812), 317});
        }
        return answer(name, request, columns, lines);
    }

    FakeResponse bookings(const FakeRequest &request) const
    {
        QJsonArray columns{column("code", "text"),    column("status", "text"),        column("property", "text"),
                           column("city", "text"),    column("guest_country", "text"), column("check_in", "date"),
                           column("nights", "count"), column("revenue", "money"),      column("booking_id", "text")};
        QJsonArray lines;
        for (int i = 0; i < bookingRows; ++i)
            lines.append(QJsonArray{QStringLiteral("CODE%1").arg(i), "CHECKED_IN", "Sea Loft", "Lisbon", "PT",
                                    "2030-05-01", 3, 48'000, QStringLiteral("booking-%1").arg(i)});
        return answer("bookings", request, columns, lines);
    }

    FakeResponse books(const char *name, const FakeRequest &request) const
    {
        QJsonArray lines;
        auto day = QDate::fromString(request.parameter("from"), Qt::ISODate);
        for (int i = 0; i < rows; ++i, day = day.addDays(1))
            lines.append(QJsonArray{day.toString(Qt::ISODate), 12 + i, 100'000 * i});
        return answer(name, request, {column("date", "date"), column("nights", "count"), column("revenue", "money")},
                      lines);
    }
};

} // namespace roost::ui
