#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/notice_subject.h"

namespace roost {

/// What one step adds to a booking's timeline.
struct TimelineStep
{
    QString kind{};
    std::optional<BookingStatus> from{};
    BookingStatus to = BookingStatus::Pending;
    std::optional<UserId> actor{}; ///< nothing: the program itself
    QDateTime at{};
    QJsonObject data{};
};

/// The SQL of bookings, their lines and their timeline.
class BookingRepository
{
public:
    /// SELECT of bookings b with their names and what was paid, as read() takes it; a condition on b, the property p or
    /// the guest u follows.
    /// extra: further columns, each with a comma before it.
    static QByteArray selection(const QByteArray &extra = {});
    static Booking read(const Row &row);

    std::optional<Booking> find(Session &session, BookingId id) const;

    /// The same, with the booking's row locked until the transaction ends.
    std::optional<Booking> findForUpdate(Session &session, BookingId id) const;
    Question<std::optional<Booking>> askForUpdate(Session &session, BookingId id) const;

    QList<PriceLine> lines(Session &session, const Booking &booking) const;
    Question<QList<PriceLine>> askLines(Session &session, PropertyId propertyId, BookingId id,
                                        const Currency &currency) const;

    /// The rows of a booking's lines, for linesFrom().
    Question<QList<Row>> askLineRows(Session &session, BookingId id) const;
    static QList<PriceLine> linesFrom(const QList<Row> &rows, const Currency &currency);
    QList<TimelineEntry> timeline(Session &session, const Booking &booking) const;

    /// The last time that it came into this state.
    std::optional<TimelineEntry> lastStepTo(Session &session, const Booking &booking, BookingStatus status) const;

    /// Oldest first.
    QList<Payment> payments(Session &session, const Booking &booking) const;

    /// The name that a guest's bookings show.
    Question<BookingParties> askParties(Session &session, UserId guest, PropertyId property) const;

    /// Writes a new booking (names and total apart), its lines and the beginning of its timeline.
    void open(Session &session, const Booking &booking, const QList<PriceLine> &lines) const;

    /// Sets the hold, or ends it (nothing); notes when it was confirmed or cancelled. Overtaken, at the latest by the
    /// commit, when the booking is no longer of the state and version that `booking` says.
    void changeStatus(Session &session, const Booking &booking, BookingStatus to, const QDateTime &at,
                      const std::optional<QDateTime> &holdExpiresAt) const;

    /// Writes stay, guests and amounts of `changed`, and the lines instead of those that it had.
    void changeTerms(Session &session, const Booking &changed, const QList<PriceLine> &lines,
                     const QDateTime &at) const;

    /// Moves the booking, and whatever refers to it but claims and the ledger, to another property.
    void setProperty(Session &session, const Booking &booking, PropertyId property) const;

    void setDeparture(Session &session, const Booking &booking, QDate departure) const;
    void setHold(Session &session, const Booking &booking, const QDateTime &expiresAt) const;

    void appendStep(Session &session, PropertyId propertyId, BookingId id, const TimelineStep &step) const;

private:
    static Question<std::optional<Booking>> ask(Session &session, BookingId id);
};

} // namespace roost
