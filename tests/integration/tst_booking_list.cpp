#include "backend/core/errors.h"
#include "backend/modules/booking/booking_json.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <algorithm>

using namespace roost;

/// Which bookings somebody finds.
class TestBookingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesEverySideItsOwn();
    void takesTheStrongestSideWhenNoneIsAsked();
    void refusesSidesThatOneDoesNotHave();
    void filters_data();
    void filters();
    void findsByCodeAsItIsTyped();
    void takesSignsOfPatternsAsTheyAre();
    void pagesInEveryOrder_data();
    void pagesInEveryOrder();
    void writesTheContract();

private:
    QList<BookingId> found(const Actor &actor, const BookingFilter &filter) const;
    int indexOf(const Booking &booking) const;

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    Actor m_otherGuest;
    Actor m_otherHost;
    Property m_otherProperty;
    QList<Booking> m_bookings; ///< Gil's 1-3 June, Gil's 10-12 June (paid), Ola's 20-22 June, Gil's in Porto 1-3 June
};

void TestBookingList::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_otherGuest = test::insertUser(m_world->database, Role::Guest, "Ola 100%");
    m_otherHost = test::insertUser(m_world->database, Role::Host, "Other");
    Property other = test::sampleProperty(m_otherHost.userId);
    other.title = QStringLiteral("Loft_in Porto");
    m_otherProperty = test::insertProperty(m_world->database, other);

    m_bookings.append(m_world->book(1, 3));
    m_bookings.append(m_world->confirmed(10, 12));
    m_bookings.append(m_world->bookings.create(m_otherGuest, m_world->request(20, 22)));
    BookingRequest elsewhere = m_world->request(1, 3);
    elsewhere.propertyId = m_otherProperty.id; // 200.00, which is less than 240.00 of the others
    m_bookings.append(m_world->bookings.create(m_world->guest, elsewhere));
}

QList<BookingId> TestBookingList::found(const Actor &actor, const BookingFilter &filter) const
{
    QList<BookingId> ids;
    for (const Booking &booking : m_world->bookingLists.list(actor, filter, BookingOrder::Oldest, 50, {}).items)
        ids.append(booking.id);
    return ids;
}

int TestBookingList::indexOf(const Booking &booking) const
{
    const auto known = std::ranges::find(m_bookings, booking.id, &Booking::id);
    return static_cast<int>(known - m_bookings.begin());
}

void TestBookingList::givesEverySideItsOwn()
{
    const auto ids = [this](std::initializer_list<int> indexes) {
        QList<BookingId> result;
        for (const int index : indexes)
            result.append(m_bookings.at(index).id);
        return result;
    };
    QCOMPARE(found(m_world->guest, {.side = BookingSide::Guest}), ids({0, 1, 3}));
    QCOMPARE(found(m_otherGuest, {.side = BookingSide::Guest}), ids({2}));
    QCOMPARE(found(m_world->host, {.side = BookingSide::Host}), ids({0, 1, 2}));
    QCOMPARE(found(m_world->host, {.side = BookingSide::Guest}), ids({}));
    QCOMPARE(found(m_otherHost, {.side = BookingSide::Host}), ids({3}));
    QCOMPARE(found(m_world->admin, {.side = BookingSide::Admin}), ids({0, 1, 2, 3}));
}

void TestBookingList::takesTheStrongestSideWhenNoneIsAsked()
{
    QCOMPARE(found(m_world->guest, {}).size(), 3);
    QCOMPARE(found(m_otherHost, {}).size(), 1);
    QCOMPARE(found(m_world->admin, {}).size(), 4);
}

