#include "backend/modules/payment/ledger.h"

namespace roost {
namespace {

QList<Posting> withoutZeros(QList<Posting> postings)
{
    postings.removeIf([](const Posting &posting) { return posting.amount.minor() == 0; });
    return postings;
}

} // namespace

QList<Posting> postingsOfCharge(const Money &total, const Money &taxes)
{
    const Money base = total - taxes;
    const Money commission = base.share(hostCommission);
    return withoutZeros({{LedgerAccount::Cash, total},
                         {LedgerAccount::HostPayable, -(base - commission)},
                         {LedgerAccount::PlatformRevenue, -commission},
                         {LedgerAccount::TaxPayable, -taxes}});
}

QList<Posting> postingsOfDeposit(const Money &total)
{
    return {{LedgerAccount::Cash, total}, {LedgerAccount::GuestDeposits, -total}};
}

QList<Posting> postingsOfRefund(const LedgerBalance &balance, const Money &amount, const Money &taxes)
{
    if (balance.guestDeposits.minor() > 0)
        return {{LedgerAccount::Cash, -amount}, {LedgerAccount::GuestDeposits, amount}};

    const Money back = amount - taxes;
    const Money kept = balance.hostPayable + balance.platformRevenue - back;
    const Money platformBack = balance.platformRevenue - kept.share(hostCommission);
    return withoutZeros({{LedgerAccount::Cash, -amount},
                         {LedgerAccount::HostPayable, back - platformBack},
                         {LedgerAccount::PlatformRevenue, platformBack},
                         {LedgerAccount::TaxPayable, taxes}});
}

} // namespace roost
