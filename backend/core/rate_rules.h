#pragma once

#include "backend/core/rate_limiter.h"

#include <QString>

#include <array>

namespace roost {

/// Kinds of requests that are counted apart, by what they cost and what they can be misused for.
enum class RateClass {
    Read,
    Write,
    Search, ///< search and quotes: dear to answer, and what scrapers want
    SignIn, ///< where passwords and codes can be guessed
};

/// How often one client may ask.
class RateRules
{
public:
    struct Limits
    {
        Rate address{}; ///< one address, whoever asks
        Rate account{}; ///< one account, from wherever
    };

    /// On, with limits above what any person or app in good order needs.
    RateRules();

    bool isOn() const { return m_isOn; }
    const Limits &of(RateClass rateClass) const { return m_limits[static_cast<std::size_t>(rateClass)]; }
    Limits &of(RateClass rateClass) { return m_limits[static_cast<std::size_t>(rateClass)]; }

    /// What is to differ: "search=200/10,account-search=100/10" (so many, and the seconds in which they fill up again).
    /// Returns what is wrong with the text, or nothing.
    QString read(const QString &text);

    /// Nobody is counted.
    static RateRules off();

private:
    QString readOne(const QString &text);

    std::array<Limits, 4> m_limits;
    bool m_isOn = true;
};

} // namespace roost
