#include "backend/seed/figure_reckoner.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace roost {

namespace {

constexpr int daysBefore = 300; ///< the longest time from booking to arrival, and some more
constexpr int daysBehind = 60;  ///< of the longest stay that begins on the last day
constexpr int nearDays = 320;
constexpr qsizetype bytesAtOnce = 8 << 20;

/// Of figure_segments, by what the bits of a cut say: city, type, channel, the guest's country.
constexpr int cuts[] = {0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15};
constexpr int cutsOfShapes[] = {0, 1, 2, 4, 8};
constexpr int cutsOfBooks[] = {0, 1, 2};

/// As shapes_of() of the migrations has them.
constexpr int longestLength = 30;
constexpr int leads[] = {0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366};
constexpr int shapes = longestLength + static_cast<int>(std::size(leads));
constexpr qint32 noShape = std::numeric_limits<qint32>::min();

/// Rows on their way to a table, some megabytes at a time.
class Rows
{
public:
    Rows(const char *target, const FigureReckoner::Copy &copy)
        : m_target(target)
        , m_copy(copy)
    {
    }
    ~Rows() = default;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    CopyBuffer &next()
    {
        if (m_rows.data().size() > bytesAtOnce)
            flush();
        return m_rows;
    }

    void flush()
    {
        if (!m_rows.data().isEmpty())
            m_copy(m_target, m_rows.data());
        m_rows = {};
    }

private:
    const char *const m_target;
    const FigureReckoner::Copy &m_copy;
    CopyBuffer m_rows;
};

} // namespace

FigureReckoner::FigureReckoner(const DateRange &span)
    : m_first(span.from.addDays(-daysBefore))
    , m_days(static_cast<int>(span.nights()) + daysBefore + daysBehind)
{
    number(QString()); // what is not split by
}

void FigureReckoner::Day::add(const Day &other)
{
    revenue += other.revenue;
    fees += other.fees;
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    isThere = isThere || other.isThere;
}

void FigureReckoner::add(const StayEntry &entry, const Property &property, const char *channel, const QString &country,
                         const QDateTime &at)
{
    const Place place{.currency = number(entry.currency.code()),
                      .city = number(property.city),
                      .type = number(toName(property.type)),
                      .channel = number(QString::fromLatin1(channel)),
                      .country = number(country)};
    const auto nights = static_cast<qint32>(entry.nights);
    Day &booked = daysOf(place)[static_cast<size_t>(dayOf(entry.bookedOn))];
    booked.isThere = true;
    booked.counts[Bookings] += entry.bookings;
    booked.counts[Confirmed] += entry.confirmed;
    booked.counts[Cancelled] += entry.cancelled;
    booked.counts[Withdrawn] += entry.withdrawn;
    booked.counts[ConfirmedNights] += entry.confirmed * nights;
    booked.counts[CancelledNights] += entry.cancelled * nights;
    Month &month = monthOf(entry.bookedOn, property.id);
    month.counts[0] += entry.bookings;
    month.counts[1] += entry.confirmed;
    month.counts[2] += entry.cancelled;
    if (entry.stays != 0) {
        addNights(entry, place, at);
        addShapes(entry, place);
    }
}

void FigureReckoner::addNights(const StayEntry &entry, const Place &place, const QDateTime &at)
{
    const int arrival = dayOf(entry.arrival);
    Days &days = daysOf(place);
    Day &arriving = days[static_cast<size_t>(arrival)];
    arriving.isThere = true;
    arriving.counts[Stays] += entry.stays;
    arriving.counts[StayNights] += entry.stays * static_cast<qint32>(entry.nights);
    arriving.counts[LeadDays] += entry.stays * static_cast<qint32>(entry.bookedOn.daysTo(entry.arrival));
    arriving.fees += entry.stays * entry.fees;
    Month &month = monthOf(entry.arrival, entry.propertyId);
    month.counts[4] += entry.stays;
    month.fees += entry.stays * entry.fees;

    const int knownOn = dayOf(at.toUTC().date());
    std::array<Books *, std::size(cutsOfBooks)> books{};
    for (size_t i = 0; i < books.size(); ++i)
        books[i] = &booksOf(cutOf(cutsOfBooks[i], place));
    QDate monthDate = entry.arrival;
    Month *monthOfNight = &month;
    const auto count = static_cast<int>(std::max<qint64>(entry.nights, entry.nightRevenue.size()));
    for (int i = 0; i < count; ++i) {
        const qint32 nights = i < entry.nights ? entry.stays : 0;
        const qint64 revenue = entry.stays * entry.nightRevenue.value(i, 0);
        Day &night = days[static_cast<size_t>(arrival + i)];
        night.isThere = true;
        night.counts[Nights] += nights;
        night.revenue += revenue;
        for (Books *known : books)
            addKnown(*known, arrival + i, knownOn, nights, revenue);
        const QDate date = entry.arrival.addDays(i);
        if (date.month() != monthDate.month()) {
            monthDate = date;
            monthOfNight = &monthOf(date, entry.propertyId);
        }
        monthOfNight->counts[3] += nights;
        monthOfNight->revenue += revenue;
    }
}

