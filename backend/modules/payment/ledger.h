#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/money.h"

#include <QList>

namespace roost {

enum class LedgerAccount {
    Cash,
    GuestDeposits, ///< owed to guests, for nothing that was booked
    HostPayable,
    PlatformRevenue,
    TaxPayable,
};

template <>
inline constexpr auto enumNames<LedgerAccount> = std::to_array<EnumName<LedgerAccount>>({
    {LedgerAccount::Cash, QLatin1StringView("CASH")},
    {LedgerAccount::GuestDeposits, QLatin1StringView("GUEST_DEPOSITS")},
    {LedgerAccount::HostPayable, QLatin1StringView("HOST_PAYABLE")},
    {LedgerAccount::PlatformRevenue, QLatin1StringView("PLATFORM_REVENUE")},
    {LedgerAccount::TaxPayable, QLatin1StringView("TAX_PAYABLE")},
});

/// One line of a journal entry: a debit is positive, a credit negative.
struct Posting
{
    LedgerAccount account = LedgerAccount::Cash;
    Money amount{};

    friend bool operator==(const Posting &, const Posting &) = default;
};

/// What the ledger says is owed from one booking; credits are positive.
struct LedgerBalance
{
    Money guestDeposits{};
    Money hostPayable{};
    Money platformRevenue{};
    Money taxPayable{};
};

/// The postings of one entry, which add up to zero; those of nothing are left out. Pure.
///
/// A charge that paid for a stay, or for the difference of a change; `taxes` and `platformFees`, both sides of them,
/// are parts of `total`.
QList<Posting> postingsOfCharge(const Money &total, const Money &taxes, const Money &platformFees);

/// A change that costs neither more nor less, but is made up of other parts.
QList<Posting> postingsOfAdjustment(const Money &taxes, const Money &platformFees);

/// The balance of a booking that enters the books of a property.
QList<Posting> postingsOfArrival(const LedgerBalance &balance);

/// Debits for credits, and the other way round.
QList<Posting> reversed(QList<Posting> postings);

/// A charge that came too late to pay for anything.
QList<Posting> postingsOfDeposit(const Money &total);

/// A refund of such a charge.
QList<Posting> postingsOfDepositRefund(const Money &amount);

/// A refund of what paid for a stay, `taxes` being a part of it: the rest goes back from host and platform in the
/// shares that they have of it in the balance.
QList<Posting> postingsOfRefund(const LedgerBalance &balance, const Money &amount, const Money &taxes);

} // namespace roost