void TestBookingList::refusesSidesThatOneDoesNotHave()
{
    QVERIFY_THROWS_EXCEPTION(Forbidden, found(m_world->guest, {.side = BookingSide::Host}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, found(m_world->guest, {.side = BookingSide::Admin}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, found(m_world->host, {.side = BookingSide::Admin}));
}

void TestBookingList::filters_data()
{
    QTest::addColumn<BookingFilter>("filter");
    QTest::addColumn<QList<int>>("indexes");
    const QDate june(2030, 6, 1);
    QTest::newRow("status") << BookingFilter{.statuses = {BookingStatus::Confirmed}} << QList<int>{1};
    QTest::newRow("several states") << BookingFilter{.statuses = {BookingStatus::Confirmed, BookingStatus::Pending}}
                                    << QList<int>{0, 1, 2, 3};
    QTest::newRow("states that none is in") << BookingFilter{.statuses = {BookingStatus::NoShow}} << QList<int>{};
    QTest::newRow("arrivals") << BookingFilter{.arrivesOn = june} << QList<int>{0, 3};
    QTest::newRow("departures") << BookingFilter{.leavesOn = june.addDays(11)} << QList<int>{1};
    QTest::newRow("in house on the first night") << BookingFilter{.inHouseOn = june} << QList<int>{0, 3};
    QTest::newRow("in house on the last night") << BookingFilter{.inHouseOn = june.addDays(1)} << QList<int>{0, 3};
    QTest::newRow("not in house on the day of departure")
        << BookingFilter{.inHouseOn = june.addDays(2)} << QList<int>{};
    QTest::newRow("a guest") << BookingFilter{.guestId = m_otherGuest.userId} << QList<int>{2};
    QTest::newRow("property") << BookingFilter{.propertyId = m_otherProperty.id} << QList<int>{3};
    QTest::newRow("ends after") << BookingFilter{.from = june.addDays(2)} << QList<int>{1, 2};
    QTest::newRow("ends on, which is not after") << BookingFilter{.from = june.addDays(21)} << QList<int>{};
    QTest::newRow("begins before") << BookingFilter{.to = june.addDays(9)} << QList<int>{0, 3};
    QTest::newRow("within") << BookingFilter{.from = june.addDays(9), .to = june.addDays(10)} << QList<int>{1};
    QTest::newRow("a guest's name") << BookingFilter{.text = QStringLiteral("gil")} << QList<int>{0, 1, 3};
    QTest::newRow("a title") << BookingFilter{.text = QStringLiteral("PORTO")} << QList<int>{3};
    QTest::newRow("two at once") << BookingFilter{.statuses = {BookingStatus::Pending}, .text = QStringLiteral("gil")}
                                 << QList<int>{0, 3};
    QTest::newRow("nothing like it") << BookingFilter{.text = QStringLiteral("nobody")} << QList<int>{};
}

void TestBookingList::filters()
{
    QFETCH(BookingFilter, filter);
    QFETCH(QList<int>, indexes);
    QList<BookingId> expected;
    for (const int index : indexes)
        expected.append(m_bookings.at(index).id);
    QCOMPARE(found(m_world->admin, filter), expected);
}

void TestBookingList::findsByCodeAsItIsTyped()
{
    const QString code = m_bookings.at(1).code;
    const QString typed = code.left(4).toLower() + u'-' + code.mid(4).toLower();
    QCOMPARE(found(m_world->admin, {.text = typed}), QList<BookingId>{m_bookings.at(1).id});
}

void TestBookingList::takesSignsOfPatternsAsTheyAre()
{
    QCOMPARE(found(m_world->admin, {.text = QStringLiteral("100%")}), QList<BookingId>{m_bookings.at(2).id});
    QCOMPARE(found(m_world->admin, {.text = QStringLiteral("t_i")}), QList<BookingId>{m_bookings.at(3).id});
    QVERIFY(found(m_world->admin, {.text = QStringLiteral("\\")}).isEmpty());
    QVERIFY(found(m_world->admin, {.text = QStringLiteral("' OR true --")}).isEmpty());
}

void TestBookingList::pagesInEveryOrder_data()
{
    QTest::addColumn<BookingOrder>("order");
    QTest::addColumn<QList<int>>("indexes");
    QTest::newRow("newest") << BookingOrder::Newest << QList<int>{3, 2, 1, 0};
    QTest::newRow("oldest") << BookingOrder::Oldest << QList<int>{0, 1, 2, 3};
    QTest::newRow("first arrival") << BookingOrder::EarliestArrival << QList<int>{0, 3, 1, 2};
    QTest::newRow("last arrival") << BookingOrder::LatestArrival << QList<int>{2, 1, 3, 0};
    QTest::newRow("lowest total") << BookingOrder::LowestTotal << QList<int>{3, 0, 1, 2};
    QTest::newRow("highest total") << BookingOrder::HighestTotal << QList<int>{2, 1, 0, 3};
}

void TestBookingList::pagesInEveryOrder()
{
    QFETCH(BookingOrder, order);
    QFETCH(QList<int>, indexes);
    for (int limit = 1; limit <= indexes.size(); ++limit) {
        QList<int> found;
        std::optional<BookingPosition> after;
        for (bool hasMore = true; hasMore;) {
            const auto page = m_world->bookingLists.list(m_world->admin, {}, order, limit, after);
            QVERIFY(page.items.size() <= limit);
            for (const Booking &booking : page.items)
                found.append(indexOf(booking));
            hasMore = page.hasMore;
            after = BookingPosition::of(page.items.constLast());
        }
        QCOMPARE(found, indexes);
    }
}

void TestBookingList::writesTheContract()
{
    const auto json = toJson(m_world->bookings.show(m_world->guest, m_bookings.at(1).id));
    QCOMPARE(json.value(QStringLiteral("status")).toString(), QStringLiteral("CONFIRMED"));
    QCOMPARE(json.value(QStringLiteral("check_in")).toString(), QStringLiteral("2030-06-10"));
    QCOMPARE(json.value(QStringLiteral("nights")).toInt(), 2);
    QVERIFY(json.value(QStringLiteral("hold_expires_at")).isNull());
    QCOMPARE(json.value(QStringLiteral("paid")).toObject().value(QStringLiteral("amount")).toInt(), 24'000);
    QCOMPARE(json.value(QStringLiteral("payments")).toArray().size(), 1);
    QCOMPARE(json.value(QStringLiteral("timeline")).toArray().size(), 2);
    QCOMPARE(json.value(QStringLiteral("lines")).toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestBookingList)
#include "tst_booking_list.moc"
