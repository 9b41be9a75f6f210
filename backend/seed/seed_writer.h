#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/metric_delta_repository.h"
#include "backend/modules/payment/ledger.h"
#include "backend/seed/booking_generator.h"
#include "backend/seed/seed_tables.h"

#include <map>
#include <tuple>
#include <utility>

namespace roost {

/// An account of a seed.
struct SeedUser
{
    UserId id{};
    QString email{};
    QString name{};
    QString country{};
    QString passwordHash{};
    Roles roles{};
    QDateTime createdAt{};
};

/// Turns what was generated into rows: a booking with its lines, timeline, claim, payments and ledger, as if it had
/// gone through the services; and the figures by day that follow. Not thread-safe.
class SeedWriter
{
public:
    explicit SeedWriter(Random &random)
        : m_random(random)
    {
    }

    void add(const SeedUser &user);
    void add(const SeedProperty &property);
    void add(const SeedBooking &booking, const Property &property);

    /// Of those bookings of a property that take nights; in the order of the nights, in which an index of them is built
    /// in two thirds of the time.
    void addClaims(QList<SeedBooking> bookings, const Property &property);

    void addBlock(const Property &property, const DateRange &nights, const QString &note, const QDateTime &at);

    /// Adds the rows of the figures by day, once, after the last booking.
    void addFigures();

    /// The rows since the last call.
    SeedTables take() { return std::exchange(m_tables, {}); }

private:
    void addLines(const SeedBooking &booking);
    void addTimeline(const Booking &booking);
    void addEvent(const Booking &booking, int sequence, const char *kind, std::optional<BookingStatus> from,
                  BookingStatus to, UserId actor, const QDateTime &at);
    void addMoney(const SeedBooking &booking);
    PaymentId addPayment(const Booking &booking, PaymentKind kind, const Money &amount, PaymentId refundOf,
                         const QDateTime &at);
    void addEntry(const Booking &booking, PaymentId payment, const QString &kind, const QList<Posting> &postings,
                  const QDateTime &at);
    void count(const SeedBooking &booking, const Property &property);

    using Segment = std::tuple<QString, QString, int>; ///< currency, city, property type

    Random &m_random;
    SeedTables m_tables;
    std::map<Segment, std::map<QDate, MetricDelta>> m_figures;
};

} // namespace roost
