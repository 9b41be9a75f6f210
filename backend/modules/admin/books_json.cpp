#include "backend/modules/admin/books_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/admin/figure_metric.h"

#include <QJsonArray>

namespace roost {
namespace {

QJsonObject toJson(const OnTheBooks &books, const Currency &currency)
{
    return {{QStringLiteral("nights"), books.nights},
            {QStringLiteral("revenue"), http::toJson(Money(books.revenue, currency))}};
}

QJsonObject toJson(const BooksTable &table, const Currency &currency)
{
    QJsonArray points;
    for (const auto &[date, books] : table.points) {
        QJsonObject point = toJson(books, currency);
        point.insert(QStringLiteral("date"), http::toJson(date));
        points.append(point);
    }
    return {{QStringLiteral("from"), http::toJson(table.span.from)},
            {QStringLiteral("to"), http::toJson(table.span.to)},
            {QStringLiteral("as_of"), toRfc3339(table.asOf)},
            {QStringLiteral("total"), toJson(table.total, currency)},
            {QStringLiteral("points"), points}};
}

QJsonObject toJson(const PickupItem &item, const Currency &currency)
{
    const OnTheBooks pickup{item.end.nights - item.start.nights, item.end.revenue - item.start.revenue};
    return {{QStringLiteral("date"), http::toJson(item.date)},
            {QStringLiteral("start"), toJson(item.start, currency)},
            {QStringLiteral("pickup"), toJson(pickup, currency)},
            {QStringLiteral("end"), toJson(item.end, currency)}};
}

QJsonArray toJson(const QList<PacePoint> &points, const Currency &currency)
{
    QJsonArray array;
    for (const PacePoint &point : points) {
        QJsonObject json = toJson(point.books, currency);
        json.insert(QStringLiteral("days"), point.days);
        array.append(json);
    }
    return array;
}

QJsonArray toJson(const QList<StayShape> &shapes)
{
    QJsonArray array;
    for (const StayShape &shape : shapes)
        array.append(QJsonObject{{QStringLiteral("from"), shape.from}, {QStringLiteral("stays"), shape.stays}});
    return array;
}

QJsonValue toJson(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

QJsonObject toJson(const Books &books)
{
    QJsonObject json{{QStringLiteral("currency"), books.currency.code()},
                     {QStringLiteral("table"), toJson(books.table, books.currency)}};
    if (books.compared) {
        json.insert(QStringLiteral("compare"), toJson(*books.compared, books.currency));
        const OnTheBooks &now = books.table.total;
        const OnTheBooks &before = books.compared->total;
        json.insert(QStringLiteral("pace"),
                    toJson(OnTheBooks{now.nights - before.nights, now.revenue - before.revenue}, books.currency));
        json.insert(QStringLiteral("change"),
                    QJsonObject{{QStringLiteral("nights"), toJson(changeOf(now.nights, before.nights))},
                                {QStringLiteral("revenue"), toJson(changeOf(now.revenue, before.revenue))}});
    }
    return json;
}

QJsonObject toJson(const Pickup &pickup)
{
    QJsonArray items;
    for (const PickupItem &item : pickup.items)
        items.append(toJson(item, pickup.currency));
    return {{QStringLiteral("currency"), pickup.currency.code()},
            {QStringLiteral("total"), toJson(pickup.total, pickup.currency)},
            {QStringLiteral("items"), items}};
}

QJsonObject toJson(const Pace &pace)
{
    return {{QStringLiteral("currency"), pace.currency.code()},
            {QStringLiteral("points"), toJson(pace.points, pace.currency)},
            {QStringLiteral("last_year"), toJson(pace.lastYear, pace.currency)}};
}

QJsonObject toJson(const Forecast &forecast)
{
    QJsonArray days;
    for (const ForecastDay &day : forecast.days)
        days.append(QJsonObject{{QStringLiteral("date"), http::toJson(day.date)},
                                {QStringLiteral("available_nights"), day.availableNights},
                                {QStringLiteral("books"), toJson(day.books, forecast.currency)},
                                {QStringLiteral("expected"), toJson(day.expected, forecast.currency)}});
    return {{QStringLiteral("currency"), forecast.currency.code()},
            {QStringLiteral("nights_error"), toJson(forecast.nightsError)},
            {QStringLiteral("revenue_error"), toJson(forecast.revenueError)},
            {QStringLiteral("days"), days}};
}

QJsonObject toJson(const StayShapes &shapes)
{
    return {{QStringLiteral("lengths"), toJson(shapes.lengths)}, {QStringLiteral("windows"), toJson(shapes.windows)}};
}

} // namespace roost
