#include "backend/core/errors.h"
#include "tests/support/guest_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

/// A host's guests: what is added up, who may see it, and the notes; and the properties that a guest keeps in mind.
class TestGuests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void addsUpStaysNightsAndMoney();
    void countsOnlyStays_data();
    void countsOnlyStays();
    void reckonsTodayAtTheProperty();
    void showsContactsOnceThereIsAStay();
    void showsOnlyOnesOwnGuests();
    void showsAllToAdminsByName();
    void refusesGuests();
    void sortsAndPages_data();
    void sortsAndPages();
    void findsByName();
    void showsBookingsOfThisHostOnly();
    void keepsANoteForOneHost();
    void refusesAnOldVersionOfANote();
    void removesAnEmptyNote();
    void savesPropertiesOnce();
    void savesOnlyWhatOneMaySee();
    void pagesSavedProperties();

private:
    Guest shown(const Actor &host, const Actor &guest) const { return m_world->guests.show(host, guest.userId).guest; }
    QStringList namesOf(const Actor &actor, const GuestFilter &filter) const;
    Actor guestNamed(const char *name) { return test::insertUser(m_world->database, Role::Guest, name); }
    Property otherProperty(const Actor &host, const char *currency = "EUR");
    static DateRange nights(int from, int to) { return {QDate(2030, 4, from), QDate(2030, 4, to)}; }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::GuestWorld> m_world;
};

void TestGuests::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestGuests::init()
{
    m_world = std::make_unique<test::GuestWorld>(m_server->createDatabase());
}

QStringList TestGuests::namesOf(const Actor &actor, const GuestFilter &filter) const
{
    QStringList names;
    std::optional<GuestPosition> after;
    for (bool more = true; more;) {
        const auto page = m_world->guests.list(actor, filter, 2, after); // pages of two, to cross their edges
        for (const RankedGuest &ranked : page.items)
            names.append(ranked.guest.name);
        more = page.hasMore;
        if (more)
            after = page.items.last().position;
    }
    return names;
}

Property TestGuests::otherProperty(const Actor &host, const char *currency)
{
    Property property = test::sampleProperty(host.userId);
    property.basePrice = test::money(10'000, currency);
    property.cleaningFee = test::money(0, currency);
    property.extraGuestFee = test::money(0, currency);
    return test::insertProperty(m_world->database, property);
}

void TestGuests::addsUpStaysNightsAndMoney()
{
    const Actor olga = guestNamed("Olga");
    m_world->bookingOf(olga, m_world->property, nights(1, 4), "COMPLETED");
    m_world->bookingOf(olga, m_world->property, nights(10, 12), "COMPLETED");
    m_world->bookingOf(olga, otherProperty(m_world->host, "USD"), {QDate(2030, 7, 1), QDate(2030, 7, 8)});
    m_world->bookingOf(olga, m_world->property, nights(20, 25), "CANCELLED");

    const Guest guest = shown(m_world->host, olga);
    QCOMPARE(guest.bookings, 4);
    QCOMPARE(guest.stays, 3);
    QCOMPARE(guest.nights, 12);
    QCOMPARE(guest.spent, (QList<Money>{test::money(60'000), test::money(30'000, "USD")}));
    QCOMPARE(guest.firstStay, QDate(2030, 4, 1));
    QCOMPARE(guest.lastStay, QDate(2030, 4, 10));
    QCOMPARE(guest.nextStay, QDate(2030, 7, 1));
    QCOMPARE(guest.rating, std::nullopt);
}

void TestGuests::countsOnlyStays_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("stays");
    QTest::newRow("confirmed") << "CONFIRMED" << 1;
    QTest::newRow("checked in") << "CHECKED_IN" << 1;
    QTest::newRow("completed") << "COMPLETED" << 1;
    QTest::newRow("no show") << "NO_SHOW" << 1;
    QTest::newRow("cancelled") << "CANCELLED" << 0;
    QTest::newRow("expired") << "EXPIRED" << 0;
    QTest::newRow("declined") << "DECLINED" << 0;
}

void TestGuests::countsOnlyStays()
{
    QFETCH(QString, status);
    QFETCH(int, stays);
    const Actor olga = guestNamed("Olga");
    m_world->bookingOf(olga, m_world->property, nights(1, 4), qPrintable(status));
    const Guest guest = shown(m_world->host, olga);
    QCOMPARE(guest.bookings, 1);
    QCOMPARE(guest.stays, stays);
    QCOMPARE(guest.nights, 3 * stays);
    QCOMPARE(guest.spent.size(), stays);
}

