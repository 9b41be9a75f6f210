#include "ui/api/figure_types.h"

#include <QJsonArray>

namespace roost::ui {

namespace {

QDate dateOf(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

FigureValue valueOf(const QJsonValue &value)
{
    return value.isDouble() ? FigureValue(value.toInteger()) : std::nullopt;
}

QList<FigureValue> valuesOf(const QJsonObject &object, QLatin1String key)
{
    const auto array = object.value(key).toArray();
    QList<FigureValue> values;
    values.reserve(array.size());
    for (const auto &value : array)
        values.append(valueOf(value));
    return values;
}

QJsonObject objectOf(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toObject();
}

template <typename T>
QList<T> listOf(const QJsonObject &object, QLatin1String key)
{
    const auto array = object.value(key).toArray();
    QList<T> list;
    list.reserve(array.size());
    for (const auto &item : array)
        list.append(T::fromJson(item.toObject()));
    return list;
}

FigureLine lineOf(const QJsonObject &object)
{
    FigureLine line{.key = object.value(QLatin1String("key")).toString(),
                    .label = object.value(QLatin1String("label")).toString(),
                    .total = valuesOf(object, QLatin1String("total"))};
    const auto points = object.value(QLatin1String("points")).toArray();
    line.points.reserve(points.size());
    for (const auto &point : points) {
        const auto json = point.toObject();
        line.points.append({dateOf(json, QLatin1String("date")), valuesOf(json, QLatin1String("values"))});
    }
    return line;
}

} // namespace

FigureTable FigureTable::fromJson(const QJsonObject &object)
{
    FigureTable table{.from = dateOf(object, QLatin1String("from")),
                      .to = dateOf(object, QLatin1String("to")),
                      .total = valuesOf(object, QLatin1String("total"))};
    const auto lines = object.value(QLatin1String("lines")).toArray();
    for (const auto &line : lines)
        table.lines.append(lineOf(line.toObject()));
    return table;
}

FigureSeries FigureSeries::fromJson(const QJsonObject &object)
{
    FigureSeries series{.currency = object.value(QLatin1String("currency")).toString(),
                        .table = FigureTable::fromJson(objectOf(object, QLatin1String("table"))),
                        .change = valuesOf(object, QLatin1String("change"))};
    for (const auto &code : object.value(QLatin1String("currencies")).toArray())
        series.currencies.append(code.toString());
    for (const auto &metric : object.value(QLatin1String("metrics")).toArray()) {
        const auto name = metric.toObject().value(QLatin1String("name")).toString();
        if (const auto known = figureMetricFromName(name))
            series.metrics.append(*known);
    }
    if (object.contains(QLatin1String("compare")))
        series.compare = FigureTable::fromJson(objectOf(object, QLatin1String("compare")));
    return series;
}

FigureValue FigureSeries::value(const QList<FigureValue> &values, FigureMetric metric) const
{
    const auto column = metrics.indexOf(metric);
    return column >= 0 && column < values.size() ? values[column] : std::nullopt;
}

OnTheBooks OnTheBooks::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("nights")).toInteger(),
            objectOf(object, QLatin1String("revenue")).value(QLatin1String("amount")).toInteger()};
}

PacePoint PacePoint::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("days")).toInt(), OnTheBooks::fromJson(object)};
}

Pace Pace::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("currency")).toString(), listOf<PacePoint>(object, QLatin1String("points")),
            listOf<PacePoint>(object, QLatin1String("last_year"))};
}

PickupItem PickupItem::fromJson(const QJsonObject &object)
{
    return {dateOf(object, QLatin1String("date")), OnTheBooks::fromJson(objectOf(object, QLatin1String("start"))),
            OnTheBooks::fromJson(objectOf(object, QLatin1String("pickup"))),
            OnTheBooks::fromJson(objectOf(object, QLatin1String("end")))};
}

Pickup Pickup::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("currency")).toString(),
            PickupItem::fromJson(objectOf(object, QLatin1String("total"))),
            listOf<PickupItem>(object, QLatin1String("items"))};
}

ForecastDay ForecastDay::fromJson(const QJsonObject &object)
{
    return {dateOf(object, QLatin1String("date")), object.value(QLatin1String("available_nights")).toInteger(),
            OnTheBooks::fromJson(objectOf(object, QLatin1String("books"))),
            OnTheBooks::fromJson(objectOf(object, QLatin1String("expected")))};
}

Forecast Forecast::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("currency")).toString(), valueOf(object.value(QLatin1String("nights_error"))),
            valueOf(object.value(QLatin1String("revenue_error"))), listOf<ForecastDay>(object, QLatin1String("days"))};
}

StayShape StayShape::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("from")).toInt(), object.value(QLatin1String("stays")).toInteger()};
}

StayShapes StayShapes::fromJson(const QJsonObject &object)
{
    return {listOf<StayShape>(object, QLatin1String("lengths")), listOf<StayShape>(object, QLatin1String("windows"))};
}

Funnel Funnel::fromJson(const QJsonObject &object)
{
    const auto table = objectOf(object, QLatin1String("table"));
    const auto counts = valuesOf(table, QLatin1String("counts"));
    const auto rates = valuesOf(table, QLatin1String("rates"));
    Funnel funnel{.from = dateOf(table, QLatin1String("from")), .to = dateOf(table, QLatin1String("to"))};
    const auto steps = object.value(QLatin1String("steps")).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i)
        funnel.steps.append(
            {steps[i].toObject().value(QLatin1String("name")).toString(), counts.value(i), rates.value(i)});
    return funnel;
}

DashboardFigures DashboardFigures::fromJson(const QJsonObject &object)
{
    const auto series = [&object](QLatin1String key) { return FigureSeries::fromJson(objectOf(object, key)); };
    return {.series = series(QLatin1String("series")),
            .cities = series(QLatin1String("cities")),
            .propertyTypes = series(QLatin1String("property_types")),
            .top = series(QLatin1String("top")),
            .bottom = series(QLatin1String("bottom")),
            .shapes = StayShapes::fromJson(objectOf(object, QLatin1String("shapes"))),
            .pace = Pace::fromJson(objectOf(object, QLatin1String("pace")))};
}

} // namespace roost::ui
