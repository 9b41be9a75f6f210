#include "backend/modules/payment/ledger.h"
#include "tests/support/sample_property.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace roost;
using test::money;

namespace {

qint64 sumOf(const QList<Posting> &postings)
{
    qint64 sum = 0;
    for (const Posting &posting : postings)
        sum += posting.amount.minor();
    return sum;
}

qint64 creditsOf(const QList<Posting> &postings, LedgerAccount account)
{
    qint64 sum = 0;
    for (const Posting &posting : postings)
        sum -= posting.account == account ? posting.amount.minor() : 0;
    return sum;
}

LedgerBalance balanceOf(const QList<Posting> &postings)
{
    return {money(creditsOf(postings, LedgerAccount::GuestDeposits)),
            money(creditsOf(postings, LedgerAccount::HostPayable)),
            money(creditsOf(postings, LedgerAccount::PlatformRevenue)),
            money(creditsOf(postings, LedgerAccount::TaxPayable))};
}

} // namespace

/// Which accounts a payment moves.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsACharge();
    void leavesOutWhatIsNothing();
    void holdsALateChargeAsADeposit();
    void givesADepositBack();
    void keepsTheCommissionOfWhatIsKept();
    void adjustsWhatCostsTheSame();
    void balancesAndEndsAtZero();
};

void TestLedger::splitsACharge()
{
    QCOMPARE(postingsOfCharge(money(48'400), money(4'400), money(1'320)),
             (QList<Posting>{{LedgerAccount::Cash, money(48'400)},
                             {LedgerAccount::HostPayable, money(-42'680)},
                             {LedgerAccount::PlatformRevenue, money(-1'320)},
                             {LedgerAccount::TaxPayable, money(-4'400)}}));
}

void TestLedger::leavesOutWhatIsNothing()
{
    QCOMPARE(postingsOfCharge(money(10), money(0), money(0)),
             (QList<Posting>{{LedgerAccount::Cash, money(10)}, {LedgerAccount::HostPayable, money(-10)}}));
}

void TestLedger::holdsALateChargeAsADeposit()
{
    QCOMPARE(postingsOfDeposit(money(500)),
             (QList<Posting>{{LedgerAccount::Cash, money(500)}, {LedgerAccount::GuestDeposits, money(-500)}}));
}

void TestLedger::givesADepositBack()
{
    QCOMPARE(postingsOfDepositRefund(money(500)),
             (QList<Posting>{{LedgerAccount::Cash, money(-500)}, {LedgerAccount::GuestDeposits, money(500)}}));
}

void TestLedger::keepsTheCommissionOfWhatIsKept()
{
    // 440.00 and 44.00 of tax; 240.00 and 24.00 of tax go back, so the platform keeps 3 % of 200.00.
    const auto charge = postingsOfCharge(money(48'400), money(4'400), money(1'320));
    QCOMPARE(postingsOfRefund(balanceOf(charge), money(26'400), money(2'400)),
             (QList<Posting>{{LedgerAccount::Cash, money(-26'400)},
                             {LedgerAccount::HostPayable, money(23'280)},
                             {LedgerAccount::PlatformRevenue, money(720)},
                             {LedgerAccount::TaxPayable, money(2'400)}}));
}

void TestLedger::adjustsWhatCostsTheSame()
{
    QCOMPARE(postingsOfAdjustment(money(-50), money(10)), (QList<Posting>{{LedgerAccount::HostPayable, money(-40)},
                                                                          {LedgerAccount::PlatformRevenue, money(-10)},
                                                                          {LedgerAccount::TaxPayable, money(50)}}));
    QVERIFY(postingsOfAdjustment(money(0), money(0)).isEmpty());
}

void TestLedger::balancesAndEndsAtZero()
{
    const bool holds = rc::check("entries balance, and two refunds of everything leave nothing", [] {
        const qint64 base = *rc::gen::inRange(2, 10'000'000);
        const qint64 taxes = *rc::gen::inRange(0, 1'000'000);
        const qint64 fees = *rc::gen::inRange<qint64>(0, base + 1);
        const qint64 firstBase = *rc::gen::inRange<qint64>(0, base);
        const qint64 firstTaxes = *rc::gen::inRange<qint64>(0, taxes + 1);
        auto all = postingsOfCharge(money(base + taxes), money(taxes), money(fees));
        RC_ASSERT(sumOf(all) == 0);
        const auto first = postingsOfRefund(balanceOf(all), money(firstBase + firstTaxes), money(firstTaxes));
        RC_ASSERT(sumOf(first) == 0);
        all += first;
        const auto rest =
            postingsOfRefund(balanceOf(all), money(base - firstBase + taxes - firstTaxes), money(taxes - firstTaxes));
        RC_ASSERT(sumOf(rest) == 0);
        all += rest;
        for (const auto &[account, name] : enumNames<LedgerAccount>)
            RC_ASSERT(creditsOf(all, account) == 0);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
