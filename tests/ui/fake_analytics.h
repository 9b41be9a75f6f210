#pragma once

#include "tests/ui/fake_server.h"
#include "ui/api/figure_metric.h"

#include <QDate>
#include <QJsonArray>

namespace roost::ui {

/// Answers the analytics with figures that depend on the day and the filters alone, so that a test can reckon them
/// itself; and the answers grow by what the test adds.
class FakeAnalytics
{
public:
    explicit FakeAnalytics(FakeServer &server)
    {
        server.on("GET /analytics/dashboard", [this](const FakeRequest &request) { return dashboard(request); });
        server.on("GET /analytics/series", [this](const FakeRequest &request) { return split(request); });
        server.on("GET /analytics/pickup", [this](const FakeRequest &request) { return pickup(request); });
        server.on("GET /analytics/forecast", [this](const FakeRequest &request) { return forecast(request); });
        server.on("GET /analytics/funnel", [this](const FakeRequest &request) { return funnel(request); });
        server.on("GET /analytics/activity", [this](const FakeRequest &) { return activity(); });
    }

    qint64 extraRevenue = 0; ///< of every day
    int activities = 3;
    bool isEmpty = false; ///< nothing on offer and nothing booked

    /// The sums of a day: bookings, confirmed, cancelled, nights, available, revenue.
    struct Sums
    {
        qint64 bookings = 0, confirmed = 0, cancelled = 0, nights = 0, available = 0, revenue = 0;

        void add(const Sums &other)
        {
            bookings += other.bookings;
            confirmed += other.confirmed;
            cancelled += other.cancelled;
            nights += other.nights;
            available += other.available;
            revenue += other.revenue;
        }
    };

