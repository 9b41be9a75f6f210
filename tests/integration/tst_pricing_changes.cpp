#include "tests/support/price_world.h"
#include "tests/support/test_database.h"

#include <thread>

using namespace roost;
using namespace roost::test;

/// Changes of prices: rules one by one, many at once, previews and the journal.
class TestPricingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestDatabase>(); }
    void init() { m_world = std::make_unique<PriceWorld>(m_server->createDatabase()); }
    void addsARule();
    void changesARuleOfOneVersion();
    void removesARule();
    void refusesARuleWithEveryFault();
    void hidesRulesFromOthers();
    void changesNightsOfManyProperties();
    void changesNightsByPercent();
    void changesAllOrNothing();
    void previewsWithoutWriting();
    void previewsWhatASeasonDoes();
    void changesFieldsOfTheProperty();
    void refusesFieldsWithEveryFault();
    void tellsOfNoChange();
    void listsTheJournalOfOnesOwn();
    void keepsConcurrentChangesInOrder();
    void publishesWhatCalendarsShow();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PriceWorld> m_world;
};

void TestPricingChanges::addsARule()
{
    const PriceRule rule = m_world->rules.add(m_world->host, m_world->first.id, season(15'000));
    QCOMPARE(rule.version, 1);
    QCOMPARE(rule.price, std::optional(money(15'000)));
    QCOMPARE(m_world->rules.list(m_world->host, m_world->first.id), QList<PriceRule>{rule});
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 15'000);
    QCOMPARE(m_world->priceAt(m_world->second, weekInMay.from), 10'000);
}

void TestPricingChanges::changesARuleOfOneVersion()
{
    const PriceRule rule = m_world->rules.add(m_world->host, m_world->first.id, season(15'000));
    const QJsonObject dearer{{"price", QJsonObject{{"amount", 16'000}, {"currency", "EUR"}}}};
    const PriceRule changed = m_world->rules.change(m_world->host, m_world->first.id, rule.id, 1, dearer);
    QCOMPARE(changed.version, 2);
    QCOMPARE(changed.createdAt, rule.createdAt);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 16'000);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed,
                             m_world->rules.change(m_world->host, m_world->first.id, rule.id, 1, dearer));
}

void TestPricingChanges::removesARule()
{
    const PriceRule rule = m_world->rules.add(m_world->host, m_world->first.id, season(15'000));
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, m_world->rules.remove(m_world->host, m_world->first.id, rule.id, 7));
    m_world->rules.remove(m_world->host, m_world->first.id, rule.id, 1);
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->rules.show(m_world->host, m_world->first.id, rule.id));
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'000);
}

void TestPricingChanges::refusesARuleWithEveryFault()
{
    PriceRule rule{.kind = RuleKind::Coupon};
    rule.price = money(5);
    rule.amount = money(100, "USD");
    rule.daysAhead = 3;
    try {
        m_world->rules.add(m_world->host, m_world->first.id, rule);
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(codesOf(invalid.errors()),
                 (QStringList{"/name REQUIRED", "/price NOT_ALLOWED", "/days_ahead NOT_ALLOWED",
                              "/coupon_code REQUIRED", "/amount CURRENCY"}));
    }
    QCOMPARE(m_world->journal().size(), 0);
}

void TestPricingChanges::hidesRulesFromOthers()
{
    const Actor other = insertUser(m_world->database, Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->rules.list(other, m_world->first.id));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->rules.add(other, m_world->first.id, season(15'000)));
    QVERIFY_THROWS_EXCEPTION(Forbidden,
                             m_world->changes.change(other, {{{m_world->first.id}, priceOf(15'000)}}, Preview::Yes));
}

void TestPricingChanges::changesNightsOfManyProperties()
{
    NightsEdit edit = priceOf(15'000);
    edit.weekdays = {1, 5};
    edit.minNights = std::optional(3);
    const PriceChangeResult result = m_world->apply({{m_world->first.id, m_world->second.id}, edit});
    QVERIFY(result.change.id);
    QCOMPARE(result.change.effects.size(), 2);
    for (const Property &property : {m_world->first, m_world->second}) {
        QCOMPARE(m_world->priceAt(property, {2030, 5, 6}), 15'000); // a Monday
        QCOMPARE(m_world->priceAt(property, {2030, 5, 7}), 10'000);
        QCOMPARE(m_world->priceAt(property, {2030, 5, 10}), 15'000); // a Friday
        QCOMPARE(m_world->pricing.explain(m_world->guest, property.id, {2030, 5, 6}, 1).rules.minNights, 3);
    }
}

void TestPricingChanges::changesNightsByPercent()
{
    m_world->rules.add(m_world->host, m_world->first.id, season(12'345));
    NightsEdit edit{.nights = weekInMay, .percent = BasisPoints{1'000}};
    m_world->apply({{m_world->first.id}, edit});
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 13'579); // 1234.5 is 1234
    m_world->apply({{m_world->first.id}, edit});
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 14'937); // 1357.9 is 1358, of what it costs by then
}

void TestPricingChanges::changesAllOrNothing()
{
    const QList<PriceEdit> edits{{{m_world->first.id}, priceOf(15'000)},
                                 {{m_world->first.id, m_world->second.id}, NightsEdit{.nights = weekInMay}},
                                 {{m_world->second.id}, RuleRemoval{PriceRuleId::create()}}};
    try {
        m_world->changes.change(m_world->host, edits, Preview::No);
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(codesOf(invalid.errors()), (QStringList{"/changes/1/price REQUIRED", "/changes/2/rule_id NOT_FOUND"}));
    }
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'000);
    QCOMPARE(m_world->journal().size(), 0);
}

void TestPricingChanges::previewsWithoutWriting()
{
    const PriceEdit edit{{m_world->first.id}, priceOf(15'000)};
    const PriceChangeResult preview = m_world->apply(edit, Preview::Yes);
    QVERIFY(!preview.change.id);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'000);
    QCOMPARE(m_world->journal().size(), 0);
    QVERIFY(m_world->published.isEmpty());

    const PriceChangeResult done = m_world->apply(edit);
    QCOMPARE(toJson(done.change).value("effects"), toJson(preview.change).value("effects"));
    QCOMPARE(done.calendar.value(m_world->first.id).size(), 1);
    const TermsChange run = done.calendar.value(m_world->first.id).constFirst();
    QCOMPARE(run.nights, weekInMay);
    QCOMPARE(run.before.rate.price, money(10'000));
    QCOMPARE(run.after.rate.price, money(15'000));
}

void TestPricingChanges::previewsWhatASeasonDoes()
{
    m_world->apply({{m_world->first.id}, priceOf(20'000, {{2030, 5, 8}, {2030, 5, 9}})});
    const PriceChangeResult preview = m_world->apply({{m_world->first.id}, RuleAddition{season(15'000)}}, Preview::Yes);
    const QList<TermsChange> runs = preview.calendar.value(m_world->first.id);
    QCOMPARE(runs.size(), 2); // the night with a price of its own stays
    QCOMPARE(runs.at(0).nights, (DateRange{{2030, 5, 6}, {2030, 5, 8}}));
    QCOMPARE(runs.at(1).nights, (DateRange{{2030, 5, 9}, {2030, 5, 13}}));
    QCOMPARE(runs.at(1).after.rate.price, money(15'000));
}

void TestPricingChanges::changesFieldsOfTheProperty()
{
    const QJsonObject weekend{{"amount", 14'000}, {"currency", "EUR"}};
    const PriceEdit edit{{m_world->first.id}, FieldsChange{QJsonObject{{"weekend_price", weekend}, {"min_nights", 2}}}};
    const auto preview = m_world->apply(edit, Preview::Yes).calendar.value(m_world->first.id);
    QCOMPARE(preview.constFirst().nights, (DateRange{{2030, 5, 1}, {2030, 5, 3}})); // up to a Friday
    QCOMPARE(preview.at(1).after.rate.price, money(14'000));
    QCOMPARE(preview.at(1).after.rules.minNights, 2);
    QCOMPARE(m_world->properties.show(m_world->host, m_world->first.id).minNights, 1);

    const PriceChangeResult done = m_world->apply(edit);
    QCOMPARE(done.change.effects.constFirst().after.fields.keys(), (QStringList{"min_nights", "weekend_price"}));
    QCOMPARE(m_world->priceAt(m_world->first, {2030, 5, 3}), 14'000);
    QCOMPARE(m_world->priceAt(m_world->second, {2030, 5, 3}), 10'000);
    m_world->changes.undo(m_world->host, *done.change.id);
    const Property back = m_world->properties.show(m_world->host, m_world->first.id);
    QVERIFY(!back.weekendPrice);
    QCOMPARE(back.minNights, 1);
}

void TestPricingChanges::refusesFieldsWithEveryFault()
{
    const QJsonObject dollars{{"amount", 14'000}, {"currency", "USD"}};
    const QJsonObject nothing{{"amount", 0}, {"currency", "EUR"}};
    const QList<PriceEdit> edits{
        {{m_world->first.id}, FieldsChange{QJsonObject{{"weekend_price", dollars}, {"cleaning_fee", nothing}}}},
        {{m_world->first.id}, FieldsChange{QJsonObject{{"base_price", nothing}, {"included_guests", 9}}}},
        {{m_world->first.id}, FieldsChange{}}};
    try {
        m_world->changes.change(m_world->host, edits, Preview::No);
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(codesOf(invalid.errors()),
                 (QStringList{"/changes/0/fields/weekend_price CURRENCY", "/changes/1/fields/included_guests RANGE",
                              "/changes/1/fields/base_price RANGE", "/changes/2/fields REQUIRED"}));
    }
    QCOMPARE(m_world->journal().size(), 0);
}

void TestPricingChanges::tellsOfNoChange()
{
    m_world->apply({{m_world->first.id}, priceOf(15'000)});
    const PriceChangeResult again = m_world->apply({{m_world->first.id}, priceOf(15'000)});
    QVERIFY(!again.change.id);
    QVERIFY(again.change.effects.isEmpty());
    QCOMPARE(m_world->journal().size(), 1);
}

void TestPricingChanges::listsTheJournalOfOnesOwn()
{
    const Actor other = insertUser(m_world->database, Role::Host);
    const Actor admin = insertUser(m_world->database, Role::Admin);
    const Property others = insertProperty(m_world->database, sampleProperty(other.userId));
    m_world->changes.change(admin, {{{m_world->first.id, others.id}, priceOf(15'000)}}, Preview::No);
    m_world->apply({{m_world->second.id}, priceOf(16'000)});

    const auto own = m_world->changes.list(m_world->host, {}, 10, {});
    QCOMPARE(own.items.size(), 2);
    QCOMPARE(own.items.at(0).actorId, m_world->host.userId); // the latest first
    QCOMPARE(own.items.at(1).actorId, admin.userId);
    QCOMPARE(own.items.at(1).effects.size(), 1); // not those on the other's
    QCOMPARE(m_world->changes.list(other, {}, 10, {}).items.size(), 1);
    QCOMPARE(m_world->changes.list(admin, {}, 10, {}).items.constLast().effects.size(), 2);
    QCOMPARE(m_world->changes.list(m_world->host, m_world->second.id, 10, {}).items.size(), 1);

    const auto page = m_world->changes.list(m_world->host, {}, 1, {});
    QVERIFY(page.hasMore);
    QCOMPARE(m_world->changes.list(m_world->host, {}, 1, page.items.constFirst().id).items.constFirst().id,
             own.items.at(1).id);
}

void TestPricingChanges::keepsConcurrentChangesInOrder()
{
    constexpr int threads = 4;
    constexpr int rounds = 6;
    std::vector<std::thread> hosts;
    for (int i = 0; i < threads; ++i) {
        hosts.emplace_back([this, i] {
            for (int round = 0; round < rounds; ++round) {
                const QList<PropertyId> both = i % 2 == 0 ? QList{m_world->first.id, m_world->second.id}
                                                          : QList{m_world->second.id, m_world->first.id};
                m_world->apply({both, priceOf(10'001 + i * rounds + round)});
            }
        });
    }
    for (std::thread &host : hosts)
        host.join();

    // Each change begins where the one before ended, on both properties, and the last is what stands.
    QList<PriceChange> changes = m_world->journal();
    QCOMPARE(changes.size(), threads * rounds);
    std::sort(changes.begin(), changes.end(),
              [](const PriceChange &a, const PriceChange &b) { return a.sequence < b.sequence; });
    for (qsizetype i = 1; i < changes.size(); ++i) {
        for (int effect = 0; effect < 2; ++effect)
            QVERIFY(isSame(changes.at(i).effects.at(effect).before, changes.at(i - 1).effects.at(effect).after));
    }
    const qint64 last = changes.constLast().effects.at(0).after.nights.value(weekInMay.from).price->minor();
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), last);
    QCOMPARE(m_world->priceAt(m_world->second, weekInMay.from), last);
}

void TestPricingChanges::publishesWhatCalendarsShow()
{
    m_world->apply({{m_world->first.id}, priceOf(15'000)});
    QCOMPARE(m_world->published, QStringList("calendar_changed 2030-05-06 2030-05-13"));
    m_world->published.clear();
    m_world->rules.add(m_world->host, m_world->first.id, season(15'000));
    QCOMPARE(m_world->published, QStringList("calendar_changed 2030-05-06 2030-05-13"));
    m_world->published.clear();
    m_world->rules.add(m_world->host, m_world->first.id, linenFee());
    QCOMPARE(m_world->published, QStringList("calendar_changed 2030-05-01 2032-04-30")); // as far as anybody can book
}

QTEST_GUILESS_MAIN(TestPricingChanges)
#include "tst_pricing_changes.moc"
