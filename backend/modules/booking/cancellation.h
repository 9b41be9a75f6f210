#pragma once

#include "backend/modules/booking/night_revenue.h"

namespace roost {

enum class CancelledBy {
    Guest,
    Host, ///< or the platform: everything is refunded
};

/// Everything that a refund depends on.
struct CancellationTerms
{
    CancellationPolicy policy = CancellationPolicy::Moderate;
    DateRange stay{};
    QString timeZone{};       ///< IANA, of the property
    QTime checkInTime{15, 0}; ///< there
    QDateTime bookedAt{};
    std::optional<QDateTime> confirmedAt{}; ///< nothing: not paid yet
    QList<NightRevenue> nights{};           ///< of every night of the stay, in order
    Money fees{};
    Money taxes{};
    Money serviceFee{}; ///< the platform's, of the guest
};

/// What goes back to the guest, part by part, and the sentence of the policy that says so.
struct Refund
{
    Money nights{};
    Money fees{};
    Money taxes{};
    Money serviceFee{};
    QString rule{};

    Money total() const { return nights + fees + taxes + serviceFee; }
};

/// The refund of a cancellation at `now` (domain.md, "Cancellation policies"): the preview and the act both ask this.
///
/// Days before check-in end at the check-in time of that day, hours are hours; a deadline still counts. A night is
/// stayed once its date is over at the property. Fees come back until the check-in time; taxes and
/// the platform's service fee in the share of nights and fees that comes back, each rounded once. Pure.
Refund reckonRefund(const CancellationTerms &terms, CancelledBy by, const QDateTime &now);

} // namespace roost
