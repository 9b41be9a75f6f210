#include "tests/ui/fake_properties.h"
#include "ui/models/field_rules.h"
#include "ui/models/property_bulk_model.h"
#include "ui/models/property_draft.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace roost;
using namespace roost::ui;

/// A property as it is edited, judged by the schema that the server serves.
class TestPropertyDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheContract();
    void judgesByTheSchema_data();
    void judgesByTheSchema();
    void judgesTwoFieldsTogether();
    void namesWhatIsChanged();
    void forgetsBlanksAndOrder();
    void showsNoFaultsOfANewPropertyAtFirst();
    void sendsWhatWasFilledInBeforehand();
    void followsTheCurrencyOfANewProperty();
    void takesTheServersFaults();
    void keepsWhatWasTypedOverAChange();
    void namesCollisions();
    void namesWhatIsMissingToPublish();
    void showsWhatABulkEditChanges();
    void stepsAmounts_data();
    void stepsAmounts();
    void changesAmountsAndTagsOfSeveral();
    void refusesWhatDoesNotFitOneOfThem();
    void showsFaultsOfABulkEdit();

private:
    PropertyDraft &start(const QJsonObject &fields = {})
    {
        m_draft = std::make_unique<PropertyDraft>();
        m_draft->setSchemas(m_schemas);
        m_draft->start(with(FakeProperties::sample("p-1", "Sea Loft"), fields));
        return *m_draft;
    }
    static Property property(const char *id, const QJsonObject &fields = {})
    {
        return Property::fromJson(with(FakeProperties::sample(id, id), fields));
    }

    ContractApi::PropertySchemas m_schemas;
    std::unique_ptr<PropertyDraft> m_draft;
};

void TestPropertyDraft::initTestCase()
{
    const auto document = http::OpenApiDocument::fromResources().toJson();
    m_schemas.creation = RequestSchema::of(document, text("POST"), text("/api/v1/properties"));
    m_schemas.change = RequestSchema::of(document, text("PATCH"), text("/api/v1/properties/{id}"));
}

void TestPropertyDraft::readsTheContract()
{
    using Kind = FieldSchema::Kind;
    const auto field = [this](const char *name) { return m_schemas.creation.fields.value(text(name)); };
    QCOMPARE(field("title").kind, Kind::Text);
    QCOMPARE(field("title").maxLength, 120);
    QVERIFY(field("title").isRequired);
    QVERIFY(!m_schemas.change.fields.value(text("title")).isRequired);
    QCOMPARE(field("max_guests").kind, Kind::Integer);
    QCOMPARE(field("max_guests").maximum, 50.0);
    QCOMPARE(field("base_price").kind, Kind::Amount);
    QCOMPARE(field("base_price").minimum, 1.0);
    QVERIFY(field("weekend_price").isNullable);
    QCOMPARE(field("weekend_price").kind, Kind::Amount);
    QCOMPARE(field("amenities").kind, Kind::Texts);
    QVERIFY(field("amenities").choices.contains(text("wifi")));
    QCOMPARE(field("tags").kind, Kind::Texts);
    QCOMPARE(field("tags").maxItems, 20);
    QCOMPARE(field("tags").maxLength, 40);
    QCOMPARE(field("weekend_nights").kind, Kind::Integers);
    QVERIFY(field("property_type").choices.contains(text("villa")));
    QCOMPARE(field("country").format, text("country"));
    QVERIFY(!field("check_in_time").pattern.isEmpty());
    QCOMPARE(field("max_nights").atLeast, text("min_nights"));
    QVERIFY(field("address").isNeededToPublish);
    QVERIFY(RequestSchema::of({}, text("POST"), text("/api/v1/properties")).isEmpty());
}

