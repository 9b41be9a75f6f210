#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace roost {

/// Nights from the first day up to, not including, the last: [from, to). Never empty once built by make().
struct DateRange
{
    QDate from{};
    QDate to{};

    /// Nothing unless both are valid and from < to.
    static std::optional<DateRange> make(QDate from, QDate to);

    /// PostgreSQL's form of a daterange, "[2030-05-01,2030-05-04)". parse() takes the canonical form of the server
    /// only.
    QString toSql() const;
    static std::optional<DateRange> parseSql(const QString &text);

    qint64 nights() const { return from.daysTo(to); }
    bool isValid() const { return from.isValid() && to.isValid() && from < to; }
    bool contains(QDate night) const { return from <= night && night < to; }
    bool overlaps(const DateRange &other) const { return from < other.to && other.from < to; }

    /// The nights of both; not valid when there are none.
    DateRange intersected(const DateRange &other) const
    {
        return {from < other.from ? other.from : from, to < other.to ? to : other.to};
    }

    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// "2030-05-01" and nothing else: four, two and two digits, a day that exists.
std::optional<QDate> parseIsoDate(const QString &text);

} // namespace roost
