#pragma once

#include "backend/core/actor.h"
#include "backend/modules/booking/booking_access.h"
#include "backend/modules/payment/payment_settlement.h"

namespace roost {

/// What is to be paid, and how.
struct ChargeRequest
{
    Money amount{};
    Money taxes{}; ///< the part of it that is tax
    QString method{};
    std::optional<ChangeId> changeId{}; ///< where it is the difference of a change
};

/// Pays for bookings through a provider. A payment is written before the provider is asked, asked for outside of any
/// transaction, and settled in a second one; what a crash leaves in between, recoverPayments() ends. Where the provider's
/// answer is known without asking, there is nothing in between, and one transaction writes all of it. Any thread.
class PaymentService
{
public:
    PaymentService(Database &database, PaymentGateway &gateway, PaymentSettlement &settlement,
                   BookingLifecycle &lifecycle, const Clock &clock);

    /// Pays the whole of a PENDING booking of one's own. key: the same one gives the first payment's result again;
    /// empty: none.
    ///
    /// Throws PaymentDeclined; Conflict: WRONG_STATE, PAYMENT_IN_PROGRESS, or TAKEN when the nights were gone and the
    /// money goes back; Unavailable when the provider cannot be reached, after which the payment is asked for again.
    PaymentResult pay(const Actor &actor, BookingId bookingId, const QString &method, const QString &key);

    /// What the provider tells later. Throws NotFound for another provider, Unauthenticated, Malformed.
    void receiveNotice(const QString &provider, const QByteArray &body, const QByteArray &signature);

    /// Asks again for charges that have been under way for more than a minute and less than a day; returns how many. A
    /// job calls it.
    int recoverPayments();

    /// Throws Conflict (PAYMENT_IN_PROGRESS) when there is one. `booking` is locked.
    void requireNoOpenCharge(Session &session, const Booking &booking) const;

    /// Writes a charge that execute() is to ask for after the commit.
    Payment beginCharge(Session &session, const Booking &booking, const ChargeRequest &request);

    /// Asks the provider, outside of any transaction, and settles. Throws as pay() does.
    PaymentResult execute(const Payment &payment);

private:
    PaymentResult ask(const Payment &payment);
    PaymentResult ask(const BegunCharge &begun);
    PaymentGateway::Result charge(const Payment &payment);
    PaymentResult payWithCare(const Actor &actor, BookingId bookingId, const QString &method, const QString &key);
    std::optional<PaymentResult> payAtOnce(const Actor &actor, BookingId bookingId, const QString &method,
                                           const QString &key);
    std::optional<BegunCharge> beginAtOnce(const Actor &actor, BookingId bookingId, const QString &method,
                                           const QString &key);
    Payment chargeOf(const Booking &booking, const ChargeRequest &request) const;
    Payment begin(Session &session, const Actor &actor, BookingId bookingId, const QString &method, const QString &key);

    Database &m_database;
    PaymentGateway &m_gateway;
    PaymentSettlement &m_settlement;
    BookingLifecycle &m_lifecycle;
    const Clock &m_clock;
    BookingAccess m_access;
    BookingRepository m_bookings;
    PaymentRepository m_payments;
};

} // namespace roost