FigureReckoner::Books &FigureReckoner::booksOf(const Segment &segment)
{
    Books &books = m_books[segment];
    if (books.near.empty())
        books.near.resize(static_cast<size_t>(m_days) * nearDays);
    return books;
}

void FigureReckoner::addKnown(Books &books, int night, int knownOn, qint32 nights, qint64 revenue)
{
    const int before = night - knownOn;
    Known &known = before >= 0 && before < nearDays
                       ? books.near[static_cast<size_t>(night) * nearDays + static_cast<size_t>(before)]
                       : books.others[{night, knownOn}];
    known.isThere = true;
    known.nights += nights;
    known.revenue += revenue;
}

void FigureReckoner::addShapes(const StayEntry &entry, const Place &place)
{
    const qint64 lead = std::max<qint64>(entry.bookedOn.daysTo(entry.arrival), 0);
    const auto leadPlace = std::upper_bound(std::begin(leads), std::end(leads), lead) - std::begin(leads) - 1;
    const auto day = static_cast<size_t>(dayOf(entry.arrival)) * shapes;
    const auto length = static_cast<size_t>(std::min<qint64>(entry.nights, longestLength)) - 1;
    for (const int cut : cutsOfShapes) {
        std::vector<qint32> &stays = m_shapes[cutOf(cut, place)];
        if (stays.empty())
            stays.assign(static_cast<size_t>(m_days) * shapes, noShape);
        for (const size_t bucket : {length, static_cast<size_t>(longestLength + leadPlace)}) {
            qint32 &value = stays[day + bucket];
            value = (value == noShape ? 0 : value) + entry.stays;
        }
    }
}

void FigureReckoner::write(const Copy &copy) const
{
    Segments segments;
    for (const auto &[place, days] : m_finest) {
        for (const int cut : cuts)
            segments.try_emplace(cutOf(cut, place), 0);
    }
    int id = 0;
    for (auto &[segment, ownId] : segments)
        ownId = ++id;
    writeSegments(segments, copy);
    writeDays(segments, copy);
    writeBooks(segments, copy);
    writeShapes(segments, copy);
    writeMonths(copy);
}

void FigureReckoner::writeSegments(const Segments &segments, const Copy &copy) const
{
    Rows rows("figure_segments (id, cut, currency, city, property_type, channel, guest_country)", copy);
    for (const auto &[segment, id] : segments) {
        CopyBuffer &row = rows.next();
        row.integer(id).integer(segment.cut);
        for (const int name : {segment.place.currency, segment.place.city, segment.place.type, segment.place.channel,
                               segment.place.country})
            row.text(m_names.at(name));
        row.endRow();
    }
    rows.flush();
}

void FigureReckoner::writeDays(const Segments &segments, const Copy &copy) const
{
    Rows rows("figure_days", copy);
    const auto writeOne = [&](int id, const Days &days) {
        for (size_t i = 0; i < days.size(); ++i) {
            const Day &day = days[i];
            if (!day.isThere)
                continue;
            CopyBuffer &row = rows.next();
            row.integer(id).date(dateOf(static_cast<int>(i)));
            for (const Count count :
                 {Bookings, Confirmed, Cancelled, Withdrawn, ConfirmedNights, CancelledNights, Nights})
                row.integer(day.counts[count]);
            row.bigint(day.revenue);
            for (const Count count : {Stays, StayNights, LeadDays})
                row.integer(day.counts[count]);
            row.bigint(day.fees).endRow();
        }
    };
    for (const int cut : cuts) {
        std::map<Segment, Days> coarse;
        for (const auto &[place, days] : m_finest) {
            const Segment segment = cutOf(cut, place);
            if (cut == 15) {
                writeOne(segments.at(segment), days);
                continue;
            }
            Days &sums = coarse[segment];
            sums.resize(days.size());
            for (size_t i = 0; i < days.size(); ++i) {
                if (days[i].isThere)
                    sums[i].add(days[i]);
            }
        }
        for (const auto &[segment, days] : coarse)
            writeOne(segments.at(segment), days);
    }
    rows.flush();
}

