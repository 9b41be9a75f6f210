#include "backend/core/errors.h"
#include "backend/modules/planning/planning_json.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QJsonArray>
#include <QtTest>

using namespace roost;
using namespace roost::test;

namespace {

const DateRange june{{2031, 6, 1}, {2031, 7, 1}};
constexpr int yearOfWeeks = 364;

PriceEdit dearerBase(qint64 minor)
{
    const QJsonObject price{{"amount", minor}, {"currency", "EUR"}};
    return {{}, FieldsChange{QJsonObject{{"base_price", price}}}};
}

PriceEdit shortSeason(int minNights)
{
    PriceRule rule{.name = QStringLiteral("Long stays only"), .nights = june};
    rule.minNights = minNights;
    return {{}, RuleAddition{rule}};
}

QStringList codesOf(const Invalid &invalid)
{
    QStringList codes;
    for (const FieldError &error : invalid.errors())
        codes.append(error.pointer + u' ' + error.code);
    return codes;
}

} // namespace

/// The curve of a year's prices, and past demand under a draft, over bookings that were really made. It is a year after
/// a stay of three nights, from 3 June 2030, a Monday.
class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestDatabase>(); }
    void init();
    void showsPricesStatesAndLastYear();
    void agreesWithWhatTheCalendarSays();
    void drawsADraftWithoutWriting();
    void tellsEveryFaultOfADraft();
    void hidesFromOthers();
    void replaysPastStays();
    void leavesOutWhatWasCancelled();
    void saysWhichStaysAreLost();
    void refusesASpanThatIsNotOver();
    void readsASimulationFromJson();

private:
    PriceCurve curve(const QList<PriceEdit> &draft = {})
    {
        return m_planning->curve(m_world->host, m_world->property.id, june, draft);
    }
    SimulationResult simulate(const QList<PriceEdit> &draft, const std::optional<DateRange> &arrivals = {})
    {
        return m_planning->simulate(m_world->host, m_world->property.id, {arrivals, draft, {}});
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<BookingWorld> m_world;
    std::unique_ptr<PriceChangeService> m_changes;
    std::unique_ptr<PlanningService> m_planning;
    Booking m_stay;
};

void TestPlanning::init()
{
    m_world = std::make_unique<BookingWorld>(m_server->createDatabase());
    m_changes = std::make_unique<PriceChangeService>(m_world->database, m_world->properties, m_world->clock);
    m_planning = std::make_unique<PlanningService>(m_world->database, m_world->properties, *m_changes, m_world->clock);
    m_stay = m_world->confirmed(3, 6);
    m_world->clock.set("2031-05-01T12:00:00Z");
}

