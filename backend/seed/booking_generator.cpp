#include "backend/seed/booking_generator.h"

#include "backend/modules/booking/cancellation.h"
#include "backend/seed/seed_id.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace roost {

namespace {

constexpr double cancelledShare = 0.09;
constexpr double expiredShare = 0.03;
constexpr int triesForAFreeStay = 80;
constexpr double meanLeadDays = 34;

int stayLength(const Property &property, Random &random)
{
    static const QList<int> lengths{1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7, 8, 9, 10, 14};
    return std::clamp(random.pick(lengths), property.minNights, property.maxNights);
}

double weekdayDemand(QDate arrival)
{
    static constexpr double byWeekday[] = {0.5, 0.45, 0.55, 0.8, 1.0, 0.8, 0.5};
    return byWeekday[arrival.dayOfWeek() - 1];
}

QString bookingCode(Random &random)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    QString code;
    for (int i = 0; i < 8; ++i)
        code.append(alphabet.at(random.between(0, 31)));
    return code;
}

} // namespace

BookingGenerator::BookingGenerator(const DateRange &span, const QDateTime &now, const QList<UserId> &guests)
    : m_span(span)
    , m_now(now)
    , m_today(now.toUTC().date())
    , m_guests(guests)
{
    for (int month = 1; month <= 12; ++month)
        m_demand[static_cast<size_t>(month - 1)] = demandOf(month);
}

QList<SeedBooking> BookingGenerator::generate(const SeedProperty &property, int count,
                                              const QList<ArrangedStay> &arranged, Random &random) const
{
    Free nights{m_span.from, std::vector<bool>(static_cast<size_t>(m_span.nights()))};
    QList<SeedBooking> result;
    for (const auto &[stay, bookedHoursAgo] : arranged) {
        const auto begin = nights.taken.begin() + nights.from.daysTo(stay.from);
        std::fill(begin, begin + stay.nights(), true);
        result.append(book(property, stay, m_now.addSecs(-3600LL * bookedHoursAgo), random));
        settle(result.last(), property, random);
    }
    while (result.size() < count) {
        const bool withdrawn = random.chance(cancelledShare + expiredShare);
        std::optional<DateRange> stay = withdrawn ? std::nullopt : freeStay(property, nights, random);
        const bool keeps = stay.has_value();
        if (!stay)
            stay = wantedStay(property, random);
        SeedBooking booking = book(property, *stay, bookingTime(*stay, random), random);
        if (keeps)
            settle(booking, property, random);
        else
            withdraw(booking, property, random);
        result.append(booking);
    }
    std::sort(result.begin(), result.end(),
              [](const SeedBooking &a, const SeedBooking &b) { return a.booking.id < b.booking.id; });
    return result;
}

std::optional<DateRange> BookingGenerator::freeStay(const SeedProperty &property, Free &nights, Random &random) const
{
    for (int attempt = 0; attempt < triesForAFreeStay; ++attempt) {
        const DateRange stay = wantedStay(property, random);
        const auto begin = nights.taken.begin() + nights.from.daysTo(stay.from);
        const auto end = begin + stay.nights();
        if (std::any_of(begin, end, [](bool taken) { return taken; }))
            continue;
        const NightlyOverride *arrival = property.tariff.overrideOf(stay.from);
        if (arrival && arrival->minNights.value_or(1) > stay.nights())
            continue;
        std::fill(begin, end, true);
        return stay;
    }
    return std::nullopt;
}

DateRange BookingGenerator::wantedStay(const SeedProperty &property, Random &random) const
{
    const std::vector<double> &demand = m_demand[static_cast<size_t>(property.peakMonth - 1)];
    while (true) {
        const int length = stayLength(property.property, random);
        const int day = random.between(0, static_cast<int>(demand.size()) - length);
        if (random.chance(demand[static_cast<size_t>(day)])) {
            const QDate arrival = m_span.from.addDays(day);
            return {arrival, arrival.addDays(length)};
        }
    }
}

std::vector<double> BookingGenerator::demandOf(int peakMonth) const
{
    std::vector<double> result;
    for (QDate arrival = m_span.from; arrival < m_span.to; arrival = arrival.addDays(1)) {
        const double phase = 2 * std::numbers::pi * (arrival.month() - peakMonth) / 12.0;
        double demand = weekdayDemand(arrival) * (0.68 + 0.3 * std::cos(phase));
        const qint64 ahead = m_today.daysTo(arrival);
        if (ahead > 0)
            demand *= std::exp(-static_cast<double>(ahead) / 55.0);
        else
            demand *= 1.0 + 0.22 * static_cast<double>(ahead) / static_cast<double>(m_span.from.daysTo(m_today) + 1);
        result.push_back(std::min(demand, 1.0));
    }
    return result;
}

