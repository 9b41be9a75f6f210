#include "backend/core/local_rate_limiter.h"
#include "backend/core/rate_rules.h"

#include <QTest>

using namespace roost;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letABurstThroughAndRefill()
    {
        LocalRateLimiter::Time now{};
        LocalRateLimiter limiter([&now] { return now; });
        const Rate rate{2, 3};
        for (int left = 2; left >= 0; --left) {
            const auto verdict = limiter.take("a", rate);
            QVERIFY(verdict.allowed);
            QCOMPARE(verdict.remaining, left);
        }
        const auto refused = limiter.take("a", rate);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.secondsToNext, 1);
        QCOMPARE(refused.secondsToFull, 2);

        now += std::chrono::milliseconds{500};
        QVERIFY(limiter.take("a", rate).allowed);
        QVERIFY(!limiter.take("a", rate).allowed);
        now += std::chrono::hours{1};
        QCOMPARE(limiter.take("a", rate).remaining, 2); // no more than the burst
    }

    void countEachKeyByItself()
    {
        LocalRateLimiter limiter;
        const Rate rate{0.001, 1};
        QVERIFY(limiter.take("a", rate).allowed);
        QVERIFY(!limiter.take("a", rate).allowed);
        QVERIFY(limiter.take("b", rate).allowed);
        QVERIFY(limiter.take("a", rate).secondsToNext > 900);
    }

    void rememberTheEmptyOnesAmongMany()
    {
        LocalRateLimiter::Time now{};
        LocalRateLimiter limiter([&now] { return now; }, 20'000);
        const Rate rate{0.001, 1};
        QVERIFY(limiter.take("a", rate).allowed);
        for (int i = 0; i < 30'000; ++i)
            limiter.take(QByteArray::number(i), rate);
        QVERIFY(!limiter.take("a", rate).allowed);
    }

    void keepsABoundedNumber()
    {
        LocalRateLimiter limiter(std::chrono::steady_clock::now, 1'000);
        const Rate rate{0.001, 1};
        for (int i = 0; i < 100'000; ++i) {
            limiter.take(QByteArray::number(i), rate);
            QVERIFY(!limiter.take("a guest who comes again and again", rate).allowed || i == 0);
        }
        QVERIFY2(limiter.size() <= 2'000, qPrintable(QString::number(limiter.size())));
    }

    void readsRules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("one") << "search=30/60" << true;
        QTest::newRow("several") << "search=30/60, account-write=5/1,sign-in=3/600" << true;
        QTest::newRow("unknown") << "browse=30/60" << false;
        QTest::newRow("no time") << "search=30" << false;
        QTest::newRow("none at all") << "search=0/60" << false;
        QTest::newRow("no end") << "search=30/0" << false;
        QTest::newRow("words") << "sometimes" << false;
        QTest::newRow("an empty one") << "search=30/60," << false;
    }

    void readsRules()
    {
        QFETCH(QString, text);
        RateRules rules;
        QTEST(rules.read(text).isEmpty(), "good");
    }

    void changesOnlyWhatIsNamed()
    {
        RateRules rules;
        QCOMPARE(rules.read("search=30/60,account-write=5/1"), QString());
        QCOMPARE(rules.of(RateClass::Search).address.burst, 30);
        QCOMPARE(rules.of(RateClass::Search).address.perSecond, 0.5);
        QCOMPARE(rules.of(RateClass::Search).account.burst, RateRules().of(RateClass::Search).account.burst);
        QCOMPARE(rules.of(RateClass::Write).account.perSecond, 5.0);
        QVERIFY(!RateRules::off().isOn());
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
