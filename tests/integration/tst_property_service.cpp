#include "backend/core/errors.h"
#include "backend/modules/property/property_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <functional>

using namespace roost;

namespace {

/// What the host of a new property fills in.
Property draft(const char *title = "House by the river")
{
    Property property = test::sampleProperty();
    property.title = QString::fromUtf8(title);
    return property;
}

/// Where the faults are; none when nothing was refused.
QStringList pointersOf(const std::function<void()> &action)
{
    QStringList pointers;
    try {
        action();
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            pointers.append(error.pointer);
    }
    return pointers;
}

} // namespace

/// What is let: who may see and change it, and when.
class TestPropertyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsEverythingThatItIsGiven();
    void createsADraftOfTheActor();
    void refusesWhatIsWrong();
    void changesWhatIsEdited();
    void keepsItsCurrency();
    void refusesAnOldVersion();
    void publishesWhatIsComplete();
    void namesAllThatIsMissing();
    void staysCompleteWhilePublished();
    void showsDraftsToTheirHostAndAdminsOnly();
    void refusesToLetOthersChangeIt();
    void listsOnesOwnByTitle();
    void filters();
    void namesWhatCanBeFilteredBy();
    void pagesThroughEqualTitles();
    void removesWhatNobodyWillStayIn();
    void keepsWhatHasStaysToCome();
    void forgetsStaysThatAreOverOrExpired();

private:
    Property published(const Actor &host, const char *title = "House by the river");
    QStringList titles(const Actor &actor, const PropertyFilter &filter = {});
    void claim(const Property &property, const DateRange &nights, const std::optional<QDateTime> &holdExpiresAt = {});

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PropertyService> m_properties;
    Actor m_host;
    Actor m_otherHost;
    Actor m_admin;
};

void TestPropertyService::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPropertyService::init()
{
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_host = test::insertUser(*m_database, Role::Host, "Ana");
    m_otherHost = test::insertUser(*m_database, Role::Host);
    m_admin = test::insertUser(*m_database, Role::Admin);
}

Property TestPropertyService::published(const Actor &host, const char *title)
{
    return m_properties->publish(host, m_properties->create(host, draft(title)).id);
}

QStringList TestPropertyService::titles(const Actor &actor, const PropertyFilter &filter)
{
    QStringList found;
    for (const Property &property : m_properties->list(actor, filter, 50, {}).items)
        found.append(property.title);
    return found;
}

void TestPropertyService::claim(const Property &property, const DateRange &nights,
                                const std::optional<QDateTime> &holdExpiresAt)
{
    const BookingId bookingId = test::insertBooking(*m_database, property, nights, m_otherHost.userId, holdExpiresAt);
    m_database->transaction([&](Session &session) {
        session.insert(R"(INSERT INTO night_claims (property_id, id, nights, kind, booking_id, hold_expires_at)
                          VALUES (?, ?, ?, 'BOOKING', ?, ?))",
                       property.id, ClaimId::create(), nights, bookingId, holdExpiresAt);
    });
}

