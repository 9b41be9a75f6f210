#pragma once

#include <QByteArray>
#include <QList>

#include <span>
#include <utility>

namespace roost {

/// Figures in the text format of Prometheus (version 0.0.4).
class MetricsText
{
public:
    using Labels = QList<std::pair<QByteArray, QByteArray>>; ///< name and value, which is escaped here

    /// Every figure of one name comes behind its begin(). type: "counter", "gauge" or "histogram".
    void begin(const QByteArray &name, const QByteArray &type, const QByteArray &help);
    void add(const Labels &labels, double value);

    /// buckets: how many fell in each, one more than bounds; not added up.
    void addHistogram(const Labels &labels, std::span<const double> bounds, std::span<const qint64> buckets,
                      double sum);

    /// begin() and add() of a figure without labels.
    void addGauge(const QByteArray &name, const QByteArray &help, double value);

    const QByteArray &text() const { return m_text; }

private:
    void addLine(const QByteArray &suffix, const Labels &labels, double value);

    QByteArray m_name;
    QByteArray m_text;
};

} // namespace roost
