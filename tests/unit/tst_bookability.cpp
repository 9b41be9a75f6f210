#include "backend/core/errors.h"
#include "backend/modules/pricing/bookability.h"
#include "backend/modules/pricing/quote.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"

#include <QtTest>

#include <functional>

using namespace roost;

namespace {

/// A stay that can be booked, before a case changes something: 2030-05-06 to 05-09 for two, asked for on 2030-05-01.
struct Situation
{
    Property property = test::sampleProperty();
    NightlyOverrides overrides{};
    StayRequest request{.stay = {{2030, 5, 6}, {2030, 5, 9}}, .guests = 2};
    QDate today{2030, 5, 1};
    Neighbourhood neighbourhood{};

    QList<PriceRule> seasons{};

    /// The later, the younger.
    PriceRule &season(int from, int to)
    {
        PriceRule rule{.id = PriceRuleId::create(), .kind = RuleKind::Season};
        rule.nights = DateRange{{2030, 5, from}, {2030, 5, to}};
        rule.createdAt = QDateTime({2030, 1, 1}, {0, 0}, Qt::UTC).addSecs(60 * seasons.size());
        seasons.append(rule);
        return seasons.last();
    }

    void gap(int minimum, std::optional<int> before, std::optional<int> after)
    {
        property.minimumGapNights = minimum;
        neighbourhood.freeBefore = before;
        neighbourhood.freeAfter = after;
    }

    NightlyOverride &night(int day)
    {
        const QDate date(2030, 5, day);
        return overrides.insert(date, overrides.value(date, {.night = date})).value();
    }
};

using Change = std::function<void(Situation &)>;

QString obstaclesOf(const Situation &situation)
{
    QStringList names;
    for (const Reason &reason : reasonsAgainst({situation.property, Tariff(situation.overrides, situation.seasons),
                                                situation.request, situation.today, situation.neighbourhood}))
        names.append(toName(reason.obstacle));
    return names.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// Whether a stay can be booked: every reason against it, one by one and together.
class TestBookability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsObstacles_data();
    void findsObstacles();
    void knowsTodayAtTheProperty_data();
    void knowsTodayAtTheProperty();
    void refusesTakenNightsAsAConflict();
    void refusesWithEveryReasonAtItsField();
    void letsABookableQuotePass();
};

void TestBookability::findsObstacles_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("obstacles");
    const auto add = [](const char *name, const char *obstacles, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(obstacles);
    };

    add("nothing", "", [](Situation &) {});
    add("arrival yesterday", "PAST", [](Situation &s) { s.today = {2030, 5, 7}; });
    add("arrival today", "", [](Situation &s) { s.today = {2030, 5, 6}; });
    add("a draft", "NOT_PUBLISHED", [](Situation &s) { s.property.status = PropertyStatus::Draft; });
    add("unlisted", "NOT_PUBLISHED", [](Situation &s) { s.property.status = PropertyStatus::Unlisted; });
    add("taken", "TAKEN", [](Situation &s) { s.neighbourhood.claimed = Claimed::Yes; });

    add("as many nights as asked for", "", [](Situation &s) { s.property.minNights = 3; });
    add("one night short", "MIN_NIGHTS", [](Situation &s) { s.property.minNights = 4; });
    add("arrival asks for more", "MIN_NIGHTS", [](Situation &s) { s.night(6).minNights = 4; });
    add("arrival asks for less", "", [](Situation &s) {
        s.property.minNights = 4;
        s.night(6).minNights = 3;
    });
    add("a later night asks for more", "", [](Situation &s) { s.night(7).minNights = 4; });
    add("as many nights as allowed", "", [](Situation &s) { s.property.maxNights = 3; });
    add("one night too many", "MAX_NIGHTS", [](Situation &s) { s.property.maxNights = 2; });
    add("arrival allows less", "MAX_NIGHTS", [](Situation &s) { s.night(6).maxNights = 2; });
    add("arrival allows more", "", [](Situation &s) {
        s.property.maxNights = 2;
        s.night(6).maxNights = 3;
    });

    add("closed to arrival", "CLOSED_TO_ARRIVAL", [](Situation &s) { s.night(6).closedToArrival = true; });
    add("a later night closed to arrival", "", [](Situation &s) { s.night(7).closedToArrival = true; });
    add("the day of departure closed to arrival", "", [](Situation &s) { s.night(9).closedToArrival = true; });
    add("closed to departure", "CLOSED_TO_DEPARTURE", [](Situation &s) { s.night(9).closedToDeparture = true; });
    add("the last night closed to departure", "", [](Situation &s) { s.night(8).closedToDeparture = true; });
    add("the arrival closed to departure", "", [](Situation &s) { s.night(6).closedToDeparture = true; });

