#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking_payment.h"

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
};

} // namespace roost
