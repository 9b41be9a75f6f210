#pragma once

#include "backend/core/date_range.h"
#include "backend/modules/booking/stay_entry.h"
#include "backend/modules/property/property.h"
#include "backend/seed/copy_buffer.h"

#include <QHash>

#include <array>
#include <functional>
#include <map>
#include <vector>

namespace roost {

/// The rollups of figures of a seed, reckoned while its journal is written: what rebuild_rollups() (0042 of the
/// migrations) would make of that, row by row, without reading it again.
///
/// Days are kept at their finest in memory, and what is coarser is added up at the end; 1.5 GB for the
/// nights of two years in fifty cities. Not thread-safe.
class FigureReckoner
{
public:
    /// Takes the rows of a table: the target of a COPY, and its data.
    using Copy = std::function<void(const char *target, const QByteArray &rows)>;

    /// span: of the nights; bookings are made up to a year before it.
    explicit FigureReckoner(const DateRange &span);

    /// What an entry of the journal adds.
    void add(const StayEntry &entry, const Property &property, const char *channel, const QString &country,
             const QDateTime &at);

    /// Into tables that are empty.
    void write(const Copy &copy) const;

private:
    /// A row of figure_days.
    struct Day
    {
        void add(const Day &other);

        qint64 revenue = 0;
        qint64 fees = 0;
        std::array<qint32, 10> counts{}; ///< in the order of `Count`
        bool isThere = false;
    };
    enum Count { Bookings, Confirmed, Cancelled, Withdrawn, ConfirmedNights, CancelledNights, Nights, Stays, StayNights, LeadDays };
    using Days = std::vector<Day>;

    /// What figures are split by, as numbers in m_names.
    struct Place
    {
        int currency = 0;
        int city = 0;
        int type = 0;
        int channel = 0;
        int country = 0;

        auto operator<=>(const Place &) const = default;
    };
    struct Known
    {
        qint64 revenue = 0;
        qint32 nights = 0;
        bool isThere = false;
    };
    /// What became known of each night, by the days before it; what is further away is in `others`.
    struct Books
    {
        std::vector<Known> near{};
        std::map<std::pair<int, int>, Known> others{}; ///< by night and known_on
    };
    struct Month
    {
        std::array<qint32, 5> counts{}; ///< bookings, confirmed, cancelled, nights, stays
        qint64 revenue = 0;
        qint64 fees = 0;
    };
    /// A line of figure_segments: what it is not split by is 0.
    struct Segment
    {
        int cut = 0;
        Place place{};

        auto operator<=>(const Segment &) const = default;
    };
    using Segments = std::map<Segment, int>;

    int number(const QString &name);
    int dayOf(QDate date) const;
    QDate dateOf(int day) const;
    static Segment cutOf(int cut, const Place &place);
    Days &daysOf(const Place &place);
    void addNights(const StayEntry &entry, const Place &place, const QDateTime &at);
    Books &booksOf(const Segment &segment);
    static void addKnown(Books &books, int night, int knownOn, qint32 nights, qint64 revenue);
    void addShapes(const StayEntry &entry, const Place &place);
    Month &monthOf(QDate date, PropertyId property);

    void writeSegments(const Segments &segments, const Copy &copy) const;
    void writeDays(const Segments &segments, const Copy &copy) const;
    void writeBooks(const Segments &segments, const Copy &copy) const;
    void writeShapes(const Segments &segments, const Copy &copy) const;
    void writeMonths(const Copy &copy) const;

    const QDate m_first;
    const int m_days;
    QHash<QString, int> m_numbers;
    QStringList m_names;
    std::map<Place, Days> m_finest;
    std::map<Segment, Books> m_books;
    std::map<Segment, std::vector<qint32>> m_shapes; ///< by day and bucket; -1: none
    std::map<QDate, QHash<PropertyId, Month>> m_months;
};

} // namespace roost
