#include "backend/core/money.h"

#include <stdexcept>

namespace roost {

namespace {

/// Wide enough for the product of two amounts.
__extension__ using Wide = __int128;

void requireSameCurrency(const Money &a, const Money &b)
{
    if (a.currency() != b.currency())
        throw std::logic_error("amounts of two currencies cannot be added");
}

qint64 checked(bool overflowed, qint64 value)
{
    if (overflowed)
        throw std::overflow_error("amount out of range");
    return value;
}

} // namespace

qint64 divideHalfToEven(qint64 numerator, qint64 denominator)
{
    qint64 quotient = numerator / denominator;
    const qint64 rest = numerator % denominator;
    const qint64 distance = (rest < 0 ? -rest : rest) - (denominator - (rest < 0 ? -rest : rest));
    if (distance > 0 || (distance == 0 && quotient % 2 != 0))
        quotient += numerator < 0 ? -1 : 1;
    return quotient;
}

Money Money::operator+(const Money &other) const
{
    requireSameCurrency(*this, other);
    qint64 sum = 0;
    const bool overflowed = __builtin_add_overflow(m_minor, other.m_minor, &sum);
    return {checked(overflowed, sum), m_currency};
}

Money Money::operator-(const Money &other) const
{
    requireSameCurrency(*this, other);
    qint64 difference = 0;
    const bool overflowed = __builtin_sub_overflow(m_minor, other.m_minor, &difference);
    return {checked(overflowed, difference), m_currency};
}

Money Money::operator*(qint64 factor) const
{
    qint64 product = 0;
    const bool overflowed = __builtin_mul_overflow(m_minor, factor, &product);
    return {checked(overflowed, product), m_currency};
}

Money Money::operator-() const
{
    return *this * -1;
}

Money Money::share(BasisPoints share) const
{
    const Money scaled = *this * static_cast<int>(share);
    return {divideHalfToEven(scaled.m_minor, 10'000), m_currency};
}

Money Money::fraction(qint64 numerator, qint64 denominator) const
{
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(m_minor) * numerator;
    Wide quotient = product / denominator;
    const Wide rest = product < 0 ? -(product % denominator) : product % denominator;
    if (rest > denominator - rest || (rest == denominator - rest && quotient % 2 != 0))
        quotient += product < 0 ? -1 : 1;
    const auto minor = static_cast<qint64>(quotient);
    return {checked(minor != quotient, minor), m_currency};
}

Money Money::proportion(const Money &part, const Money &whole) const
{
    requireSameCurrency(part, whole);
    if (whole.minor() == 0)
        return {0, m_currency};
    const Wide product = Wide{m_minor} * part.minor();
    const Wide size = product < 0 ? -product : product;
    const Wide twice = size % whole.minor() * 2;
    Wide quotient = size / whole.minor();
    if (twice > whole.minor() || (twice == whole.minor() && quotient % 2 != 0))
        ++quotient;
    const auto result = static_cast<qint64>(quotient);
    return {checked(Wide{result} != quotient, product < 0 ? -result : result), m_currency};
}

QString Money::toString() const
{
    const int exponent = m_currency.exponent();
    QString digits = QString::number(m_minor < 0 ? -static_cast<quint64>(m_minor) : static_cast<quint64>(m_minor));
    if (exponent > 0) {
        digits = digits.rightJustified(exponent + 1, u'0');
        digits.insert(digits.size() - exponent, u'.');
    }
    return (m_minor < 0 ? QStringLiteral("-") : QString()) + digits + u' ' + m_currency.code();
}

} // namespace roost
