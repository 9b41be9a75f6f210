#pragma once

#include <QDate>
#include <QList>

namespace roost {

/// A set of days of the week; ISO numbers, 1 Monday to 7 Sunday.
class Weekdays
{
public:
    constexpr Weekdays() = default;
    constexpr Weekdays(std::initializer_list<int> days)
    {
        for (const int day : days)
            insert(day);
    }

    /// Numbers outside of 1 to 7 are left out.
    static Weekdays fromList(const QList<int> &days)
    {
        Weekdays result;
        for (const int day : days)
            result.insert(day);
        return result;
    }

    static constexpr Weekdays all() { return {1, 2, 3, 4, 5, 6, 7}; }

    /// In ascending order.
    QList<int> toList() const
    {
        QList<int> days;
        for (int day = 1; day <= 7; ++day) {
            if (contains(day))
                days.append(day);
        }
        return days;
    }

    constexpr bool contains(int day) const { return day >= 1 && day <= 7 && (m_bits & (1u << day)) != 0; }
    bool contains(QDate date) const { return contains(date.dayOfWeek()); }
    constexpr bool isEmpty() const { return m_bits == 0; }

    friend bool operator==(const Weekdays &, const Weekdays &) = default;

private:
    constexpr void insert(int day)
    {
        if (day >= 1 && day <= 7)
            m_bits |= 1u << day;
    }

    unsigned m_bits = 0;
};

} // namespace roost