void TestGuests::reckonsTodayAtTheProperty()
{
    Property kiritimati = test::sampleProperty(m_world->host.userId);
    kiritimati.timeZone = QStringLiteral("Pacific/Kiritimati");
    kiritimati = test::insertProperty(m_world->database, kiritimati);
    const Actor olga = guestNamed("Olga");
    m_world->bookingOf(olga, kiritimati, {QDate(2030, 5, 2), QDate(2030, 5, 4)});
    QCOMPARE(shown(m_world->host, olga).lastStay, QDate(2030, 5, 2)); // it is the second there already
    QVERIFY(!shown(m_world->host, olga).nextStay.isValid());

    const Actor rui = guestNamed("Rui");
    m_world->bookingOf(rui, m_world->property, {QDate(2030, 5, 2), QDate(2030, 5, 4)});
    QCOMPARE(shown(m_world->host, rui).nextStay, QDate(2030, 5, 2));
}

void TestGuests::showsContactsOnceThereIsAStay()
{
    const Booking booking = m_world->book(10, 13);
    QCOMPARE(shown(m_world->host, m_world->guest).email, std::nullopt);
    m_world->pay(booking);
    QCOMPARE(shown(m_world->host, m_world->guest).email,
             m_world->guest.userId.toString() + QStringLiteral("@example.org"));
}

void TestGuests::showsOnlyOnesOwnGuests()
{
    const Actor olga = guestNamed("Olga");
    const Actor otherHost = test::insertUser(m_world->database, Role::Host, "Otto");
    m_world->bookingOf(olga, m_world->property, nights(1, 4));
    QCOMPARE(namesOf(m_world->host, {}), QStringList{"Olga"});
    QCOMPARE(namesOf(otherHost, {}), QStringList());
    QCOMPARE(namesOf(otherHost, {.hostId = m_world->host.userId}), QStringList()); // is not asked for
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->guests.show(otherHost, olga.userId));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->guests.setNote(otherHost, olga.userId, {}, QStringLiteral("x")));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->guests.show(m_world->host, m_world->guest.userId));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->guests.show(m_world->host, UserId::create()));
}

void TestGuests::showsAllToAdminsByName()
{
    const Actor otherHost = test::insertUser(m_world->database, Role::Host, "Otto");
    const Property second = otherProperty(otherHost);
    m_world->bookingOf(guestNamed("berta"), m_world->property, nights(1, 4));
    m_world->bookingOf(guestNamed("Anton"), second, nights(1, 4));
    m_world->bookingOf(guestNamed("Cora"), second, nights(10, 14));
    QCOMPARE(namesOf(m_world->admin, {.sort = GuestSort::Name}), (QStringList{"Anton", "berta", "Cora"}));
    QCOMPARE(namesOf(m_world->admin, {.text = "O", .sort = GuestSort::Name}), (QStringList{"Anton", "Cora"}));
    QCOMPARE(namesOf(m_world->admin, {.hostId = otherHost.userId}), (QStringList{"Cora", "Anton"}));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->guests.list(m_world->admin, {.sort = GuestSort::Spent}, 50, {}));
}

void TestGuests::refusesGuests()
{
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->guests.list(m_world->guest, {}, 50, {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->guests.show(m_world->guest, m_world->guest.userId));
}

void TestGuests::sortsAndPages_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("last stay") << "last_stay" << QStringList{"Cora", "Anton", "Doris", "Berta", "Emil"};
    QTest::newRow("name") << "name" << QStringList{"Anton", "Berta", "Cora", "Doris", "Emil"};
    QTest::newRow("stays") << "stays" << QStringList{"Anton", "Berta", "Cora", "Doris", "Emil"};
    QTest::newRow("spent") << "spent" << QStringList{"Anton", "Berta", "Cora", "Doris", "Emil"};
    QTest::newRow("nights") << "nights" << QStringList{"Doris", "Anton", "Berta", "Cora", "Emil"};
}

void TestGuests::sortsAndPages()
{
    QFETCH(QString, sort);
    QFETCH(QStringList, names);
    const Actor anton = guestNamed("Anton");
    m_world->bookingOf(anton, m_world->property, nights(1, 2));
    m_world->bookingOf(anton, m_world->property, nights(20, 22));
    m_world->bookingOf(guestNamed("Berta"), m_world->property, nights(2, 4));
    m_world->bookingOf(guestNamed("Cora"), m_world->property, nights(25, 26));
    m_world->bookingOf(guestNamed("Doris"), m_world->property, nights(5, 15));
    m_world->bookingOf(guestNamed("Emil"), m_world->property, nights(27, 30), "CANCELLED");
    const GuestFilter filter{.sort = fromName<GuestSort>(sort).value(), .currency = Currency::fromCode("EUR")};
    QCOMPARE(namesOf(m_world->host, filter), names);
    QCOMPARE(namesOf(m_world->admin, filter), names); // there is one host
}

void TestGuests::findsByName()
{
    m_world->bookingOf(guestNamed("Anton Huber"), m_world->property, nights(1, 4));
    m_world->bookingOf(guestNamed("Berta Klein"), m_world->property, nights(5, 8));
    QCOMPARE(namesOf(m_world->host, {.text = "HUB"}), QStringList{"Anton Huber"});
    QCOMPARE(namesOf(m_world->host, {.text = "%"}), QStringList());
}