    Sums sumsOf(QDate day, const QString &key) const
    {
        if (isEmpty)
            return {};
        const auto seed = static_cast<quint32>(qHash(key, 7) % 5) + static_cast<quint32>(day.toJulianDay() % 11);
        const qint64 nights = 4 + seed % 6;
        return {10 + seed, 8 + seed % 3, seed % 4, nights, 12, nights * (9'000 + 100 * (seed % 9)) + extraRevenue};
    }

    Sums sumsOf(QDate from, QDate to, const QString &key) const
    {
        Sums sums;
        for (auto day = from; day < to; day = day.addDays(1))
            sums.add(sumsOf(day, key));
        return sums;
    }

    /// What makes the figures of a request differ from those of another one of the same days.
    static QString keyOf(const FakeRequest &request)
    {
        QString key;
        for (const auto *name : {"city", "property_type", "channel", "guest_country", "property_id", "host_id"})
            key += request.parameter(name);
        return key;
    }

    static QJsonValue valueOf(FigureMetric metric, const Sums &sums)
    {
        const auto ratio = [](qint64 part, qint64 whole) {
            return whole > 0 ? QJsonValue(qRound64(static_cast<double>(part) / static_cast<double>(whole)))
                             : QJsonValue();
        };
        switch (metric) {
        case FigureMetric::Bookings:
            return sums.bookings;
        case FigureMetric::Confirmed:
            return sums.confirmed;
        case FigureMetric::Cancellations:
            return sums.cancelled;
        case FigureMetric::CancellationRate:
            return ratio(sums.cancelled * 10'000, sums.confirmed);
        case FigureMetric::Nights:
            return sums.nights;
        case FigureMetric::AvailableNights:
            return sums.available;
        case FigureMetric::Occupancy:
            return ratio(sums.nights * 10'000, sums.available);
        case FigureMetric::Revenue:
            return sums.revenue;
        case FigureMetric::AverageDailyRate:
            return ratio(sums.revenue, sums.nights);
        case FigureMetric::RevenuePerAvailable:
            return ratio(sums.revenue, sums.available);
        default:
            return QJsonValue();
        }
    }

private:
    static QDate dateOf(const FakeRequest &request, const char *name)
    {
        return QDate::fromString(request.parameter(name), Qt::ISODate);
    }

    static QJsonArray values(const Sums &sums)
    {
        QJsonArray values;
        for (const auto metric : figureMetrics())
            values.append(valueOf(metric, sums));
        return values;
    }

    static QDate nextBucket(QDate day, const QString &by)
    {
        if (by == QLatin1String("week"))
            return day.addDays(8 - day.dayOfWeek());
        if (by == QLatin1String("month"))
            return QDate(day.year(), day.month(), 1).addMonths(1);
        return by == QLatin1String("whole") ? QDate(9999, 1, 1) : day.addDays(1);
    }

    QJsonObject line(QDate from, QDate to, const QString &by, const QString &key, const QString &label) const
    {
        QJsonArray points;
        for (auto day = from; day < to;) {
            const auto end = std::min(to, nextBucket(day, by));
            points.append(QJsonObject{{"date", day.toString(Qt::ISODate)}, {"values", values(sumsOf(day, end, key))}});
            day = end;
        }
        return {{"key", label}, {"label", label}, {"total", values(sumsOf(from, to, key))}, {"points", points}};
    }

    QJsonObject table(QDate from, QDate to, const QString &by, const QString &key, const QStringList &labels) const
    {
        QJsonArray lines;
        for (const auto &label : labels)
            lines.append(line(from, to, by, key + label, label));
        return {{"from", from.toString(Qt::ISODate)},
                {"to", to.toString(Qt::ISODate)},
                {"total", values(sumsOf(from, to, key))},
                {"lines", lines}};
    }

    QJsonObject series(const FakeRequest &request, const QString &by, const QStringList &labels) const
    {
        QJsonArray metrics;
        for (const auto metric : figureMetrics())
            metrics.append(QJsonObject{{"name", nameOf(metric)}, {"unit", "count"}});
        const auto from = dateOf(request, "from");
        const auto to = dateOf(request, "to");
        const auto key = keyOf(request);
        QJsonObject json{{"currency", request.parameter("currency").isEmpty() ? "EUR" : request.parameter("currency")},
                         {"currencies", QJsonArray{"EUR", "JPY"}},
                         {"metrics", metrics},
                         {"table", table(from, to, by, key, labels)}};
        const auto compare = request.parameter("compare");
        const qint64 back = compare == QLatin1String("last_year") ? 364 : from.daysTo(to);
        if (compare == QLatin1String("span"))
            json.insert("compare",
                        table(dateOf(request, "compare_from"), dateOf(request, "compare_to"), by, key, labels));
        else if (!compare.isEmpty())
            json.insert("compare", table(from.addDays(-back), to.addDays(-back), by, key, labels));
        return json;
    }

    static QJsonObject books(qint64 nights, qint64 revenue)
    {
        return {{"nights", nights}, {"revenue", QJsonObject{{"amount", revenue}, {"currency", "EUR"}}}};
    }

    QJsonArray pacePoints(int from, int to) const
    {
        QJsonArray points;
        for (int days = from; days >= to && !isEmpty; --days) {
            auto point = books(200 - days, 2'000'000 - days * 10'000);
            point.insert("days", days);
            points.append(point);
        }
        return points;
    }

    QJsonArray shapes(const QList<int> &begins) const
    {
        QJsonArray shapes;
        int stays = isEmpty ? 0 : 5;
        for (const int begin : begins) {
            if (stays > 0) // the server leaves empty buckets out
                shapes.append(QJsonObject{{"from", begin}, {"stays", stays}});
            stays = isEmpty ? 0 : (stays * 7 + 3) % 41;
        }
        return shapes;
    }

    FakeResponse dashboard(const FakeRequest &request) const
    {
        const QStringList none{};
        const auto cities = isEmpty ? none : QStringList{"Lisbon", "Porto", "Bergen"};
        const auto types = isEmpty ? none : QStringList{"apartment", "villa"};
        const auto properties = isEmpty ? none : QStringList{"Sea Loft", "Old Mill", "Pine Cabin"};
        const QJsonObject pace{{"currency", "EUR"}, {"points", pacePoints(90, 20)}, {"last_year", pacePoints(90, 0)}};
        const QJsonObject stayShapes{{"lengths", shapes({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30})},
                                     {"windows", shapes({0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366})}};
        return {200,
                {{"series", series(request, request.parameter("by"), {QString()})},
                 {"cities", series(request, "whole", cities)},
                 {"property_types", series(request, "whole", types)},
                 {"top", series(request, "whole", properties)},
                 {"bottom", series(request, "whole", properties)},
                 {"shapes", stayShapes},
                 {"pace", pace}}};
    }

    FakeResponse split(const FakeRequest &request) const
    {
        const auto dimension = request.parameter("split");
        QStringList labels{QString()};
        if (dimension == QLatin1String("host"))
            labels = QStringList{"Ada Marsh", "Bea Lund"};
        else if (dimension == QLatin1String("city"))
            labels = QStringList{"Lisbon", "Porto", "Bergen"};
        else if (!dimension.isEmpty())
            labels = QStringList{"one", "two"};
        return {200,
                series(request, request.parameter("by"), isEmpty && !dimension.isEmpty() ? QStringList() : labels)};
    }

    FakeResponse pickup(const FakeRequest &request) const
    {
        const auto item = [this](QDate date, qint64 start, qint64 change) {
            const qint64 scale = isEmpty ? 0 : 1;
            return QJsonObject{{"date", date.toString(Qt::ISODate)},
                               {"start", books(start * scale, start * 10'000 * scale)},
                               {"pickup", books(change * scale, change * 10'000 * scale)},
                               {"end", books((start + change) * scale, (start + change) * 10'000 * scale)}};
        };
        QJsonArray items;
        qint64 sum = 0;
        const qint64 changes[] = {5, -2, 8, 3, -1};
        auto day = dateOf(request, "from");
        for (int i = 0; day < dateOf(request, "to"); ++i, day = nextBucket(day, request.parameter("by"))) {
            items.append(item(day, 20, changes[i % 5]));
            sum += changes[i % 5];
        }
        return {
            200,
            {{"currency", "EUR"}, {"total", item(dateOf(request, "from"), 20 * items.size(), sum)}, {"items", items}}};
    }

    FakeResponse forecast(const FakeRequest &request) const
    {
        QJsonArray days;
        for (auto day = dateOf(request, "from"); day < dateOf(request, "to"); day = day.addDays(1))
            days.append(QJsonObject{{"date", day.toString(Qt::ISODate)},
                                    {"available_nights", isEmpty ? 0 : 20},
                                    {"books", isEmpty ? books(0, 0) : books(5 + day.dayOfWeek(), 60'000)},
                                    {"expected", isEmpty ? books(0, 0) : books(8 + day.dayOfWeek(), 90'000)}});
        return {200, {{"currency", "EUR"}, {"nights_error", 820}, {"revenue_error", 1'140}, {"days", days}}};
    }

    FakeResponse funnel(const FakeRequest &request) const
    {
        QJsonArray steps;
        for (const auto *name : {"searches", "quotes", "bookings", "payments", "stays"})
            steps.append(QJsonObject{{"name", name}, {"definition", ""}});
        const bool isOfHost = !request.parameter("host_id").isEmpty();
        QJsonArray counts{5200, 1840, 310, 262, 241};
        if (isEmpty)
            counts = {0, 0, 0, 0, 0};
        QJsonArray rates{QJsonValue(), 3538, 1685, 8452, 9198};
        if (isOfHost) {
            counts.replace(0, QJsonValue());
            rates.replace(1, QJsonValue());
        }
        const QJsonObject table{{"from", request.parameter("from")},
                                {"to", request.parameter("to")},
                                {"counts", counts},
                                {"rates", rates},
                                {"lines", QJsonArray()}};
        return {200, {{"currency", "EUR"}, {"currencies", QJsonArray{"EUR"}}, {"steps", steps}, {"table", table}}};
    }

    FakeResponse activity() const
    {
        QJsonArray items;
        for (int i = isEmpty ? 0 : activities; i > 0; --i)
            items.append(QJsonObject{{"booking_id", QStringLiteral("b%1").arg(i)},
                                     {"status", "CONFIRMED"},
                                     {"kind", "confirmed"},
                                     {"property_title", "Sea Loft"},
                                     {"property_city", "Lisbon"},
                                     {"total", QJsonObject{{"amount", 48'000}, {"currency", "EUR"}}},
                                     {"nights", 3},
                                     {"at", QStringLiteral("2030-05-01T12:00:%1Z").arg(i, 2, 10, QLatin1Char('0'))}});
        return {200, {{"items", items}}};
    }
};

} // namespace roost::ui
