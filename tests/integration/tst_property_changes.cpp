#include "backend/core/errors.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "backend/modules/property/photo_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace roost;

namespace {

QByteArray photo()
{
    QImage image(400, 320, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

PropertyEdit minNights(const Property &property, int nights, std::optional<qint64> version = {})
{
    return {property.id, version, [nights](Property &edited) { edited.minNights = nights; }};
}

} // namespace

/// Properties that are taken off the market, duplicated, and changed many at once.
class TestPropertyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesAPropertyOffTheMarket();
    void unlistsNoDraft();
    void changesManyAtOnce();
    void changesAllOrNothing();
    void refusesManyForAnOldVersion();
    void refusesManyOfAnotherHost();
    void keepsHouseRules();
    void duplicatesWithPhotosAndRules();
    void duplicatesWithoutThem();
    void duplicatesOnlyWhatOneManages();

private:
    Property create(const char *title)
    {
        Property property = test::sampleProperty();
        property.title = QString::fromUtf8(title);
        return m_properties->create(m_host, property);
    }

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<PhotoService> m_photos;
    std::unique_ptr<PriceRuleService> m_rules;
    Actor m_host;
    Actor m_otherHost;
};

void TestPropertyChanges::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPropertyChanges::init()
{
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_photos = std::make_unique<PhotoService>(*m_database, *m_properties, m_clock);
    m_rules = std::make_unique<PriceRuleService>(*m_database, *m_properties, m_clock);
    m_properties->setRuleCopier([this](Session &session, const Actor &actor, const Property &from, const Property &to) {
        m_rules->copyAll(session, actor, from, to);
    });
    m_host = test::insertUser(*m_database, Role::Host, "Ana");
    m_otherHost = test::insertUser(*m_database, Role::Host);
}

void TestPropertyChanges::takesAPropertyOffTheMarket()
{
    const Property property = m_properties->publish(m_host, create("Attic").id);
    const Property unlisted = m_properties->unlist(m_host, property.id);
    QCOMPARE(unlisted.status, PropertyStatus::Unlisted);
    QCOMPARE(unlisted.publishedAt, property.publishedAt);
    QCOMPARE(m_properties->unlist(m_host, property.id).version, unlisted.version);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->show({}, property.id));
    QCOMPARE(m_properties->publish(m_host, property.id).status, PropertyStatus::Published);
}

void TestPropertyChanges::unlistsNoDraft()
{
    const Property property = create("Attic");
    QVERIFY_THROWS_EXCEPTION(WrongState, m_properties->unlist(m_host, property.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->unlist(m_otherHost, property.id));
}

void TestPropertyChanges::changesManyAtOnce()
{
    const Property attic = create("Attic");
    const Property beach = create("Beach");
    const auto changed = m_properties->updateAll(m_host, {minNights(beach, 3), minNights(attic, 2, attic.version)});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0].id, beach.id);
    QCOMPARE(changed[0].minNights, 3);
    QCOMPARE(changed[1].minNights, 2);
    QCOMPARE(m_properties->show(m_host, attic.id).version, attic.version + 1);
}

void TestPropertyChanges::changesAllOrNothing()
{
    const Property attic = create("Attic");
    const Property beach = create("Beach");
    QStringList pointers;
    try {
        m_properties->updateAll(m_host, {minNights(attic, 2), minNights(beach, 366)});
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            pointers.append(error.pointer);
    }
    QCOMPARE(pointers, QStringList{QStringLiteral("/changes/1/fields/max_nights")});
    QCOMPARE(m_properties->show(m_host, attic.id).minNights, attic.minNights);
}

void TestPropertyChanges::refusesManyForAnOldVersion()
{
    const Property attic = create("Attic");
    const Property beach = create("Beach");
    m_properties->updateAll(m_host, {minNights(beach, 2)});
    QVERIFY_THROWS_EXCEPTION(
        PreconditionFailed, m_properties->updateAll(m_host, {minNights(attic, 3), minNights(beach, 3, beach.version)}));
    QCOMPARE(m_properties->show(m_host, attic.id).minNights, attic.minNights);
}

void TestPropertyChanges::refusesManyOfAnotherHost()
{
    const Property attic = create("Attic");
    QVERIFY_THROWS_EXCEPTION(NotFound, m_properties->updateAll(m_otherHost, {minNights(attic, 3)}));
}