void TestPropertyService::keepsEverythingThatItIsGiven()
{
    Property given = draft();
    given.type = PropertyType::Villa;
    given.latitude = 38.7101;
    given.longitude = -9.1452;
    given.maxGuests = 6;
    given.bedrooms = 3;
    given.bathrooms = 2;
    given.amenities = {QStringLiteral("pool"), QStringLiteral("wifi")};
    given.tags = {QStringLiteral("Sea front"), QStringLiteral("{odd, \"word\"}")};
    given.checkInTime = {16, 30};
    given.checkOutTime = {10, 0};
    given.instantBook = false;
    given.cancellationPolicy = CancellationPolicy::NonRefundable;
    given.weekendPrice = test::money(14'000);
    given.cleaningFee = test::money(5'000);
    given.includedGuests = 2;
    given.extraGuestFee = test::money(1'500);
    given.minNights = 2;
    given.maxNights = 30;
    given.advanceNoticeDays = 1;
    given.bookingWindowDays = 365;
    given.preparationNights = 1;

    const Property kept = m_properties->create(m_host, given);

    QCOMPARE(kept.hostName, QStringLiteral("Ana"));
    QCOMPARE(kept.title, given.title);
    QCOMPARE(kept.description, given.description);
    QCOMPARE(kept.type, given.type);
    QCOMPARE(kept.address, given.address);
    QCOMPARE(kept.city, given.city);
    QCOMPARE(kept.country, given.country);
    QCOMPARE(kept.latitude, given.latitude);
    QCOMPARE(kept.longitude, given.longitude);
    QCOMPARE(kept.timeZone, given.timeZone);
    QCOMPARE(kept.maxGuests, given.maxGuests);
    QCOMPARE(kept.bedrooms, given.bedrooms);
    QCOMPARE(kept.bathrooms, given.bathrooms);
    QCOMPARE(kept.amenities, given.amenities);
    QCOMPARE(kept.tags, given.tags);
    QCOMPARE(kept.checkInTime, given.checkInTime);
    QCOMPARE(kept.checkOutTime, given.checkOutTime);
    QCOMPARE(kept.instantBook, given.instantBook);
    QCOMPARE(kept.cancellationPolicy, given.cancellationPolicy);
    QCOMPARE(kept.basePrice, given.basePrice);
    QCOMPARE(kept.weekendPrice, given.weekendPrice);
    QCOMPARE(kept.cleaningFee, given.cleaningFee);
    QCOMPARE(kept.includedGuests, given.includedGuests);
    QCOMPARE(kept.extraGuestFee, given.extraGuestFee);
    QCOMPARE(kept.minNights, given.minNights);
    QCOMPARE(kept.maxNights, given.maxNights);
    QCOMPARE(kept.advanceNoticeDays, given.advanceNoticeDays);
    QCOMPARE(kept.bookingWindowDays, given.bookingWindowDays);
    QCOMPARE(kept.preparationNights, given.preparationNights);
    QCOMPARE(kept.createdAt, m_clock.now());
}

void TestPropertyService::createsADraftOfTheActor()
{
    Property given = draft();
    given.hostId = m_otherHost.userId;
    given.cleaningFee = Money();
    const Property kept = m_properties->create(m_host, given);
    QCOMPARE(kept.hostId, m_host.userId);
    QCOMPARE(kept.status, PropertyStatus::Draft);
    QCOMPARE(kept.cleaningFee, test::money(0));
    QCOMPARE(kept.rating, std::nullopt);
    QCOMPARE(kept.version, 1);
}

void TestPropertyService::refusesWhatIsWrong()
{
    const auto spoil = [](Property &property) {
        property.title = QStringLiteral("  ");
        property.cleaningFee = test::money(-1);
    };
    const QStringList pointers{QStringLiteral("/title"), QStringLiteral("/cleaning_fee")};
    Property bad = draft();
    spoil(bad);
    QCOMPARE(pointersOf([&] { m_properties->create(m_host, bad); }), pointers);
    const Property kept = m_properties->create(m_host, draft());
    QCOMPARE(pointersOf([&] { m_properties->update(m_host, kept.id, {}, spoil); }), pointers);
    QCOMPARE(m_properties->show(m_host, kept.id).version, 1);
}

void TestPropertyService::changesWhatIsEdited()
{
    Property given = draft();
    given.amenities = {QStringLiteral("pool"), QStringLiteral("wifi")};
    given.weekendPrice = test::money(14'000);
    const Property before = m_properties->create(m_host, given);
    const Property after = m_properties->update(m_host, before.id, {}, [](Property &property) {
        property.title = QStringLiteral("House on the hill");
        property.amenities = {QStringLiteral("garden"), QStringLiteral("wifi")};
        property.weekendPrice.reset();
    });
    QCOMPARE(after.title, QStringLiteral("House on the hill"));
    QCOMPARE(after.amenities, (QStringList{QStringLiteral("garden"), QStringLiteral("wifi")}));
    QCOMPARE(after.weekendPrice, std::nullopt);
    QCOMPARE(after.description, before.description);
    QCOMPARE(after.version, 2);
}

void TestPropertyService::keepsItsCurrency()
{
    const Property property = m_properties->create(m_host, draft());
    QVERIFY_THROWS_EXCEPTION(Invalid, m_properties->update(m_host, property.id, {}, [](Property &p) {
        p.basePrice = test::money(10'000, "USD");
        p.cleaningFee = test::money(0, "USD");
        p.extraGuestFee = test::money(0, "USD");
    }));
}

void TestPropertyService::refusesAnOldVersion()
{
    const Property property = m_properties->create(m_host, draft());
    const auto rename = [](Property &p) { p.title = QStringLiteral("New name"); };
    m_properties->update(m_host, property.id, 1, rename);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_properties->update(m_host, property.id, 1, rename));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_properties->remove(m_host, property.id, 1));
}

void TestPropertyService::publishesWhatIsComplete()
{
    const Property property = published(m_host);
    QCOMPARE(property.status, PropertyStatus::Published);
    QCOMPARE(property.publishedAt, m_clock.now());
    QCOMPARE(m_properties->publish(m_host, property.id).version, property.version);
}

void TestPropertyService::namesAllThatIsMissing()
{
    Property given = draft();
    given.description.clear();
    given.address.clear();
    const Property property = m_properties->create(m_host, given);
    QCOMPARE(pointersOf([&] { m_properties->publish(m_host, property.id); }),
             (QStringList{QStringLiteral("/description"), QStringLiteral("/address")}));
    QCOMPARE(m_properties->show(m_host, property.id).status, PropertyStatus::Draft);
}

void TestPropertyService::staysCompleteWhilePublished()
{
    const Property property = published(m_host);
    QVERIFY_THROWS_EXCEPTION(Invalid,
                             m_properties->update(m_host, property.id, {}, [](Property &p) { p.description.clear(); }));
}

void TestPropertyService::showsDraftsToTheirHostAndAdminsOnly()
{
    const Property property = m_properties->create(m_host, draft());
    QCOMPARE(m_properties->show(m_host, property.id).id, property.id);
    QCOMPARE(m_properties->show(m_admin, property.id).id, property.id);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show(m_otherHost, property.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show({}, property.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show(m_admin, PropertyId::create()));

    m_properties->publish(m_host, property.id);
    QCOMPARE(m_properties->show({}, property.id).id, property.id);
}

void TestPropertyService::refusesToLetOthersChangeIt()
{
    const auto rename = [](Property &p) { p.title = QStringLiteral("Mine"); };
    const Property hidden = m_properties->create(m_host, draft());
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->update(m_otherHost, hidden.id, {}, rename));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->publish(m_otherHost, hidden.id));
    const Property open = published(m_host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_properties->update(m_otherHost, open.id, {}, rename));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_properties->remove(m_otherHost, open.id, {}));
    QCOMPARE(m_properties->update(m_admin, open.id, {}, rename).title, QStringLiteral("Mine"));
}

void TestPropertyService::listsOnesOwnByTitle()
{
    m_properties->create(m_host, draft("beach"));
    m_properties->create(m_host, draft("Attic"));
    m_properties->create(m_otherHost, draft("Cabin"));
    QCOMPARE(titles(m_host), (QStringList{QStringLiteral("Attic"), QStringLiteral("beach")}));
    QCOMPARE(titles(m_otherHost), QStringList{QStringLiteral("Cabin")});
    QCOMPARE(titles(m_admin).size(), 3);
}

void TestPropertyService::filters()
{
    Property porto = draft("Attic");
    porto.city = QStringLiteral("Porto");
    porto.tags = {QStringLiteral("Cosy"), QStringLiteral("Sea front")};
    const PropertyId portoId = m_properties->create(m_host, porto).id;
    published(m_host, "Beach");
    QCOMPARE(titles(m_host, {.city = QStringLiteral("PORTO")}), QStringList{QStringLiteral("Attic")});
    QCOMPARE(titles(m_host, {.city = QStringLiteral("Port")}), QStringList{});
    QCOMPARE(titles(m_host, {.tag = QStringLiteral("Sea front")}), QStringList{QStringLiteral("Attic")});
    QCOMPARE(titles(m_host, {.tag = QStringLiteral("Sea")}), QStringList{});
    QCOMPARE(titles(m_host, {.text = QStringLiteral("port")}), QStringList{QStringLiteral("Attic")});
    QCOMPARE(titles(m_host, {.text = QStringLiteral("EACH")}), QStringList{QStringLiteral("Beach")});
    QCOMPARE(titles(m_host, {.status = PropertyStatus::Published}), QStringList{QStringLiteral("Beach")});
    QCOMPARE(titles(m_host, {.id = portoId}), QStringList{QStringLiteral("Attic")});
    QCOMPARE(titles(m_otherHost, {.id = portoId}), QStringList{});
}

void TestPropertyService::namesWhatCanBeFilteredBy()
{
    Property porto = draft("Attic");
    porto.city = QStringLiteral("Porto");
    porto.tags = {QStringLiteral("quiet"), QStringLiteral("Sea front")};
    m_properties->create(m_host, porto);
    m_properties->create(m_host, porto);
    Property bergen = draft("Cabin");
    bergen.city = QStringLiteral("Bergen");
    bergen.tags = {QStringLiteral("Fjord")};
    m_properties->create(m_otherHost, bergen);
    Property gone = draft("Gone");
    gone.city = QStringLiteral("Athens");
    gone = m_properties->create(m_host, gone);
    m_properties->remove(m_host, gone.id, {});

    const PropertyChoices own = m_properties->choices(m_host);
    QCOMPARE(own.cities, QStringList{QStringLiteral("Porto")});
    QCOMPARE(own.tags, (QStringList{QStringLiteral("quiet"), QStringLiteral("Sea front")}));
    const PropertyChoices all = m_properties->choices(m_admin);
    QCOMPARE(all.cities, (QStringList{QStringLiteral("Bergen"), QStringLiteral("Porto")}));
    QCOMPARE(all.tags, (QStringList{QStringLiteral("Fjord"), QStringLiteral("quiet"), QStringLiteral("Sea front")}));
}

void TestPropertyService::pagesThroughEqualTitles()
{
    for (const char *title : {"Same", "same", "Same", "Other", "Zebra"})
        m_properties->create(m_host, draft(title));
    QSet<PropertyId> seen;
    std::optional<PropertyPosition> after;
    int pages = 0;
    bool hasMore = true;
    while (hasMore && pages < 10) {
        const auto page = m_properties->list(m_host, {}, 2, after);
        for (const Property &property : page.items)
            seen.insert(property.id);
        after = PropertyPosition{page.items.constLast().title, page.items.constLast().id};
        hasMore = page.hasMore;
        ++pages;
    }
    QCOMPARE(seen.size(), 5);
    QCOMPARE(pages, 3);
}

void TestPropertyService::removesWhatNobodyWillStayIn()
{
    const Property property = published(m_host);
    m_properties->remove(m_host, property.id, property.version);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show(m_host, property.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->remove(m_host, property.id, {}));
    QVERIFY(titles(m_admin).isEmpty());
    m_database->read([&](Session &session) {
        QCOMPARE(m_properties->find(session, property.id).value().status, PropertyStatus::Deleted);
    });
}

void TestPropertyService::keepsWhatHasStaysToCome()
{
    const Property property = published(m_host);
    claim(property, {{2030, 4, 30}, {2030, 5, 2}}); // a guest is in it today
    try {
        m_properties->remove(m_host, property.id, {});
        QFAIL("must be refused");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("HAS_STAYS"));
    }
}

void TestPropertyService::forgetsStaysThatAreOverOrExpired()
{
    const Property property = published(m_host);
    claim(property, {{2030, 4, 28}, {2030, 5, 1}});
    claim(property, {{2030, 6, 1}, {2030, 6, 3}}, m_clock.now());
    m_properties->remove(m_host, property.id, {});
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show(m_host, property.id));
}

QTEST_GUILESS_MAIN(TestPropertyService)
#include "tst_property_service.moc"
