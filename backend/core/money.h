#pragma once

#include "backend/core/currency.h"

namespace roost {

/// Hundredths of a percent: 10 000 is the whole.
enum class BasisPoints : int {};

/// An amount in minor units of one currency. Never a fraction, never two currencies at once.
///
/// Arithmetic throws std::overflow_error past 64 bits and std::logic_error when currencies differ: both are bugs.
class Money
{
public:
    Money() = default;
    Money(qint64 minor, Currency currency)
        : m_minor(minor)
        , m_currency(std::move(currency))
    {
    }

    qint64 minor() const { return m_minor; }
    const Currency &currency() const { return m_currency; }

    Money operator+(const Money &other) const;
    Money operator-(const Money &other) const;
    Money operator*(qint64 factor) const;
    Money operator-() const;

    /// This, or zero when it is less than that.
    Money positivePart() const { return {m_minor > 0 ? m_minor : 0, m_currency}; }
    Money &operator+=(const Money &other) { return *this = *this + other; }

    /// The share of this amount, rounded half to even (domain.md, Money).
    Money share(BasisPoints share) const;

    /// This amount times numerator / denominator, exact until it is rounded once, half to even. denominator > 0.
    Money fraction(qint64 numerator, qint64 denominator) const;

    /// The part of this amount that `part` is of `whole`, rounded half to even; nothing of nothing. The
    /// product may go past 64 bits. whole >= 0.
    Money proportion(const Money &part, const Money &whole) const;

    /// Digits with the currency's decimals and its code: "120.00 EUR".
    QString toString() const;

    friend bool operator==(const Money &, const Money &) = default;

private:
    qint64 m_minor = 0;
    Currency m_currency;
};

/// numerator / denominator, rounded half to even. denominator > 0.
qint64 divideHalfToEven(qint64 numerator, qint64 denominator);

} // namespace roost