void TestPropertyDraft::judgesByTheSchema_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char *name, const char *field, const QJsonValue &value, bool isRight) {
        QTest::newRow(name) << text(field) << value << isRight;
    };
    QJsonArray manyTags;
    for (int number = 0; number < 21; ++number)
        manyTags.append(QString::number(number));
    row("a title", "title", text("Loft"), true);
    row("a blank title", "title", text("  "), false);
    row("a long title", "title", QString(121, u'x'), false);
    row("a title with room around it", "title", text(" ") + QString(120, u'x'), true);
    row("no description", "house_rules", text(""), true);
    row("guests", "max_guests", 50, true);
    row("too many guests", "max_guests", 51, false);
    row("no guests", "max_guests", 0, false);
    row("guests in letters", "max_guests", text("four"), false);
    row("a latitude", "latitude", 90, true);
    row("no latitude", "latitude", QJsonValue(), true);
    row("a latitude beyond the pole", "latitude", 90.5, false);
    row("a time", "check_in_time", text("23:30"), true);
    row("a time that is none", "check_in_time", text("24:00"), false);
    row("a country", "country", text("PT"), true);
    row("a country that is none", "country", text("Atlantis"), false);
    row("a time zone", "time_zone", text("Asia/Shanghai"), true);
    row("a time zone that is none", "time_zone", text("Asia/Nowhere"), false);
    row("a kind", "property_type", text("villa"), true);
    row("a kind that is none", "property_type", text("tent"), false);
    row("a price", "base_price", money(1), true);
    row("a price of nothing", "base_price", money(0), false);
    row("a fee of nothing", "cleaning_fee", money(0), true);
    row("a fee below nothing", "cleaning_fee", money(-1), false);
    row("a price in letters", "base_price", text("a lot"), false);
    row("tags", "tags", QJsonArray{text("Sea front"), text("Cosy")}, true);
    row("no tags", "tags", QJsonArray(), true);
    row("a long tag", "tags", QJsonArray{QString(41, u'x')}, false);
    row("many tags", "tags", manyTags, false);
    row("no weekend price", "weekend_price", QJsonValue(), true);
}

void TestPropertyDraft::judgesByTheSchema()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isRight);
    const auto sentence = faultOf(m_schemas.creation.fields.value(field), value, text("EUR"));
    QVERIFY2(sentence.isEmpty() == isRight, qPrintable(sentence));
}

void TestPropertyDraft::judgesTwoFieldsTogether()
{
    auto &draft = start();
    draft.setValue(text("min_nights"), 8);
    draft.setValue(text("max_nights"), 7);
    QCOMPARE(draft.faultyFields(), QStringList{text("max_nights")});
    draft.setValue(text("max_nights"), 8);
    QCOMPARE(draft.faultyFields(), QStringList{});
    draft.setValue(text("included_guests"), 5);
    QCOMPARE(draft.faultyFields(), QStringList{text("included_guests")});
    draft.setValue(text("max_guests"), 5);
    QCOMPARE(draft.faultyFields(), QStringList{});
    draft.setValue(text("short_stay_cleaning_fee"), money(3001));
    QCOMPARE(draft.faultyFields(), QStringList{text("short_stay_cleaning_fee")});
    draft.discard();
    draft.setValue(text("latitude"), 38.7);
    QCOMPARE(draft.faultyFields(), QStringList{text("longitude")});
}

void TestPropertyDraft::namesWhatIsChanged()
{
    auto &draft = start();
    QSignalSpy changed(&draft, &PropertyDraft::changed);
    QVERIFY(!draft.isChanged());
    draft.setValue(text("title"), text("River Loft"));
    draft.setValue(text("max_guests"), 6);
    QCOMPARE(changed.size(), 2);
    const QJsonObject changes{{text("title"), text("River Loft")}, {text("max_guests"), 6}};
    QCOMPARE(draft.changes(), changes);
    QCOMPARE(draft.before(changes), (QJsonObject{{text("title"), text("Sea Loft")}, {text("max_guests"), 4}}));
    draft.setValue(text("max_guests"), 4);
    QCOMPARE(draft.changes(), (QJsonObject{{text("title"), text("River Loft")}}));
    QCOMPARE(draft.title(), text("Sea Loft"));
}

void TestPropertyDraft::forgetsBlanksAndOrder()
{
    auto &draft = start();
    draft.setValue(text("title"), text(" Sea Loft "));
    draft.setValue(text("amenities"), QJsonArray{text("wifi"), text("kitchen")});
    QVERIFY(!draft.isChanged());
    draft.setValue(text("amenities"), QJsonArray{text("wifi"), text("pool")});
    QCOMPARE(draft.changes().value(text("amenities")).toArray(), (QJsonArray{text("pool"), text("wifi")}));
}

void TestPropertyDraft::showsNoFaultsOfANewPropertyAtFirst()
{
    PropertyDraft draft;
    draft.setSchemas(m_schemas);
    draft.startNew({}, text("EUR"));
    QVERIFY(draft.faultyFields().contains(text("title")));
    QVERIFY(draft.fault(text("title")).isEmpty());
    draft.setValue(text("max_guests"), 99);
    QVERIFY(!draft.fault(text("max_guests")).isEmpty());
    QVERIFY(draft.fault(text("title")).isEmpty());
    draft.showAllFaults();
    QVERIFY(!draft.fault(text("title")).isEmpty());
}

