#include "tests/ui/host_samples.h"
#include "tests/ui/watched_main.h"
#include "ui/models/curve_model.h"
#include "ui/models/price_item_model.h"
#include "ui/models/price_item_text.h"
#include "ui/models/pricing_draft.h"
#include "ui/models/simulated_stay_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace roost::ui;

namespace {

QJsonObject serverFields()
{
    return {{text("base_price"), money(10'000)}, {text("weekend_price"), QJsonValue()}, {text("min_nights"), 1}};
}

PriceRule ruleOf(const QJsonObject &object)
{
    return PriceRule::fromJson(object);
}

QJsonObject season()
{
    return {{text("id"), text("r-1")},          {text("kind"), text("SEASON")},
            {text("name"), text("Summer")},     {text("from"), text("2030-06-01")},
            {text("to"), text("2030-09-01")},   {text("basis_points"), 2'000},
            {text("weekdays"), QJsonValue()},   {text("percent_of"), QJsonArray()},
            {text("created_at"), text("2030")}, {text("version"), 3}};
}

} // namespace

/// A draft of prices: what it makes of what is on the server, how it is sent, and how it reads.
class TestPricingDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithNothing();
    void sendsFieldsThatDiffer();
    void sendsWhatChangedOfARule();
    void sendsNewAndRemovedRules();
    void forgetsWhatIsAsItWas();
    void staysWhenTheServerIsReadAgain();
    void tellsKindsApart();
    void keepsRowsInPlaceWhileTheyChange();
    void writesEffects_data();
    void writesEffects();
    void putsLostStaysFirst();
    void listsTheNights();

private:
    QJsonObject edit(qsizetype index) const { return m_draft.edits().at(index).toObject(); }

    PricingDraft m_draft;
};

void TestPricingDraft::init()
{
    m_draft = {};
    m_draft.setServer(serverFields(), {ruleOf(season())});
}

void TestPricingDraft::beginsWithNothing()
{
    QVERIFY(m_draft.isEmpty());
    QCOMPARE(m_draft.stateOf(text("r-1")), PricingDraft::State::Unchanged);
    QCOMPARE(m_draft.rule(text("r-1"))->fields.keys(),
             (QStringList{text("basis_points"), text("from"), text("name"), text("to")}));
}

void TestPricingDraft::sendsFieldsThatDiffer()
{
    m_draft.setField(text("base_price"), money(12'000));
    m_draft.setField(text("min_nights"), 1);
    QCOMPARE(m_draft.changes().size(), 1);
    QCOMPARE(edit(0), (QJsonObject{{text("type"), text("change_fields")},
                                   {text("fields"), QJsonObject{{text("base_price"), money(12'000)}}}}));
}

void TestPricingDraft::sendsWhatChangedOfARule()
{
    auto rule = *m_draft.rule(text("r-1"));
    rule.fields.remove(text("basis_points"));
    rule.fields.insert(text("price"), money(15'000));
    m_draft.set(rule);
    QCOMPARE(m_draft.stateOf(rule.id), PricingDraft::State::Changed);
    const QJsonObject body{{text("basis_points"), QJsonValue()}, {text("price"), money(15'000)}};
    QCOMPARE(edit(0),
             (QJsonObject{{text("type"), text("change_rule")}, {text("rule_id"), text("r-1")}, {text("rule"), body}}));
}

void TestPricingDraft::sendsNewAndRemovedRules()
{
    const auto added = m_draft.add({{}, RuleKind::EarlyBird, {{text("name"), text("Early")}}});
    m_draft.remove(text("r-1"));
    QCOMPARE(m_draft.stateOf(added), PricingDraft::State::New);
    QCOMPARE(m_draft.stateOf(text("r-1")), PricingDraft::State::Removed);
    QCOMPARE(m_draft.rules().size(), 2);
    QCOMPARE(m_draft.changes().at(0).key, text("r-1"));
    QCOMPARE(edit(0).value(text("type")).toString(), text("remove_rule"));
    QCOMPARE(edit(1).value(text("rule")).toObject(),
             (QJsonObject{{text("name"), text("Early")}, {text("kind"), text("EARLY_BIRD")}}));
    m_draft.remove(added);
    m_draft.restore(text("r-1"));
    QVERIFY(m_draft.isEmpty());
}

void TestPricingDraft::forgetsWhatIsAsItWas()
{
    auto rule = *m_draft.rule(text("r-1"));
    const auto before = rule;
    rule.fields.insert(text("name"), text("Winter"));
    m_draft.set(rule);
    m_draft.set(before);
    m_draft.setField(text("base_price"), money(12'000));
    m_draft.setField(text("base_price"), money(10'000));
    QVERIFY(m_draft.isEmpty());
}

void TestPricingDraft::staysWhenTheServerIsReadAgain()
{
    auto rule = *m_draft.rule(text("r-1"));
    rule.fields.insert(text("name"), text("Winter"));
    m_draft.set(rule);
    m_draft.setField(text("base_price"), money(12'000));
    m_draft.setServer(serverFields(), {ruleOf(season())});
    QCOMPARE(m_draft.changes().size(), 2);
    m_draft.setServer(serverFields(), {});
    QCOMPARE(m_draft.changes().size(), 1); // the rule is gone, and what was to become of it
}

void TestPricingDraft::tellsKindsApart()
{
    for (const auto kind : {RuleKind::Season, RuleKind::LengthOfStay, RuleKind::EarlyBird, RuleKind::LastMinute,
                            RuleKind::Coupon, RuleKind::Fee, RuleKind::Tax}) {
        QCOMPARE(ruleOf({{text("kind"), ruleKindCode(kind)}}).kind, kind);
        QCOMPARE(ruleKindOf(priceItemOf(kind)), kind);
        QVERIFY(isRule(priceItemOf(kind)));
    }
    QVERIFY(!isRule(PriceItem::Base));
    QVERIFY(ruleOf(season()).concerns({2030, 8, 31}));
    QVERIFY(!ruleOf(season()).concerns({2030, 9, 1}));
}

void TestPricingDraft::keepsRowsInPlaceWhileTheyChange()
{
    PriceItemModel model(m_draft);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QCOMPARE(model.rowCount(), 6); // five parts of the property, and the season
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    m_draft.setField(text("base_price"), money(12'000));
    model.refresh();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.index(0, PriceItemModel::StateColumn).data().toString(), text("changed"));
    QCOMPARE(model.index(2, PriceItemModel::NameColumn).data().toString(), text("Summer"));
    m_draft.add({{}, RuleKind::Tax, {}});
    model.refresh();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.index(6, PriceItemModel::NameColumn).data().toString(), text("(no name yet)"));
}

void TestPricingDraft::writesEffects_data()
{
    QTest::addColumn<PriceItem>("item");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("effect");
    QTest::addColumn<QString>("condition");
    QTest::newRow("base") << PriceItem::Base << serverFields() << "€100 a night"
                          << "any night";
    QTest::newRow("no weekend price") << PriceItem::Weekend << serverFields() << "as the base price"
                                      << "";
    QTest::newRow("season") << PriceItem::Season << season() << "+20 %"
                            << "1 Jun – 31 Aug 2030";
    QTest::newRow("season by price") << PriceItem::Season
                                     << QJsonObject{{"from", "2030-06-01"},         {"to", "2030-06-08"},
                                                    {"price", money(15'050)},       {"weekend_price", money(18'000)},
                                                    {"weekdays", QJsonArray{1, 2}}, {"min_nights", 3},
                                                    {"closed_to_arrival", true}}
                                     << "€150.50 a night, €180 on weekends"
                                     << "1 – 7 Jun 2030, Mon, Tue, from 3 nights on, no arrivals";
    QTest::newRow("long stays") << PriceItem::LengthOfStay << QJsonObject{{"min_nights", 7}, {"basis_points", 1'250}}
                                << "−12.5 %"
                                << "from 7 nights on";
    QTest::newRow("coupon") << PriceItem::Coupon
                            << QJsonObject{{"coupon_code", "SUN"}, {"amount", money(2'000)}, {"max_uses", 5}} << "−€20"
                            << "SUN, at most 5 times";
    QTest::newRow("tax") << PriceItem::Tax
                         << QJsonObject{{"amount", money(200)},
                                        {"unit", "GUEST_NIGHT"},
                                        {"cap_nights", 7},
                                        {"exempt_under_age", 13}}
                         << "€2 a guest and night"
                         << "the first 7 nights, not under 13 years";
    QTest::newRow("share") << PriceItem::Fee << QJsonObject{{"basis_points", 500}, {"percent_of", QJsonArray{"ALL"}}}
                           << "5 % of nights and fees"
                           << "every stay";
}

void TestPricingDraft::writesEffects()
{
    QFETCH(PriceItem, item);
    QFETCH(QJsonObject, fields);
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    QTEST(effectText(item, fields, locale), "effect");
    QTEST(conditionText(item, fields, locale), "condition");
}

void TestPricingDraft::putsLostStaysFirst()
{
    const auto stay = [](const char *guest, qint64 draft, bool isBookable) {
        return SimulatedStay{.guestName = text(guest),
                             .now = {30'000, text("EUR")},
                             .draft = {draft, text("EUR")},
                             .isBookable = isBookable,
                             .obstacles = {text("MIN_NIGHTS")}};
    };
    SimulatedStayModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStays({stay("Gil", 36'000, true), stay("Ben", 30'000, true), stay("Mara", 0, false)});
    QCOMPARE(model.rowCount(), 2); // Ben's is the same
    QCOMPARE(model.outcomeAt(0), SimulatedStayModel::Outcome::Lost);
    QCOMPARE(model.index(0, SimulatedStayModel::GuestColumn).data().toString(), text("Mara"));
    QCOMPARE(model.outcomeAt(1), SimulatedStayModel::Outcome::Dearer);
}

void TestPricingDraft::listsTheNights()
{
    CurveModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CurveNight night{.date = {2030, 5, 3},
                     .owner = NightOwner::Booked,
                     .price = {12'000, text("EUR")},
                     .rule = text("season"),
                     .ruleName = text("Summer")};
    model.setNights({night});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    night.before = Money{10'000, text("EUR")};
    model.setNights({night});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.index(0, CurveModel::RuleColumn).data().toString(), text("Summer"));
    QCOMPARE(model.index(0, CurveModel::OwnerColumn).data().toString(), text("booked"));
    QVERIFY(model.index(0, CurveModel::BeforeColumn).data().toString().contains(text("100")));
}

WATCHED_TEST_MAIN(TestPricingDraft)
#include "tst_pricing_draft.moc"