void FigureReckoner::writeBooks(const Segments &segments, const Copy &copy) const
{
    Rows rows("figure_books", copy);
    for (const auto &[segment, books] : m_books) {
        const int id = segments.at(segment);
        const auto add = [&](int night, int knownOn, const Known &known) {
            CopyBuffer &row = rows.next();
            row.integer(id).date(dateOf(night)).date(dateOf(knownOn)).integer(known.nights).bigint(known.revenue);
            row.endRow();
        };
        for (int night = 0; night < m_days; ++night) {
            for (int before = nearDays - 1; before >= 0; --before) {
                const Known &known = books.near[static_cast<size_t>(night) * nearDays + static_cast<size_t>(before)];
                if (known.isThere)
                    add(night, night - before, known);
            }
        }
        for (const auto &[days, known] : books.others)
            add(days.first, days.second, known);
    }
    rows.flush();
}

void FigureReckoner::writeShapes(const Segments &segments, const Copy &copy) const
{
    Rows rows("figure_shapes", copy);
    for (const auto &[segment, stays] : m_shapes) {
        const int id = segments.at(segment);
        for (size_t i = 0; i < stays.size(); ++i) {
            if (stays[i] == noShape)
                continue;
            const auto bucket = static_cast<int>(i % shapes);
            const bool isLength = bucket < longestLength;
            rows.next()
                .integer(id)
                .date(dateOf(static_cast<int>(i / shapes)))
                .literal(isLength ? "L" : "W")
                .smallint(isLength ? bucket + 1 : leads[bucket - longestLength])
                .integer(stays[i])
                .endRow();
        }
    }
    rows.flush();
}

void FigureReckoner::writeMonths(const Copy &copy) const
{
    Rows rows("figure_months", copy);
    for (const auto &[month, properties] : m_months) {
        QList<PropertyId> ids = properties.keys();
        std::sort(ids.begin(), ids.end());
        for (const PropertyId &id : std::as_const(ids)) {
            const Month &figures = properties.constFind(id).value();
            CopyBuffer &row = rows.next();
            row.date(month).id(id);
            for (const qint32 count : figures.counts)
                row.integer(count);
            row.bigint(figures.revenue).bigint(figures.fees).endRow();
        }
    }
    rows.flush();
}

int FigureReckoner::number(const QString &name)
{
    const auto known = m_numbers.constFind(name);
    if (known != m_numbers.constEnd())
        return *known;
    const auto place = static_cast<int>(m_names.size());
    m_names.append(name);
    m_numbers.insert(name, place);
    return place;
}

int FigureReckoner::dayOf(QDate date) const
{
    const qint64 day = m_first.daysTo(date);
    if (day < 0 || day >= m_days)
        throw std::logic_error("a seed's figures end before its bookings");
    return static_cast<int>(day);
}

QDate FigureReckoner::dateOf(int day) const
{
    return m_first.addDays(day);
}

FigureReckoner::Segment FigureReckoner::cutOf(int cut, const Place &place)
{
    return {.cut = cut,
            .place = {.currency = place.currency,
                      .city = (cut & 1) != 0 ? place.city : 0,
                      .type = (cut & 2) != 0 ? place.type : 0,
                      .channel = (cut & 4) != 0 ? place.channel : 0,
                      .country = (cut & 8) != 0 ? place.country : 0}};
}

FigureReckoner::Days &FigureReckoner::daysOf(const Place &place)
{
    Days &days = m_finest[place];
    if (days.empty())
        days.resize(static_cast<size_t>(m_days));
    return days;
}

FigureReckoner::Month &FigureReckoner::monthOf(QDate date, PropertyId property)
{
    return m_months[QDate(date.year(), date.month(), 1)][property];
}

} // namespace roost
