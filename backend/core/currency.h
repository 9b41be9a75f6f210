#pragma once

#include <QString>

#include <optional>

namespace roost {

/// An ISO 4217 currency: its code and how many digits its minor unit has (JPY 0, EUR 2, KWD 3).
class Currency
{
public:
    Currency() = default;

    /// Nothing for a code that ISO 4217 does not list as a currency in circulation.
    static std::optional<Currency> fromCode(const QString &code);

    QString code() const { return m_code; }
    int exponent() const { return m_exponent; }

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    Currency(QString code, int exponent)
        : m_code(std::move(code))
        , m_exponent(exponent)
    {
    }

    QString m_code;
    int m_exponent = 2;
};

} // namespace roost
