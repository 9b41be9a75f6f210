#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/stay_entry.h"
#include "backend/modules/payment/ledger.h"
#include "backend/seed/booking_generator.h"
#include "backend/seed/figure_reckoner.h"
#include "backend/seed/seed_photos.h"
#include "backend/seed/seed_tables.h"

#include <QHash>

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
/// gone through the services; and what it adds to the figures. Not thread-safe.
class SeedWriter
{
public:
    /// figures: where what is written is counted, too; may be null.
    SeedWriter(Random &random, FigureReckoner *figures)
        : m_random(random)
        , m_figures(figures)
    {
    }

    void add(const SeedUser &user);
    void add(const SeedProperty &property);
    void add(const SeedPhoto &photo, PhotoId id, int position, const Property &property);
    void add(const SeedBooking &booking, const Property &property);

    /// Of those bookings of a property that take nights; in the order of the nights, in which an index of them is built
    /// in two thirds of the time.
    void addClaims(QList<SeedBooking> bookings, const Property &property);

    void addBlock(const Property &property, const DateRange &nights, const QString &note, const QDateTime &at);

    /// The rows since the last call.
    SeedTables take() { return std::exchange(m_tables, {}); }

private:
    void addTimeline(const Booking &booking);
    void addEvent(const Booking &booking, int sequence, const char *kind, std::optional<BookingStatus> from,
                  BookingStatus to, UserId actor, const QDateTime &at);
    void addMoney(const SeedBooking &booking);
    PaymentId addPayment(const Booking &booking, PaymentKind kind, const Money &amount, PaymentId refundOf,
                         const QDateTime &at);
    void addEntry(const Booking &booking, PaymentId payment, const QString &kind, const QList<Posting> &postings,
                  const QDateTime &at);
    void count(const SeedBooking &booking, const Property &property);
    void addEntry(const Booking &booking, const Property &property, const StayEntry &entry, const QDateTime &at);

    Random &m_random;
    FigureReckoner *const m_figures;
    SeedTables m_tables;
    QHash<UserId, QString> m_countries; ///< of people
};

} // namespace roost
