#include "backend/modules/payment/ledger.h"

namespace roost {
namespace {

QList<Posting> withoutZeros(QList<Posting> postings)
{
    postings.removeIf([](const Posting &posting) { return posting.amount.minor() == 0; });
    return postings;
}

} // namespace

QList<Posting> postingsOfCharge(const Money &total, const Money &taxes, const Money &platformFees)
{
    return withoutZeros({{LedgerAccount::Cash, total},
                         {LedgerAccount::HostPayable, -(total - taxes - platformFees)},
                         {LedgerAccount::PlatformRevenue, -platformFees},
                         {LedgerAccount::TaxPayable, -taxes}});
}

QList<Posting> postingsOfAdjustment(const Money &taxes, const Money &platformFees)
{
    return postingsOfCharge(Money(0, taxes.currency()), taxes, platformFees);
}

QList<Posting> postingsOfArrival(const LedgerBalance &balance)
{
    return postingsOfCharge(balance.hostPayable + balance.platformRevenue + balance.taxPayable, balance.taxPayable,
                            balance.platformRevenue);
}

QList<Posting> reversed(QList<Posting> postings)
{
    for (Posting &posting : postings)
        posting.amount = -posting.amount;
    return postings;
}

QList<Posting> postingsOfDeposit(const Money &total)
{
    return {{LedgerAccount::Cash, total}, {LedgerAccount::GuestDeposits, -total}};
}

QList<Posting> postingsOfDepositRefund(const Money &amount)
{
    return {{LedgerAccount::Cash, -amount}, {LedgerAccount::GuestDeposits, amount}};
}

QList<Posting> postingsOfRefund(const LedgerBalance &balance, const Money &amount, const Money &taxes)
{
    const Money back = amount - taxes;
    const Money platformBack = balance.platformRevenue.proportion(back, balance.hostPayable + balance.platformRevenue);
    return withoutZeros({{LedgerAccount::Cash, -amount},
                         {LedgerAccount::HostPayable, back - platformBack},
                         {LedgerAccount::PlatformRevenue, platformBack},
                         {LedgerAccount::TaxPayable, taxes}});
}

} // namespace roost
