#include "backend/core/metrics_text.h"

#include <cmath>

namespace roost {

namespace {

QByteArray escaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

} // namespace

void MetricsText::begin(const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    m_name = name;
    m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void MetricsText::add(const Labels &labels, double value)
{
    addLine({}, labels, value);
}

void MetricsText::addHistogram(const Labels &labels, std::span<const double> bounds, std::span<const qint64> buckets,
                               double sum)
{
    qint64 count = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        count += buckets[i];
        const QByteArray bound = i < bounds.size() ? number(bounds[i]) : QByteArray("+Inf");
        addLine("_bucket", labels + Labels{{"le", bound}}, static_cast<double>(count));
    }
    addLine("_sum", labels, sum);
    addLine("_count", labels, static_cast<double>(count));
}

void MetricsText::addGauge(const QByteArray &name, const QByteArray &help, double value)
{
    begin(name, "gauge", help);
    add({}, value);
}

void MetricsText::addLine(const QByteArray &suffix, const Labels &labels, double value)
{
    QByteArray list;
    for (const auto &[name, text] : labels)
        list += (list.isEmpty() ? "" : ",") + name + "=\"" + escaped(text) + '"';
    m_text += m_name + suffix + (list.isEmpty() ? QByteArray() : '{' + list + '}') + ' ' + number(value) + '\n';
}

} // namespace roost