void TestPropertyChanges::keepsHouseRules()
{
    const Property attic = create("Attic");
    QVERIFY(!attic.smokingAllowed);
    const Property after = m_properties->update(m_host, attic.id, {}, [](Property &property) {
        property.houseRules = QStringLiteral("Shoes off.");
        property.smokingAllowed = true;
        property.eventsAllowed = true;
    });
    QCOMPARE(after.houseRules, QStringLiteral("Shoes off."));
    QVERIFY(after.smokingAllowed);
    QVERIFY(after.eventsAllowed);
}

void TestPropertyChanges::duplicatesWithPhotosAndRules()
{
    Property given = test::sampleProperty();
    given.amenities = {QStringLiteral("pool"), QStringLiteral("wifi")};
    given.houseRules = QStringLiteral("Shoes off.");
    given.minNights = 3;
    const Property from = m_properties->publish(m_host, m_properties->create(m_host, given).id);
    const Photo front = m_photos->add(m_host, from.id, photo(), QStringLiteral("The front"));
    const PriceRule fee = m_rules->add(m_host, from.id,
                                       {.kind = RuleKind::Fee,
                                        .name = QStringLiteral("Linen"),
                                        .amount = test::money(2'000),
                                        .unit = ChargeUnit::Stay});
    m_rules->add(m_host, from.id,
                 {.kind = RuleKind::Tax,
                  .name = QStringLiteral("Tax on linen"),
                  .percent = BasisPoints(600),
                  .percentOfFees = {fee.id}});

    const Property copy = m_properties->duplicate(m_host, from.id, {.title = QStringLiteral("The twin")});

    QCOMPARE(copy.title, QStringLiteral("The twin"));
    QCOMPARE(copy.status, PropertyStatus::Draft);
    QCOMPARE(copy.hostId, from.hostId);
    QCOMPARE(copy.publishedAt, std::nullopt);
    QCOMPARE(copy.amenities, from.amenities);
    QCOMPARE(copy.houseRules, from.houseRules);
    QCOMPARE(copy.minNights, 3);
    QCOMPARE(copy.version, 1);
    const auto photos = m_photos->list(m_host, copy.id);
    QCOMPARE(photos.size(), 1);
    QCOMPARE(photos.first().altText, QStringLiteral("The front"));
    QVERIFY(photos.first().id != front.id);
    QCOMPARE(m_photos->image(m_host, copy.id, {}, PhotoSize::Small).jpeg,
             m_photos->image(m_host, from.id, {}, PhotoSize::Small).jpeg);
    const auto rules = m_rules->list(m_host, copy.id);
    QCOMPARE(rules.size(), 2);
    const auto copiedFee = std::ranges::find(rules, RuleKind::Fee, &PriceRule::kind);
    const auto copiedTax = std::ranges::find(rules, RuleKind::Tax, &PriceRule::kind);
    QVERIFY(copiedFee->id != fee.id);
    QCOMPARE(copiedFee->version, 1);
    QCOMPARE(copiedTax->percentOfFees, QList<PriceRuleId>{copiedFee->id});
    QCOMPARE(m_rules->list(m_host, from.id).size(), 2);
}

void TestPropertyChanges::duplicatesWithoutThem()
{
    const Property from = create("Attic");
    m_photos->add(m_host, from.id, photo(), {});
    m_rules->add(m_host, from.id,
                 {.kind = RuleKind::LengthOfStay,
                  .name = QStringLiteral("Weeks"),
                  .percent = BasisPoints(1000),
                  .minNights = 7});
    const Property copy = m_properties->duplicate(
        m_host, from.id, {.title = QStringLiteral("The twin"), .withPhotos = false, .withPriceRules = false});
    QVERIFY(m_photos->list(m_host, copy.id).isEmpty());
    QVERIFY(m_rules->list(m_host, copy.id).isEmpty());
}

void TestPropertyChanges::duplicatesOnlyWhatOneManages()
{
    const Property property = m_properties->publish(m_host, create("Attic").id);
    QVERIFY_THROWS_EXCEPTION(Forbidden,
                             m_properties->duplicate(m_otherHost, property.id, {.title = QStringLiteral("Mine")}));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_properties->duplicate(m_host, property.id, {.title = QStringLiteral(" ")}));
}

QTEST_GUILESS_MAIN(TestPropertyChanges)
#include "tst_property_changes.moc"