QDateTime BookingGenerator::bookingTime(const DateRange &stay, Random &random) const
{
    // The exponential distribution has no memory: what is known to have been booked by now was booked as long before
    // now.
    const QDateTime arrival = stay.from.startOfDay(Qt::UTC);
    const qint64 lead = static_cast<qint64>(std::min(240.0, random.exponential(meanLeadDays)) * 86'400);
    return std::min(arrival, m_now.addSecs(-900)).addSecs(-lead);
}

SeedBooking BookingGenerator::book(const SeedProperty &property, const DateRange &stay, const QDateTime &created,
                                   Random &random) const
{
    SeedBooking result;
    Booking &booking = result.booking;
    booking.guests = random.between(1, property.property.maxGuests);
    result.price =
        reckon({property.property, property.tariff, {.stay = stay, .guests = booking.guests}, created.date()});
    booking.id = BookingId(uuidAt(created, random));
    booking.code = bookingCode(random);
    booking.propertyId = property.property.id;
    booking.hostId = property.property.hostId;
    booking.guestId = random.pick(m_guests);
    booking.stay = stay;
    booking.nightsAmount = result.price.nights();
    booking.feesAmount = result.price.fees();
    booking.taxesAmount = result.price.taxes();
    booking.serviceFee = result.price.serviceFee();
    booking.hostFee = result.price.hostFee;
    booking.total = result.price.total();
    booking.paid = Money(0, result.price.currency);
    booking.cancellationPolicy = property.property.cancellationPolicy;
    booking.createdAt = created;
    result.refunded = Money(0, result.price.currency);
    return result;
}

void BookingGenerator::settle(SeedBooking &result, const SeedProperty &property, Random &random) const
{
    Booking &booking = result.booking;
    const bool fresh = booking.createdAt.secsTo(m_now) < 3600 * 20 && booking.stay.from > m_today;
    if (fresh && !property.property.instantBook) {
        booking.status = BookingStatus::Requested;
        booking.holdExpiresAt = booking.createdAt.addDays(1);
        return;
    }
    booking.confirmedAt = booking.createdAt.addSecs(random.between(40, 500));
    booking.paid = booking.total;
    if (booking.stay.to == m_today)
        booking.status = BookingStatus::CheckedIn; // leaves today
    else if (booking.stay.to < m_today)
        booking.status = random.chance(0.012) ? BookingStatus::NoShow : BookingStatus::Completed;
    else if (booking.stay.from < m_today)
        booking.status = BookingStatus::CheckedIn;
    else
        booking.status = BookingStatus::Confirmed;
}

void BookingGenerator::withdraw(SeedBooking &result, const SeedProperty &property, Random &random) const
{
    Booking &booking = result.booking;
    if (random.chance(expiredShare / (cancelledShare + expiredShare))) {
        booking.status = BookingStatus::Expired;
        return;
    }
    booking.status = BookingStatus::Cancelled;
    booking.confirmedAt = booking.createdAt.addSecs(random.between(40, 500));
    const QDateTime latest = std::min(m_now, booking.stay.from.startOfDay(Qt::UTC));
    const qint64 seconds = std::max<qint64>(60, booking.confirmedAt->secsTo(latest));
    booking.cancelledAt =
        booking.confirmedAt->addSecs(static_cast<qint64>(static_cast<double>(seconds) * random.unit()));
    const CancellationTerms terms{
        .policy = booking.cancellationPolicy,
        .stay = booking.stay,
        .timeZone = property.property.timeZone,
        .checkInTime = property.property.checkInTime,
        .bookedAt = booking.createdAt,
        .confirmedAt = booking.confirmedAt,
        .nights = revenueByNight(result.price.lines),
        .fees = booking.feesAmount,
        .taxes = booking.taxesAmount,
        .serviceFee = booking.serviceFee,
    };
    result.refunded = reckonRefund(terms, CancelledBy::Guest, *booking.cancelledAt).total();
    booking.paid = booking.total - result.refunded;
}

} // namespace roost
