#include "backend/core/errors.h"
#include "backend/modules/availability/availability_service.h"
#include "backend/modules/pricing/calendar_changed.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

DateRange may(int from, int to)
{
    return {{2030, 5, from}, {2030, 5, to}};
}

/// "free free held", of a calendar's nights.
QString statesOf(const PropertyCalendar &calendar)
{
    QStringList names;
    for (const Night &night : calendar.nights)
        names.append(toName(night.state));
    return names.join(u' ');
}

QString pricesOf(const PropertyCalendar &calendar)
{
    QStringList prices;
    for (const Night &night : calendar.nights)
        prices.append(QString::number(night.rate.price.minor()));
    return prices.join(u' ');
}

} // namespace

/// Calendars, and what a host changes in them.
class TestAvailabilityService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsEveryNight();
    void showsClaimsToTheHostOnly();
    void leavesExpiredHoldsOut();
    void showsAWholePageOfCalendars();
    void listsOnlyOnesOwnInTheCalendar();
    void blocksAndOpens();
    void joinsBlocks();
    void refusesToBlockTakenNights();
    void expiresAHoldThatRanOut();
    void changesNothingWhenOneChangeFails();
    void opensNoBooking();
    void pricesWeekdays();
    void givesNightsBackToTheRules();
    void keepsWhatAChangeDoesNotName();
    void refusesBadChanges_data();
    void refusesBadChanges();
    void refusesOthers();
    void tellsWhoWatches();

private:
    void claim(const DateRange &stay, const std::optional<QDateTime> &holdExpiresAt = {});
    PropertyCalendar show(const DateRange &nights);
    int countOf(const char *sql);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<EventBus> m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<AvailabilityService> m_availability;
    QList<EventPointer> m_published;
    QList<ExpiredHold> m_expired;
    Actor m_host;
    Actor m_guest;
    Property m_property;
};

void TestAvailabilityService::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestAvailabilityService::init()
{
    m_published.clear();
    m_expired.clear();
    m_events = std::make_unique<EventBus>();
    m_events->subscribe([this](const EventPointer &event) { m_published.append(event); });
    m_clock.set("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server->createDatabase(), *m_events);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_availability = std::make_unique<AvailabilityService>(
        *m_database, *m_properties, m_clock, [this](Session &, const ExpiredHold &hold) { m_expired.append(hold); });
    m_host = test::insertUser(*m_database, Role::Host);
    m_guest = test::insertUser(*m_database, Role::Guest, "Rui");
    m_property = test::insertProperty(*m_database, test::sampleProperty(m_host.userId));
}

void TestAvailabilityService::claim(const DateRange &stay, const std::optional<QDateTime> &holdExpiresAt)
{
    const BookingId bookingId = test::insertBooking(*m_database, m_property, stay, m_guest.userId, holdExpiresAt);
    m_database->transaction([&](Session &session) {
        QVERIFY(ClaimRepository().insert(session, {.propertyId = m_property.id,
                                                   .id = ClaimId::create(),
                                                   .nights = stay,
                                                   .bookingId = bookingId,
                                                   .holdExpiresAt = holdExpiresAt}));
    });
}

PropertyCalendar TestAvailabilityService::show(const DateRange &nights)
{
    return m_availability->show(m_host, m_property.id, nights);
}

int TestAvailabilityService::countOf(const char *sql)
{
    return m_database->read([&](Session &session) { return session.one(sql).get<int>("n"); });
}

