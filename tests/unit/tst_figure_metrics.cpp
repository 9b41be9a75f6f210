#include "backend/modules/admin/analytics.h"

#include <QtTest>

using namespace roost;

using Value = std::optional<qint64>;
Q_DECLARE_METATYPE(Value)

/// What the metrics make of sums.
class TestFigureMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheirDefinitions_data();
    void followTheirDefinitions();
    void areBlankWhereThereIsNothingToDivideBy();
    void tellChanges_data();
    void tellChanges();
    void haveADefinitionEach();
    void cutsBucketsOffAtTheEndsOfTheSpan();
};

namespace {

/// Ten made, eight confirmed (24 nights), two of those cancelled (5 nights); 19 of 40 nights occupied for 2,100.05 and
/// fees of 300; six stays of 19 nights, booked 75 days before in all.
constexpr Figures sample{.bookings = 10,
                         .confirmed = 8,
                         .cancelled = 2,
                         .withdrawn = 1,
                         .confirmedNights = 24,
                         .cancelledNights = 5,
                         .nights = 19,
                         .revenue = 210'005,
                         .availableNights = 40,
                         .stays = 6,
                         .stayNights = 19,
                         .leadDays = 75,
                         .fees = 30'000};

} // namespace

void TestFigureMetrics::followTheirDefinitions_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *metric, qint64 value, const char *unit) {
        QTest::newRow(metric) << QString::fromLatin1(metric) << value << QString::fromLatin1(unit);
    };
    row("bookings", 10, "count");
    row("confirmed", 8, "count");
    row("cancellations", 2, "count");
    row("conversion", 8'000, "basis_points");
    row("cancellation_rate", 2'500, "basis_points");
    row("cancellation_rate_nights", 2'083, "basis_points");
    row("nights", 19, "count");
    row("available_nights", 40, "count");
    row("occupancy", 4'750, "basis_points");
    row("revenue", 210'005, "money");
    row("fees", 30'000, "money");
    row("adr", 11'053, "money");
    row("revpar", 5'250, "money");
    row("trevpar", 6'000, "money");
    row("stays", 6, "count");
    row("alos", 317, "hundredths");
    row("booking_window", 1'250, "hundredths");
}

void TestFigureMetrics::followTheirDefinitions()
{
    QFETCH(QString, metric);
    QFETCH(qint64, value);
    QFETCH(QString, unit);
    const auto known = fromName<FigureMetric>(metric).value();
    QCOMPARE(valueOf(known, sample).value(), value);
    QCOMPARE(toName(unitOf(known)), unit);
}

void TestFigureMetrics::areBlankWhereThereIsNothingToDivideBy()
{
    for (const FigureMetric metric :
         {FigureMetric::Conversion, FigureMetric::CancellationRate, FigureMetric::CancellationRateNights,
          FigureMetric::Occupancy, FigureMetric::Adr, FigureMetric::RevPar, FigureMetric::TRevPar, FigureMetric::Alos,
          FigureMetric::BookingWindow})
        QVERIFY(!valueOf(metric, {}));
    QCOMPARE(valueOf(FigureMetric::Revenue, {}), 0);
}

void TestFigureMetrics::tellChanges_data()
{
    QTest::addColumn<Value>("now");
    QTest::addColumn<Value>("before");
    QTest::addColumn<Value>("change");
    QTest::newRow("half more") << Value(150) << Value(100) << Value(5'000);
    QTest::newRow("a third less") << Value(200) << Value(300) << Value(-3'333);
    QTest::newRow("nothing any more") << Value(0) << Value(7) << Value(-10'000);
    QTest::newRow("half to even") << Value(20'001) << Value(20'000) << Value(0);
    QTest::newRow("nothing before") << Value(7) << Value(0) << Value();
    QTest::newRow("blank before") << Value(7) << Value() << Value();
    QTest::newRow("blank now") << Value() << Value(7) << Value();
    QTest::newRow("less than nothing before") << Value(-5) << Value(-10) << Value(-5'000);
}

void TestFigureMetrics::tellChanges()
{
    QFETCH(Value, now);
    QFETCH(Value, before);
    QFETCH(Value, change);
    QVERIFY(changeOf(now, before) == change);
}

void TestFigureMetrics::haveADefinitionEach()
{
    for (const auto &[metric, name] : enumNames<FigureMetric>)
        QVERIFY2(definitionOf(metric).endsWith(u'.'), name.latin1());
}

void TestFigureMetrics::cutsBucketsOffAtTheEndsOfTheSpan()
{
    const DateRange span{QDate(2030, 5, 29), QDate(2030, 6, 12)}; // from a Wednesday
    QCOMPARE(bucketsOf({.span = span}).size(), 14);
    QCOMPARE(bucketsOf({.span = span, .grain = FigureGrain::Week}),
             QList<QDate>({QDate(2030, 5, 29), QDate(2030, 6, 3), QDate(2030, 6, 10)}));
    QCOMPARE(bucketsOf({.span = span, .grain = FigureGrain::Month}),
             QList<QDate>({QDate(2030, 5, 29), QDate(2030, 6, 1)}));
    QCOMPARE(bucketsOf({.span = span, .grain = FigureGrain::Whole}), QList<QDate>({QDate(2030, 5, 29)}));
    QCOMPARE(comparedSpan(span, Comparison::Previous), (DateRange{QDate(2030, 5, 15), QDate(2030, 5, 29)}));
    QCOMPARE(comparedSpan(span, Comparison::LastYear).from.dayOfWeek(), span.from.dayOfWeek());
}

QTEST_APPLESS_MAIN(TestFigureMetrics)
#include "tst_figure_metrics.moc"
