#pragma once

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace roost::bench {

/// Times in milliseconds, and what they come to.
class Times
{
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    std::size_t count() const { return m_times.size(); }

    void print(const char *name)
    {
        std::sort(m_times.begin(), m_times.end());
        std::printf("%-44s %6zu  p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  worst %7.2f ms\n", name, m_times.size(),
                    at(0.5), at(0.95), at(0.99), m_times.empty() ? 0 : m_times.back());
        std::fflush(stdout);
    }

private:
    double at(double share) const
    {
        const auto index = static_cast<std::size_t>(share * static_cast<double>(m_times.size()));
        return m_times.empty() ? 0 : m_times[std::min(index, m_times.size() - 1)];
    }

    std::vector<double> m_times;
};

/// A number of /proc/<process>/status in megabytes: VmRSS is the memory of now, VmHWM the most so far.
inline double megabytesOf(const char *field, const QByteArray &process = "self")
{
    QFile status(QString::fromLatin1("/proc/" + process + "/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith(field))
            return line.mid(qstrlen(field) + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace roost::bench