void TestPropertyDraft::sendsWhatWasFilledInBeforehand()
{
    PropertyDraft draft;
    draft.setSchemas(m_schemas);
    draft.startNew({{text("country"), text("PT")}}, text("EUR"));
    QVERIFY(!draft.isChanged());
    draft.setValue(text("title"), text("Loft"));
    QVERIFY(draft.isChanged());
    QCOMPARE(draft.changes(), (QJsonObject{{text("country"), text("PT")}, {text("title"), text("Loft")}}));
}

void TestPropertyDraft::followsTheCurrencyOfANewProperty()
{
    PropertyDraft draft;
    draft.setSchemas(m_schemas);
    draft.startNew({}, text("EUR"));
    draft.setValue(text("base_price"), money(9900));
    draft.setCurrency(text("CHF"));
    QCOMPARE(draft.value(text("base_price")), QJsonValue(money(9900, "CHF")));
    QCOMPARE(draft.currency(), text("CHF"));
}

void TestPropertyDraft::takesTheServersFaults()
{
    auto &draft = start();
    draft.setValue(text("title"), text("Loft"));
    draft.setServerFaults({{text("/title"), text("Taken by another.")}});
    QCOMPARE(draft.fault(text("title")), text("Taken by another."));
    draft.setValue(text("title"), text("Loft 2"));
    QVERIFY(draft.fault(text("title")).isEmpty());
}

void TestPropertyDraft::keepsWhatWasTypedOverAChange()
{
    auto &draft = start();
    draft.setValue(text("title"), text("River Loft"));
    QSignalSpy replaced(&draft, &PropertyDraft::valueReplaced);
    const auto theirs = with(FakeProperties::sample("p-1", "Sea Loft"), {{text("bedrooms"), 2}, {text("version"), 4}});
    QVERIFY(draft.rebase(theirs).isEmpty());
    QCOMPARE(draft.value(text("title")), QJsonValue(text("River Loft")));
    QCOMPARE(draft.value(text("bedrooms")), QJsonValue(2));
    QCOMPARE(draft.version(), 4);
    QVERIFY(!replaced.isEmpty());
    draft.restore({{text("city"), text("Porto")}});
    QCOMPARE(draft.changes(), (QJsonObject{{text("city"), text("Porto")}}));
}

void TestPropertyDraft::namesCollisions()
{
    auto &draft = start();
    draft.setValue(text("title"), text("River Loft"));
    draft.setValue(text("bedrooms"), 2);
    const auto theirs = with(FakeProperties::sample("p-1", "Hill Loft"), {{text("bedrooms"), 2}});
    const auto collisions = draft.rebase(theirs);
    QCOMPARE(collisions.size(), 1);
    QCOMPARE(collisions.first().field, text("title"));
    QCOMPARE(collisions.first().mine, QJsonValue(text("River Loft")));
    QCOMPARE(collisions.first().theirs, QJsonValue(text("Hill Loft")));
    QCOMPARE(draft.changes(), (QJsonObject{{text("title"), text("River Loft")}}));
}

void TestPropertyDraft::namesWhatIsMissingToPublish()
{
    auto &draft =
        start({{text("status"), text("DRAFT")}, {text("description"), text("")}, {text("address"), text("")}});
    QCOMPARE(draft.missingToPublish(), (QStringList{text("address"), text("description")}));
    QCOMPARE(draft.faultyFields(), QStringList{});
    draft.setValue(text("address"), text("Rua da Bica 1"));
    QCOMPARE(draft.missingToPublish(), QStringList{text("description")});
    auto &published = start();
    published.setValue(text("description"), text(""));
    QCOMPARE(published.faultyFields(), QStringList{text("description")});
}

void TestPropertyDraft::showsWhatABulkEditChanges()
{
    PropertyBulkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSchema(m_schemas.change);
    model.setProperties({property("p-1"), property("p-2", {{text("min_nights"), 3}})});
    QCOMPARE(model.rowCount(), 0);
    model.setEdit(
        {.fields = {{text("min_nights"), 3}}, .addedAmenities = {text("pool")}, .removedAmenities = {text("wifi")}});
    QCOMPARE(model.rowCount(), 3);
    const auto changes = model.changes();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].version, 3);
    QCOMPARE(changes[0].fields,
             (QJsonObject{{text("amenities"), QJsonArray{text("kitchen"), text("pool")}}, {text("min_nights"), 3}}));
    QCOMPARE(changes[1].fields, (QJsonObject{{text("amenities"), QJsonArray{text("kitchen"), text("pool")}}}));
    QCOMPARE(model.index(1, PropertyBulkModel::NowColumn).data().toString(), text("1"));
    QCOMPARE(model.index(1, PropertyBulkModel::ThenColumn).data().toString(), text("3"));
    QCOMPARE(model.index(0, PropertyBulkModel::ThenColumn).data().toString(), text("+ Pool, − Wi-Fi"));
}

