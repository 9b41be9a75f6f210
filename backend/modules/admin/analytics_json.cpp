#include "backend/modules/admin/analytics_json.h"

#include "backend/http/json_value.h"

#include <QJsonArray>

namespace roost {
namespace {

void writeInteger(http::JsonWriter &writer, const std::optional<qint64> &value)
{
    if (value)
        writer.integer(*value);
    else
        writer.null();
}

void writeTable(http::JsonWriter &writer, const AnalyticsTable &table, const QList<FigureMetric> &metrics)
{
    writer.beginObject().key(u"from").text(http::toJson(table.span.from)).key(u"to").text(http::toJson(table.span.to));
    writeValues(writer.key(u"total"), metrics, table.total);
    writer.key(u"lines").beginArray();
    for (const AnalyticsLine &line : table.lines) {
        writer.beginObject().key(u"key").text(line.key).key(u"label").text(line.label);
        writeValues(writer.key(u"total"), metrics, line.total);
        writer.key(u"points").beginArray();
        for (const FigureRow &point : line.points) {
            writer.beginObject().key(u"date").text(http::toJson(point.date));
            writeValues(writer.key(u"values"), metrics, point.figures);
            writer.endObject();
        }
        writer.endArray().endObject();
    }
    writer.endArray().endObject();
}

/// Of the totals, metric by metric.
void writeChange(http::JsonWriter &writer, const QList<FigureMetric> &metrics, const Figures &now,
                 const Figures &before)
{
    writer.beginArray();
    for (const FigureMetric metric : metrics)
        writeInteger(writer, changeOf(valueOf(metric, now), valueOf(metric, before)));
    writer.endArray();
}

} // namespace

QByteArray seriesText(const Analytics &analytics, const QList<FigureMetric> &metrics)
{
    http::JsonWriter writer;
    writer.beginObject().key(u"currency").text(analytics.currency.code()).key(u"currencies").beginArray();
    for (const Currency &known : analytics.currencies)
        writer.text(known.code());
    writer.endArray().key(u"metrics").beginArray();
    for (const FigureMetric metric : metrics)
        writer.beginObject().key(u"name").text(toName(metric)).key(u"unit").text(toName(unitOf(metric))).endObject();
    writer.endArray();
    writeTable(writer.key(u"table"), analytics.table, metrics);
    if (analytics.compared) {
        writeTable(writer.key(u"compare"), *analytics.compared, metrics);
        writeChange(writer.key(u"change"), metrics, analytics.table.total, analytics.compared->total);
    }
    return writer.endObject().toJson();
}

QJsonObject metricsJson()
{
    QJsonArray items;
    for (const auto &[metric, name] : enumNames<FigureMetric>)
        items.append(QJsonObject{{QStringLiteral("name"), toName(metric)},
                                 {QStringLiteral("unit"), toName(unitOf(metric))},
                                 {QStringLiteral("definition"), definitionOf(metric)}});
    return {{QStringLiteral("items"), items}};
}

void writeValues(http::JsonWriter &writer, const QList<FigureMetric> &metrics, const Figures &figures)
{
    writer.beginArray();
    for (const FigureMetric metric : metrics)
        writeInteger(writer, valueOf(metric, figures));
    writer.endArray();
}

} // namespace roost
