#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/payment/begun_charge.h"

namespace roost {

/// A charge that went through, and how much of it has not been given back yet.
struct RefundableCharge
{
    Payment charge{};
    Money left{};
    bool isDeposit = false; ///< it came too late to pay for anything
};

/// The SQL of payments.
class PaymentRepository
{
public:
    /// key: makes a second request for the same thing known; unique among the payments of a booking.
    void insert(Session &session, const Payment &payment, const std::optional<QString> &key) const;

    /// The same, if the booking is PENDING and no charge for it is under way; returns whether. Locks the booking.
    bool insertForPending(Session &session, const Payment &payment, const std::optional<QString> &key) const;

    /// The same for all of a PENDING booking of this guest that holds its nights until `held` at the least, in one
    /// round trip with the commit. charge: its id, provider, method and time.
    class Beginning
    {
    public:
        Beginning(Payment charge, Question<QList<Row>> booking, Question<QList<Row>> lines);

        /// Nothing when it is otherwise, and nothing is written.
        std::optional<BegunCharge> get() const;

    private:
        Payment m_charge;
        Question<QList<Row>> m_booking;
        Question<QList<Row>> m_lines;
    };
    Beginning begin(Session &session, const Payment &charge, UserId guest, const QDateTime &held,
                    const std::optional<QString> &key) const;

    /// Writes a charge of a booking that has succeeded already. Overtaken, at the latest by the commit, when another one is
    /// under way, or has the same key. The booking is locked.
    void appendSettled(Session &session, const Payment &payment, const std::optional<QString> &key) const;

    /// Writes that a charge succeeded which was begun and not settled before: Overtaken, at the latest by the commit,
    /// when it was.
    void succeed(Session &session, const Payment &payment) const;

    /// With its row locked until the transaction ends.
    std::optional<Payment> findForUpdate(Session &session, PaymentId id) const;

    Question<std::optional<Payment>> askByKey(Session &session, BookingId bookingId,
                                              const std::optional<QString> &key) const;

    /// The charge of a booking that is under way.
    std::optional<Payment> findOpenCharge(Session &session, PropertyId propertyId, BookingId bookingId) const;

    /// The charges of a booking that succeeded, newest first.
    QList<RefundableCharge> refundableCharges(Session &session, PropertyId propertyId, BookingId bookingId) const;

    /// The refunds whose key begins so, in the order in which they were written.
    QList<Payment> refundsByKey(Session &session, PropertyId propertyId, BookingId bookingId,
                                const QString &keyStart) const;

    /// Charges under way that began in the span, oldest first.
    QList<Payment> openCharges(Session &session, const QDateTime &from, const QDateTime &to, int limit) const;

    /// Writes status, reference, failure and time of settling.
    void update(Session &session, const Payment &payment) const;

private:
    BookingRepository m_bookings;
};

} // namespace roost