void TestPropertyDraft::stepsAmounts_data()
{
    QTest::addColumn<AmountStep::Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("then"); ///< -1: it is no amount
    using Kind = AmountStep::Kind;
    const auto row = [](const char *name, Kind kind, const char *typed, qint64 now, qint64 then) {
        QTest::newRow(name) << kind << text(typed) << now << then;
    };
    row("set", Kind::SetTo, "99.50", 12000, 9950);
    row("more by per cent", Kind::RaiseByPercent, "10", 12000, 13200);
    row("whole amounts stay whole", Kind::RaiseByPercent, "3.3 %", 12000, 12400);
    row("cents stay cents", Kind::RaiseByPercent, "10", 9950, 10945);
    row("less by per cent", Kind::LowerByPercent, "50", 3000, 1500);
    row("more", Kind::RaiseBy, "15", 12000, 13500);
    row("less", Kind::LowerBy, "0.50", 12000, 11950);
    row("letters", Kind::RaiseByPercent, "ten", 12000, -1);
    row("parts of a cent", Kind::RaiseBy, "0.005", 12000, -1);
}

void TestPropertyDraft::stepsAmounts()
{
    QFETCH(AmountStep::Kind, kind);
    QFETCH(QString, typed);
    QFETCH(qint64, now);
    QFETCH(qint64, then);
    const auto money = AmountStep(kind, typed).applied(Money{now, text("EUR")}, QLocale::c());
    QCOMPARE(money ? money->amount : -1, then);
}

void TestPropertyDraft::changesAmountsAndTagsOfSeveral()
{
    PropertyBulkModel model;
    model.setSchema(m_schemas.change);
    const auto beach = property("p-2", {{text("base_price"), Money{9000, text("EUR")}.toJson()},
                                        {text("weekend_price"), Money{10000, text("EUR")}.toJson()},
                                        {text("tags"), QJsonArray{text("Cosy")}}});
    model.setProperties({property("p-1"), beach});
    const AmountStep raise(AmountStep::Kind::RaiseByPercent, text("10"));
    model.setEdit({.amounts = {{text("base_price"), raise}, {text("weekend_price"), raise}},
                   .addedTags = {text("Quiet")},
                   .removedTags = {text("cosy")}});
    const auto changes = model.changes();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].fields.value(text("base_price")), QJsonValue(Money{13200, text("EUR")}.toJson()));
    QVERIFY(!changes[0].fields.contains(text("weekend_price"))); // it has none
    QCOMPARE(changes[1].fields.value(text("base_price")), QJsonValue(Money{9900, text("EUR")}.toJson()));
    QCOMPARE(changes[1].fields.value(text("weekend_price")), QJsonValue(Money{11000, text("EUR")}.toJson()));
    QCOMPARE(changes[1].fields.value(text("tags")), QJsonValue(QJsonArray{text("Quiet")}));
    QCOMPARE(model.faultCount(), 0);

    model.setEdit({.amounts = {{text("base_price"), {AmountStep::Kind::LowerBy, text("100")}}}});
    QCOMPARE(model.faultCount(), 1); // the beach would be let for less than nothing
    model.setEdit({.amounts = {{text("base_price"), {AmountStep::Kind::RaiseByPercent, text("much")}}}});
    QCOMPARE(model.faultCount(), 2);
    model.setEdit({.amounts = {{text("base_price"), {AmountStep::Kind::RaiseByPercent, {}}}}});
    QCOMPARE(model.changes().size(), 0);
}

void TestPropertyDraft::refusesWhatDoesNotFitOneOfThem()
{
    PropertyBulkModel model;
    model.setSchema(m_schemas.change);
    model.setProperties({property("p-1"), property("p-2", {{text("min_nights"), 10}})});
    model.setEdit({.fields = {{text("max_nights"), 7}}});
    QCOMPARE(model.faultCount(), 1);
    QVERIFY(!model.index(1, PropertyBulkModel::ThenColumn).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestPropertyDraft::showsFaultsOfABulkEdit()
{
    PropertyBulkModel model;
    model.setSchema(m_schemas.change);
    model.setProperties({property("p-1"), property("p-2")});
    model.setEdit({.fields = {{text("min_nights"), 2}}});
    model.setServerFaults({{text("/changes/1/fields/max_nights"), text("Too few.")}});
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QString());
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), text("Too few.")); // by what it is measured
    model.setServerFaults({{text("/changes/1/fields/min_nights"), text("Too many.")}});
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), text("Too many."));
    QCOMPARE(model.faultCount(), 1);
}

QTEST_GUILESS_MAIN(TestPropertyDraft)
#include "tst_property_draft.moc"