void TestPlanning::showsPricesStatesAndLastYear()
{
    const BookingRequest next{m_world->property.id, {{QDate(2031, 6, 10), QDate(2031, 6, 12)}, 2}, {}};
    m_world->pay(m_world->bookings.create(m_world->guest, next));
    const PriceCurve result = curve();
    QCOMPARE(result.today, QDate(2031, 5, 1));
    QCOMPARE(result.nights.size(), 30);
    const CurveNight second = result.nights.at(1); // 2 June 2031, a Monday
    QCOMPARE(second.lastYear.date, QDate(2030, 6, 3));
    QCOMPARE(second.lastYear.price, std::optional(money(10'000)));
    QCOMPARE(second.terms.rate.price, money(10'000));
    QVERIFY(!second.before);
    QVERIFY(!result.nights.at(0).lastYear.price);
    QVERIFY(!result.nights.at(4).lastYear.price); // the day of departure
    QCOMPARE(result.nights.at(8).state, NightState::Free);
    QCOMPARE(result.nights.at(9).state, NightState::Booked);
    QCOMPARE(result.nights.at(11).state, NightState::Free);
}

void TestPlanning::agreesWithWhatTheCalendarSays()
{
    PriceRuleService rules(m_world->database, m_world->properties, m_world->clock);
    PriceRule season{.name = QStringLiteral("Summer"), .nights = DateRange{{2031, 6, 5}, {2031, 6, 20}}};
    season.percent = BasisPoints{2'500};
    rules.add(m_world->host, m_world->property.id, season);
    for (const CurveNight &night : curve().nights) {
        const auto explained = m_world->pricing.explain(m_world->host, m_world->property.id, night.date, std::nullopt);
        QCOMPARE(night.terms.rate, explained.rate);
        QCOMPARE(night.terms.rules, explained.rules);
    }
}

void TestPlanning::drawsADraftWithoutWriting()
{
    const PriceCurve drafted = curve({dearerBase(12'000), shortSeason(3)});
    const CurveNight night = drafted.nights.constFirst();
    QCOMPARE(night.terms.rate.price, money(12'000));
    QCOMPARE(night.terms.rules.minNights, 3);
    QCOMPARE(night.before->rate.price, money(10'000));
    QCOMPARE(night.before->rules.minNights, 1);
    QCOMPARE(curve().nights.constFirst().terms.rate.price, money(10'000));
    QCOMPARE(m_changes->list(m_world->host, {}, 10, {}).items.size(), 0);
}

void TestPlanning::tellsEveryFaultOfADraft()
{
    try {
        curve({dearerBase(0), shortSeason(3), {{}, RuleRemoval{PriceRuleId::create()}}});
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(codesOf(invalid), (QStringList{"/changes/0/fields/base_price RANGE", "/changes/2/rule_id NOT_FOUND"}));
    }
}

void TestPlanning::hidesFromOthers()
{
    const Actor other = insertUser(m_world->database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_planning->curve(other, m_world->property.id, june));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_planning->simulate(other, m_world->property.id, {}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_planning->curve(m_world->host, PropertyId::create(), june));
}

void TestPlanning::replaysPastStays()
{
    const SimulationResult result = simulate({dearerBase(12'000)});
    QCOMPARE(result.arrivals, (DateRange{{2030, 5, 2}, {2031, 5, 1}}));
    QCOMPARE(result.shiftDays, yearOfWeeks);
    const auto &stays = result.simulation.stays;
    QCOMPARE(stays.size(), 1);
    QCOMPARE(stays.constFirst().past.code, m_stay.code);
    QCOMPARE(stays.constFirst().past.bookedOn, QDate(2030, 5, 1));
    QCOMPARE(stays.constFirst().stay, (DateRange{{2031, 6, 2}, {2031, 6, 5}}));
    QCOMPARE(result.simulation.total.past.revenue, money(30'000));
    QCOMPARE(result.simulation.total.now.revenue, money(30'000));
    QCOMPARE(result.simulation.total.draft.revenue, money(36'000));
    QCOMPARE(stays.constFirst().draft.price.total(), money(40'000)); // with cleaning
}

void TestPlanning::leavesOutWhatWasCancelled()
{
    m_world->clock.set("2030-05-20T12:00:00Z");
    m_world->bookings.cancel(m_world->guest, m_stay.id);
    m_world->clock.set("2031-05-01T12:00:00Z");
    QVERIFY(simulate({}).simulation.stays.isEmpty());
    QVERIFY(!curve().nights.at(1).lastYear.price);
}

void TestPlanning::saysWhichStaysAreLost()
{
    const SimulationResult result = simulate({shortSeason(4)});
    QCOMPARE(result.simulation.total.draft.lost, 1);
    QCOMPARE(result.simulation.total.draft.revenue, money(0));
    QVERIFY(!result.simulation.total.draft.averageDailyRate());
    QCOMPARE(result.simulation.stays.constFirst().draft.reasons.constFirst().obstacle, Obstacle::MinNights);
    QVERIFY(result.simulation.stays.constFirst().now.isBookable());
}

void TestPlanning::refusesASpanThatIsNotOver()
{
    try {
        simulate({}, DateRange{{2031, 4, 1}, {2031, 5, 2}});
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(codesOf(invalid), QStringList{"/to NOT_OVER"});
    }
}

void TestPlanning::readsASimulationFromJson()
{
    const auto request = simulationFromJson(
        {{"from", "2030-06-01"}, {"to", "2030-07-01"}, {"elasticity", -0.75}, {"changes", QJsonArray()}});
    QCOMPARE(request.elasticity, Elasticity{-75});
    QCOMPARE(request.arrivals, std::optional(DateRange{{2030, 6, 1}, {2030, 7, 1}}));
    QVERIFY_THROWS_EXCEPTION(Invalid, simulationFromJson({{"from", "2030-06-01"}}));
    QVERIFY_THROWS_EXCEPTION(Invalid, simulationFromJson({{"from", "2030-06-01"}, {"to", "2030-06-01"}}));
}

QTEST_GUILESS_MAIN(TestPlanning)
#include "tst_planning.moc"