    add("just enough notice", "", [](Situation &s) { s.property.advanceNoticeDays = 5; });
    add("a day short of notice", "ADVANCE_NOTICE", [](Situation &s) { s.property.advanceNoticeDays = 6; });
    add("the past needs no notice", "PAST", [](Situation &s) {
        s.today = {2030, 5, 7};
        s.property.advanceNoticeDays = 6;
    });
    add("the last day of the window", "", [](Situation &s) { s.property.bookingWindowDays = 5; });
    add("a day past the window", "BOOKING_WINDOW", [](Situation &s) { s.property.bookingWindowDays = 4; });

    add("a full house", "", [](Situation &s) { s.request.guests = 4; });
    add("one guest too many", "CAPACITY", [](Situation &s) { s.request.guests = 5; });

    add("a season asks for more", "MIN_NIGHTS", [](Situation &s) { s.season(1, 31).minNights = 4; });
    add("a season that begins after arrival does not matter", "", [](Situation &s) { s.season(7, 31).minNights = 4; });
    add("a season that ends before arrival does not", "", [](Situation &s) { s.season(1, 6).minNights = 4; });
    add("a season asks for less than the property", "", [](Situation &s) {
        s.property.minNights = 7;
        s.season(1, 31).minNights = 2;
    });
    add("an override asks for less than a season", "", [](Situation &s) {
        s.season(1, 31).minNights = 7;
        s.night(6).minNights = 3;
    });
    add("the shorter season wins", "", [](Situation &s) {
        s.season(6, 8).minNights = 2;
        s.season(1, 31).minNights = 7;
    });
    add("of equally long seasons the later", "MIN_NIGHTS", [](Situation &s) {
        s.season(5, 8).minNights = 2;
        s.season(6, 9).minNights = 4;
    });
    add("what a short season does not say, a longer does", "MAX_NIGHTS", [](Situation &s) {
        s.season(6, 8).minNights = 2;
        s.season(1, 31).maxNights = 2;
    });
    add("a season of other weekdays", "", [](Situation &s) {
        s.season(1, 31).minNights = 7;
        s.seasons.last().weekdays = Weekdays{5, 6};
    });
    add("from Saturday to Saturday: a Monday", "CLOSED_TO_ARRIVAL CLOSED_TO_DEPARTURE", [](Situation &s) {
        s.season(1, 31).weekdays = Weekdays{1, 2, 3, 4, 5, 7};
        s.seasons.last().closedToArrival = true;
        s.seasons.last().closedToDeparture = true;
    });
    add("from Saturday to Saturday: a Saturday", "", [](Situation &s) {
        s.season(1, 31).weekdays = Weekdays{1, 2, 3, 4, 5, 7};
        s.seasons.last().closedToArrival = true;
        s.seasons.last().closedToDeparture = true;
        s.request.stay = {{2030, 5, 11}, {2030, 5, 18}};
    });
    add("a shorter season opens again", "", [](Situation &s) {
        s.season(1, 31).closedToArrival = true;
        s.season(6, 7).closedToArrival = false;
    });
    add("a night is closed though its season is open", "CLOSED_TO_ARRIVAL", [](Situation &s) {
        s.season(6, 7).closedToArrival = false;
        s.night(6).closedToArrival = true;
    });

    add("no pets", "PETS", [](Situation &s) { s.request.pets = 1; });
    add("as many pets as may come", "", [](Situation &s) {
        s.property.maxPets = 2;
        s.request.pets = 2;
    });
    add("one pet too many", "PETS", [](Situation &s) {
        s.property.maxPets = 2;
        s.request.pets = 3;
    });

    add("no gap rule", "", [](Situation &s) { s.gap(0, 1, 1); });
    add("no neighbour", "", [](Situation &s) { s.gap(3, {}, {}); });
    add("one night is left before", "GAP", [](Situation &s) { s.gap(2, 1, {}); });
    add("one night is left after", "GAP", [](Situation &s) { s.gap(2, {}, 1); });
    add("two nights are enough", "", [](Situation &s) { s.gap(2, 2, 2); });
    add("two are not where three are asked for", "GAP", [](Situation &s) { s.gap(3, 3, 2); });
    add("it fills the gap", "", [](Situation &s) { s.gap(3, 0, 0); });
    add("it begins where another ends", "", [](Situation &s) { s.gap(3, 0, {}); });
    add("it fills one side and leaves a night on the other", "GAP", [](Situation &s) { s.gap(2, 0, 1); });
    add("both sides are one reason", "GAP", [](Situation &s) { s.gap(2, 1, 1); });