void TestGuests::showsBookingsOfThisHostOnly()
{
    const Actor olga = guestNamed("Olga");
    const Actor otherHost = test::insertUser(m_world->database, Role::Host, "Otto");
    const BookingId first = m_world->bookingOf(olga, m_world->property, nights(1, 4));
    const BookingId second = m_world->bookingOf(olga, m_world->property, nights(10, 14));
    m_world->bookingOf(olga, otherProperty(otherHost), nights(20, 24));
    const GuestDetail detail = m_world->guests.show(m_world->host, olga.userId);
    QCOMPARE(detail.bookings.size(), 2);
    QCOMPARE(detail.bookings.at(0).id, second);
    QCOMPARE(detail.bookings.at(1).id, first);
    QCOMPARE(m_world->guests.show(m_world->admin, olga.userId).bookings.size(), 3);
}

void TestGuests::keepsANoteForOneHost()
{
    const Actor olga = guestNamed("Olga");
    const Actor otherHost = test::insertUser(m_world->database, Role::Host, "Otto");
    m_world->bookingOf(olga, m_world->property, nights(1, 4));
    m_world->bookingOf(olga, otherProperty(otherHost), nights(10, 14));
    const GuestNote note =
        m_world->guests.setNote(m_world->host, olga.userId, 0, QStringLiteral(" Likes the upper flat. "));
    QCOMPARE(note.text, QStringLiteral("Likes the upper flat."));
    QCOMPARE(note.version, 1);
    QVERIFY(shown(m_world->host, olga).hasNote);
    QVERIFY(!shown(otherHost, olga).hasNote);
    QCOMPARE(m_world->guests.show(otherHost, olga.userId).note.text, QString());
    QCOMPARE(m_world->guests.show(m_world->admin, olga.userId).note.text, QString());
}

void TestGuests::refusesAnOldVersionOfANote()
{
    const Actor olga = guestNamed("Olga");
    m_world->bookingOf(olga, m_world->property, nights(1, 4));
    const auto set = [&](std::optional<qint64> version, const QString &text) {
        return m_world->guests.setNote(m_world->host, olga.userId, version, text);
    };
    QCOMPARE(set(0, "one").version, 1);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, set(0, "two"));
    QCOMPARE(set(1, "two").version, 2);
    QCOMPARE(set({}, "three").version, 3);
    QVERIFY_THROWS_EXCEPTION(Invalid, set({}, QString(2001, u'x')));
}

void TestGuests::removesAnEmptyNote()
{
    const Actor olga = guestNamed("Olga");
    m_world->bookingOf(olga, m_world->property, nights(1, 4));
    m_world->guests.setNote(m_world->host, olga.userId, {}, QStringLiteral("one"));
    QCOMPARE(m_world->guests.setNote(m_world->host, olga.userId, 1, QStringLiteral("  ")).version, 0);
    QVERIFY(!shown(m_world->host, olga).hasNote);
    QCOMPARE(m_world->guests.setNote(m_world->host, olga.userId, 0, QString()).version, 0);
}

void TestGuests::savesPropertiesOnce()
{
    for (int i = 0; i < 2; ++i)
        m_world->saved.save(m_world->guest, m_world->property.id);
    const auto page = m_world->saved.list(m_world->guest, 50, {});
    QCOMPARE(page.items.size(), 1);
    QCOMPARE(page.items.first().title, m_world->property.title);
    QVERIFY(page.items.first().offered);
    QVERIFY(m_world->saved.list(m_world->host, 50, {}).items.isEmpty());
    for (int i = 0; i < 2; ++i)
        m_world->saved.remove(m_world->guest, m_world->property.id);
    QVERIFY(m_world->saved.list(m_world->guest, 50, {}).items.isEmpty());
}

void TestGuests::savesOnlyWhatOneMaySee()
{
    Property draft = test::sampleProperty(m_world->host.userId);
    draft.status = PropertyStatus::Draft;
    draft = test::insertProperty(m_world->database, draft);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->saved.save(m_world->guest, draft.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->saved.save(m_world->guest, PropertyId::create()));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->saved.remove(m_world->guest, PropertyId::create()));
}

void TestGuests::pagesSavedProperties()
{
    QList<PropertyId> saved;
    for (int i = 0; i < 3; ++i) {
        saved.prepend(otherProperty(m_world->host).id);
        m_world->saved.save(m_world->guest, saved.first());
        m_world->clock.advance(i); // two in the same instant
    }
    const auto first = m_world->saved.list(m_world->guest, 2, {});
    QVERIFY(first.hasMore);
    const SavedProperty &last = first.items.last();
    const auto second = m_world->saved.list(m_world->guest, 2, SavedPosition{last.savedAt, last.propertyId});
    QVERIFY(!second.hasMore);
    QList<PropertyId> seen;
    for (const SavedProperty &property : first.items + second.items)
        seen.append(property.propertyId);
    QCOMPARE(seen, saved);
}

QTEST_GUILESS_MAIN(TestGuests)
#include "tst_guests.moc"