void TestAvailabilityService::showsEveryNight()
{
    claim(may(7, 9));
    claim(may(9, 10), m_clock.now().addSecs(60));
    m_availability->update(m_host, m_property.id,
                           {{.nights = may(11, 12), .blocked = true, .price = std::optional(test::money(15'000))}});
    const PropertyCalendar calendar = show(may(6, 13));
    QCOMPARE(statesOf(calendar), QStringLiteral("free booked booked held free blocked free"));
    QCOMPARE(pricesOf(calendar), QStringLiteral("10000 10000 10000 10000 10000 15000 10000"));
    QCOMPARE(calendar.nights.at(5).rate.rule, LineRule::Override);
    QCOMPARE(calendar.nights.constFirst().date, QDate(2030, 5, 6));
    QCOMPARE(calendar.today, QDate(2030, 5, 1));
}

void TestAvailabilityService::showsClaimsToTheHostOnly()
{
    claim(may(7, 9));
    const auto claims = show(may(8, 13)).claims.value();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims.constFirst().claim.nights, may(7, 9));
    const ClaimBooking booking = claims.constFirst().booking.value();
    QCOMPARE(booking.guestName, QStringLiteral("Rui"));
    QCOMPARE(booking.status, QStringLiteral("CONFIRMED"));
    QCOMPARE(booking.stay, may(7, 9));
    QCOMPARE(booking.total, test::money(30'000));
    QVERIFY(booking.paid);

    QCOMPARE(statesOf(m_availability->show({}, m_property.id, may(8, 10))), QStringLiteral("booked free"));
    QVERIFY(!m_availability->show({}, m_property.id, may(8, 10)).claims);
    QVERIFY(!m_availability->show(m_guest, m_property.id, may(8, 10)).claims);
}

void TestAvailabilityService::leavesExpiredHoldsOut()
{
    claim(may(7, 9), m_clock.now().addSecs(60));
    QVERIFY(!show(may(7, 8)).claims.value().constFirst().booking.value().paid);
    m_clock.advance(60);
    QCOMPARE(statesOf(show(may(7, 8))), QStringLiteral("free"));
    QVERIFY(show(may(7, 8)).claims.value().isEmpty());
}

void TestAvailabilityService::showsAWholePageOfCalendars()
{
    claim(may(7, 9));
    Property second = test::sampleProperty(m_host.userId);
    second.title = QStringLiteral("Attic");
    second.basePrice = test::money(9'000, "JPY");
    second.cleaningFee = test::money(0, "JPY");
    second.extraGuestFee = test::money(0, "JPY");
    second = test::insertProperty(*m_database, second);
    m_availability->update(m_host, second.id,
                           {{.nights = may(7, 8), .price = std::optional(test::money(12'000, "JPY"))}});

    const auto page = m_availability->calendar(m_host, {}, may(7, 9), 50, {});
    QCOMPARE(page.items.size(), 2);
    QCOMPARE(page.items.at(0).property.title, QStringLiteral("Attic"));
    QCOMPARE(pricesOf(page.items.at(0)), QStringLiteral("12000 9000"));
    QCOMPARE(page.items.at(0).nights.constFirst().rate.price, test::money(12'000, "JPY"));
    QCOMPARE(statesOf(page.items.at(0)), QStringLiteral("free free"));
    QCOMPARE(statesOf(page.items.at(1)), QStringLiteral("booked booked"));
    QCOMPARE(page.items.at(1).claims.value().size(), 1);

    const auto first = m_availability->calendar(m_host, {}, may(7, 9), 1, {});
    QVERIFY(first.hasMore);
    const auto rest =
        m_availability->calendar(m_host, {}, may(7, 9), 1, PropertyPosition{QStringLiteral("Attic"), second.id});
    QCOMPARE(rest.items.constFirst().property.id, m_property.id);
    QVERIFY(!rest.hasMore);
}

void TestAvailabilityService::listsOnlyOnesOwnInTheCalendar()
{
    const Actor other = test::insertUser(*m_database, Role::Host);
    const Actor admin = test::insertUser(*m_database, Role::Admin);
    QVERIFY(m_availability->calendar(other, {}, may(7, 9), 50, {}).items.isEmpty());
    QCOMPARE(m_availability->calendar(admin, {}, may(7, 9), 50, {}).items.size(), 1);
    QVERIFY(m_availability->calendar(m_host, {.city = QStringLiteral("Porto")}, may(7, 9), 50, {}).items.isEmpty());
    QCOMPARE(m_availability->calendar(m_host, {.id = m_property.id}, may(7, 9), 50, {}).items.size(), 1);
}

void TestAvailabilityService::blocksAndOpens()
{
    const auto blocked = m_availability->update(
        m_host, m_property.id, {{.nights = may(6, 13), .blocked = true, .note = QStringLiteral("Painting")}});
    QCOMPARE(statesOf(blocked), QStringLiteral("blocked blocked blocked blocked blocked blocked blocked"));
    QCOMPARE(blocked.claims.value().constFirst().claim.note, QStringLiteral("Painting"));

    const auto opened = m_availability->update(m_host, m_property.id, {{.nights = may(8, 10), .blocked = false}});
    QCOMPARE(opened.range, may(8, 10));
    QCOMPARE(statesOf(show(may(6, 13))), QStringLiteral("blocked blocked free free blocked blocked blocked"));
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims WHERE note = 'Painting'"), 2);
}

void TestAvailabilityService::joinsBlocks()
{
    const auto block = [&](const DateRange &nights) {
        m_availability->update(m_host, m_property.id, {{.nights = nights, .blocked = true}});
    };
    block(may(6, 8));
    block(may(10, 12));
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 2);
    block(may(8, 10));
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 1);
    block(may(7, 11));
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 1);
    QCOMPARE(show(may(6, 7)).claims.value().constFirst().claim.nights, may(6, 12));
}

void TestAvailabilityService::refusesToBlockTakenNights()
{
    claim(may(7, 9));
    claim(may(10, 11), m_clock.now().addSecs(60));
    try {
        m_availability->update(m_host, m_property.id, {{.nights = may(6, 12), .blocked = true}});
        QFAIL("must be refused");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("TAKEN"));
        QVERIFY(conflict.detail().contains(QStringLiteral("2030-05-07, 2030-05-08, 2030-05-10")));
    }
    QCOMPARE(statesOf(show(may(6, 12))), QStringLiteral("free booked booked free held free"));
    QVERIFY(m_published.isEmpty());
}

void TestAvailabilityService::expiresAHoldThatRanOut()
{
    claim(may(7, 9), m_clock.now().addSecs(60));
    m_clock.advance(60);
    m_availability->update(m_host, m_property.id, {{.nights = may(6, 8), .blocked = true}});
    QCOMPARE(m_expired.size(), 1);
    QCOMPARE(m_expired.constFirst().propertyId, m_property.id);
    QCOMPARE(statesOf(show(may(6, 9))), QStringLiteral("blocked blocked free"));
}

void TestAvailabilityService::changesNothingWhenOneChangeFails()
{
    claim(may(20, 21));
    const QList<AvailabilityChange> changes{
        {.nights = may(6, 8), .blocked = true},
        {.nights = may(6, 8), .price = std::optional(test::money(20'000))},
        {.nights = may(20, 22), .blocked = true},
    };
    QVERIFY_THROWS_EXCEPTION(Conflict, m_availability->update(m_host, m_property.id, changes));
    QCOMPARE(statesOf(show(may(6, 8))), QStringLiteral("free free"));
    QCOMPARE(pricesOf(show(may(6, 8))), QStringLiteral("10000 10000"));
}

void TestAvailabilityService::opensNoBooking()
{
    claim(may(7, 9));
    m_availability->update(m_host, m_property.id, {{.nights = may(6, 12), .blocked = false}});
    QCOMPARE(statesOf(show(may(6, 10))), QStringLiteral("free booked booked free"));
}

void TestAvailabilityService::pricesWeekdays()
{
    // 3, 4, 10 and 11 May 2030 are Fridays and Saturdays.
    const auto calendar = m_availability->update(
        m_host, m_property.id,
        {{.nights = may(2, 12), .weekdays = {5, 6}, .price = std::optional(test::money(14'000))}});
    QCOMPARE(pricesOf(calendar), QStringLiteral("10000 14000 14000 10000 10000 10000 10000 10000 14000 14000"));
    QCOMPARE(countOf("SELECT count(*) AS n FROM nightly_overrides"), 4);
}

void TestAvailabilityService::givesNightsBackToTheRules()
{
    m_availability->update(m_host, m_property.id,
                           {{.nights = may(6, 9),
                             .price = std::optional(test::money(14'000)),
                             .minNights = std::optional(3),
                             .closedToArrival = true}});
    m_availability->update(m_host, m_property.id, {{.nights = may(6, 8), .price = std::optional<Money>()}});
    QCOMPARE(pricesOf(show(may(6, 9))), QStringLiteral("10000 10000 14000"));
    QCOMPARE(show(may(6, 7)).nights.constFirst().rules.minNights, 3);

    m_availability->update(m_host, m_property.id,
                           {{.nights = may(6, 8), .minNights = std::optional<int>(), .closedToArrival = false}});
    QCOMPARE(countOf("SELECT count(*) AS n FROM nightly_overrides"), 1);
}

void TestAvailabilityService::keepsWhatAChangeDoesNotName()
{
    m_availability->update(m_host, m_property.id,
                           {{.nights = may(6, 9), .maxNights = std::optional(7), .closedToDeparture = true}});
    m_availability->update(m_host, m_property.id,
                           {{.nights = may(7, 8), .price = std::optional(test::money(12'000))},
                            {.nights = may(7, 8), .minNights = std::optional(2)}});
    const Night night = show(may(7, 8)).nights.constFirst();
    QCOMPARE(night.rate.price, test::money(12'000));
    QCOMPARE(night.rules.minNights, 2);
    QCOMPARE(night.rules.maxNights, 7);
    QVERIFY(night.rules.closedToDeparture);
    QVERIFY(!night.rules.closedToArrival);
}

void TestAvailabilityService::refusesBadChanges_data()
{
    QTest::addColumn<QList<AvailabilityChange>>("changes");
    QTest::addColumn<QString>("pointers");
    const AvailabilityChange good{.nights = may(6, 7), .blocked = true};
    const auto priced = [](const Money &price) {
        return AvailabilityChange{.nights = may(6, 7), .price = std::optional(price)};
    };

    QTest::newRow("yesterday") << QList<AvailabilityChange>{good,
                                                            {.nights = {{2030, 4, 30}, {2030, 5, 2}}, .blocked = true}}
                               << QStringLiteral("/changes/1/from");
    QTest::newRow("another currency") << QList<AvailabilityChange>{priced(test::money(1'000, "USD"))}
                                      << QStringLiteral("/changes/0/price");
    QTest::newRow("for nothing") << QList<AvailabilityChange>{priced(test::money(0))}
                                 << QStringLiteral("/changes/0/price");
    QTest::newRow("every fault") << QList<AvailabilityChange>{priced(test::money(0)), priced(test::money(1, "USD"))}
                                 << QStringLiteral("/changes/0/price /changes/1/price");
    QTest::newRow("more nights at the least than at the most")
        << QList<AvailabilityChange>{{.nights = may(6, 7), .minNights = std::optional(5)},
                                     {.nights = may(6, 7), .maxNights = std::optional(4)}}
        << QStringLiteral("/changes/1/max_nights");
    QTest::newRow("too far apart") << QList<AvailabilityChange>{good,
                                                                {.nights = {{2040, 5, 6}, {2040, 5, 7}},
                                                                 .blocked = true}}
                                   << QStringLiteral("/changes");
}

void TestAvailabilityService::refusesBadChanges()
{
    QFETCH(QList<AvailabilityChange>, changes);
    QFETCH(QString, pointers);
    QStringList found;
    try {
        m_availability->update(m_host, m_property.id, changes);
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            found.append(error.pointer);
    }
    QCOMPARE(found.join(u' '), pointers);
    QCOMPARE(countOf("SELECT count(*) AS n FROM night_claims"), 0);
}

void TestAvailabilityService::refusesOthers()
{
    const Actor other = test::insertUser(*m_database, Role::Host);
    const QList<AvailabilityChange> changes{{.nights = may(6, 7), .blocked = true}};
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_availability->update(other, m_property.id, changes));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_availability->update(m_host, PropertyId::create(), changes));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_availability->show(m_host, PropertyId::create(), may(6, 7)));
}

void TestAvailabilityService::tellsWhoWatches()
{
    m_availability->update(m_host, m_property.id,
                           {{.nights = may(9, 11), .blocked = true}, {.nights = may(6, 7), .blocked = true}});
    QCOMPARE(m_published.size(), 1);
    const EventPointer event = m_published.constFirst();
    QCOMPARE(event->name(), QStringLiteral("calendar_changed"));
    QCOMPARE(event->payload(), (QVariantMap{{QStringLiteral("property_id"), m_property.id.toString()},
                                            {QStringLiteral("from"), QStringLiteral("2030-05-06")},
                                            {QStringLiteral("to"), QStringLiteral("2030-05-11")}}));
    const Audience audience = event->audience();
    QCOMPARE(audience.users, QSet<UserId>{m_host.userId});
    QVERIFY(audience.admins);
    QCOMPARE(audience.watchersOfProperty, m_property.id);
}

QTEST_GUILESS_MAIN(TestAvailabilityService)
#include "tst_availability_service.moc"