    add("everything at once",
        "NOT_PUBLISHED TAKEN MIN_NIGHTS CLOSED_TO_ARRIVAL CLOSED_TO_DEPARTURE ADVANCE_NOTICE CAPACITY",
        [](Situation &s) {
            s.property.status = PropertyStatus::Draft;
            s.neighbourhood.claimed = Claimed::Yes;
            s.night(6).minNights = 7;
            s.night(6).closedToArrival = true;
            s.night(9).closedToDeparture = true;
            s.property.advanceNoticeDays = 30;
            s.request.guests = 9;
        });
}

void TestBookability::findsObstacles()
{
    QFETCH(Change, change);
    QFETCH(QString, obstacles);
    Situation situation;
    change(situation);
    QCOMPARE(obstaclesOf(situation), obstacles);
}

void TestBookability::knowsTodayAtTheProperty_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("obstacles");
    const auto add = [](const char *name, const char *now, const char *zone, const char *obstacles) {
        QTest::newRow(name) << QByteArray(now) << QByteArray(zone) << QString::fromLatin1(obstacles);
    };

    // Arrival is on 6 May, with a day's notice. Kiritimati is 14 hours ahead of UTC, Honolulu 10 behind.
    add("5 May in Kiritimati", "2030-05-05T09:59:59Z", "Pacific/Kiritimati", "");
    add("6 May in Kiritimati", "2030-05-05T10:00:00Z", "Pacific/Kiritimati", "ADVANCE_NOTICE");
    add("7 May in Kiritimati", "2030-05-06T10:00:00Z", "Pacific/Kiritimati", "PAST");
    add("5 May in Honolulu", "2030-05-06T09:59:59Z", "Pacific/Honolulu", "");
    add("6 May in Honolulu", "2030-05-06T10:00:00Z", "Pacific/Honolulu", "ADVANCE_NOTICE");
    add("7 May in Honolulu", "2030-05-07T10:00:00Z", "Pacific/Honolulu", "PAST");
    add("5 May in Lisbon in summer time", "2030-05-05T22:59:59Z", "Europe/Lisbon", "");
    add("6 May in Lisbon in summer time", "2030-05-05T23:00:00Z", "Europe/Lisbon", "ADVANCE_NOTICE");
}

void TestBookability::knowsTodayAtTheProperty()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, zone);
    QFETCH(QString, obstacles);

    Situation situation;
    situation.property.advanceNoticeDays = 1;
    situation.today = test::ManualClock(now.constData()).today(zone);
    QCOMPARE(obstaclesOf(situation), obstacles);
}

void TestBookability::refusesTakenNightsAsAConflict()
{
    const Quote quote{
        .reasons = {{Obstacle::Taken, QStringLiteral("Taken.")}, {Obstacle::Capacity, QStringLiteral("Full.")}}};
    QVERIFY(!quote.isBookable());
    try {
        quote.requireBookable();
        QFAIL("must be refused");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("TAKEN"));
    }
}

void TestBookability::refusesWithEveryReasonAtItsField()
{
    const Quote quote{.reasons = {{Obstacle::NotPublished, QStringLiteral("a")},
                                  {Obstacle::MinNights, QStringLiteral("b")},
                                  {Obstacle::ClosedToArrival, QStringLiteral("c")},
                                  {Obstacle::Capacity, QStringLiteral("d")}}};
    const QList<FieldError> expected{
        {QStringLiteral("/property_id"), QStringLiteral("NOT_PUBLISHED"), QStringLiteral("a")},
        {QStringLiteral("/check_out"), QStringLiteral("MIN_NIGHTS"), QStringLiteral("b")},
        {QStringLiteral("/check_in"), QStringLiteral("CLOSED_TO_ARRIVAL"), QStringLiteral("c")},
        {QStringLiteral("/guests"), QStringLiteral("CAPACITY"), QStringLiteral("d")},
    };
    try {
        quote.requireBookable();
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors(), expected);
    }
}

void TestBookability::letsABookableQuotePass()
{
    const Quote quote;
    quote.requireBookable();
    QVERIFY(quote.isBookable());
}

QTEST_APPLESS_MAIN(TestBookability)
#include "tst_bookability.moc"
