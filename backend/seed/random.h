#pragma once

#include <QtGlobal>

#include <random>

namespace roost {

/// Random numbers that are the same for the same seed, with every compiler: only the engine is the standard library's,
/// whose distributions differ from one to the other.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 <= x < 1.
    double unit() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }

    /// from <= x <= to, all alike.
    int between(int from, int to) { return from + static_cast<int>(unit() * (to - from + 1)); }

    bool chance(double probability) { return unit() < probability; }

    quint64 bits() { return m_engine(); }

    /// Exponentially distributed, of this mean.
    double exponential(double mean);

    template <typename List>
    const auto &pick(const List &list)
    {
        return list.at(static_cast<decltype(list.size())>(between(0, static_cast<int>(list.size()) - 1)));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace roost
