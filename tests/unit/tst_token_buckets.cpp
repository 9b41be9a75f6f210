#include "backend/http/middleware/token_buckets.h"

#include <QTest>

using namespace roost::http;

class TestTokenBuckets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letABurstThroughAndRefill()
    {
        TokenBuckets::Time now{};
        TokenBuckets buckets({2, 3}, [&now] { return now; });
        for (int left = 2; left >= 0; --left) {
            const auto verdict = buckets.take("a");
            QVERIFY(verdict.allowed);
            QCOMPARE(verdict.remaining, left);
        }
        const auto refused = buckets.take("a");
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.secondsToNext, 1);
        QCOMPARE(refused.secondsToFull, 2);

        now += std::chrono::milliseconds{500};
        QVERIFY(buckets.take("a").allowed);
        QVERIFY(!buckets.take("a").allowed);
        now += std::chrono::hours{1};
        QCOMPARE(buckets.take("a").remaining, 2); // no more than the burst
    }

    void countEachKeyByItself()
    {
        TokenBuckets buckets({0.001, 1});
        QVERIFY(buckets.take("a").allowed);
        QVERIFY(!buckets.take("a").allowed);
        QVERIFY(buckets.take("b").allowed);
        QVERIFY(buckets.take("a").secondsToNext > 900);
    }

    void rememberTheEmptyOnesAmongMany()
    {
        TokenBuckets::Time now{};
        TokenBuckets buckets({0.001, 1}, [&now] { return now; });
        QVERIFY(buckets.take("a").allowed);
        for (int i = 0; i < 30'000; ++i)
            buckets.take(QByteArray::number(i));
        QVERIFY(!buckets.take("a").allowed);
    }
};

QTEST_GUILESS_MAIN(TestTokenBuckets)
#include "tst_token_buckets.moc"
