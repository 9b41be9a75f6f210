#include "tests/ui/pricing_page_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/apply_draft_dialog.h"
#include "ui/pages/confirm_dialog.h"
#include "ui/pages/night_explanation_view.h"
#include "ui/pages/property_chooser.h"
#include "ui/pages/simulation_panel.h"

#include <QListView>

using namespace roost::ui;

/// A draft of prices to its end: explained, tried on past stays, applied, taken back, refused, left.
class TestPricingFlows : public QObject, private PricingPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void explainsANightByKey();
    void appliesAsOneChangeAndUndoesIt();
    void keepsTheDraftWhenItIsRefused();
    void comparesWithPastDemand();
    void needsADraftToSimulate();
    void asksBeforeADraftIsLost();
    void asksBeforeOneGoesElsewhere();
    void findsAPropertyByName();
    void keepsADraftWhenOthersChangeSomething();
};

void TestPricingFlows::explainsANightByKey()
{
    server().on("GET /properties/p-1/explain", [](const FakeRequest &) {
        const auto rule = [](const char *code, const char *name, const QJsonValue &price, bool decides) {
            return QJsonObject{{text("rule"), text(code)},
                               {text("name"), text(name)},
                               {text("applies"), !price.isNull()},
                               {text("decides"), decides},
                               {text("price"), price}};
        };
        return FakeResponse{200,
                            {{text("price"), money(12'000)},
                             {text("min_nights"), 3},
                             {text("max_nights"), 365},
                             {text("bookable"), false},
                             {text("price_rules"), QJsonArray{rule("override", "", QJsonValue(), false),
                                                              rule("season", "Summer", money(12'000), true),
                                                              rule("base", "", money(10'000), false)}},
                             {text("bookability_rules"),
                              QJsonArray{QJsonObject{{text("code"), text("TAKEN")}, {text("passes"), false}}}}}};
    });
    open();
    m_chart->setFocus();
    QTest::keyClick(m_chart, Qt::Key_Home);
    QTest::keyClick(m_chart, Qt::Key_Down);
    QTest::keyClick(m_chart, Qt::Key_Return);
    auto &shown = window();
    QTRY_VERIFY(shown.findChild<NightExplanationView *>());
    QCOMPARE(server().lastOf("GET /properties/p-1/explain").parameter("date"),
             FakePricing::firstDay().addDays(7).toString(Qt::ISODate));
    const auto texts = ConsoleFixture::visibleTexts(*shown.findChild<NightExplanationView *>());
    QVERIFY(texts.contains(text("Summer")));
    QVERIFY(texts.contains(text("It decides: the first in this order that applies.")));
    QVERIFY(texts.contains(text("The night is taken")));
    QVERIFY(texts.contains(text("No stay can begin with this night")));
}

void TestPricingFlows::appliesAsOneChangeAndUndoesIt()
{
    server().on("POST /price-changes", [](const FakeRequest &request) {
        const bool isPreview = request.parameter("preview") == text("true");
        return FakeResponse{isPreview ? 200 : 201, FakePricing::change(isPreview ? "" : "c-1")};
    });
    server().on("POST /price-changes/c-1/undo", [](const FakeRequest &) {
        return FakeResponse{201, FakePricing::change("c-2")};
    });
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "125");
    QTRY_VERIFY(noteOfDraft().contains(text("nights change")));
    QTest::keyClick(&window(), Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = page.findChild<ApplyDraftDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*dialog).contains(text("5 change")));
    click(*dialog, "Apply");
    QTRY_VERIFY(noteOfDraft().isEmpty());
    const auto sent = server().lastOf("POST /price-changes").json().value(text("changes")).toArray().at(0).toObject();
    QCOMPARE(sent.value(text("property_ids")).toArray(), QJsonArray{text("p-1")});
    QCOMPARE(sent.value(text("fields")).toObject(), (QJsonObject{{text("base_price"), money(12'500)}}));
    auto &workspace = *window().workspace();
    QTRY_VERIFY(workspace.history().canUndo());
    window().activateWindow(); // the dialog was
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(server().countOf("POST /price-changes/c-1/undo"), 1);
    QTRY_VERIFY(workspace.history().canRedo());
}

void TestPricingFlows::keepsTheDraftWhenItIsRefused()
{
    server().on("POST /price-changes", [](const FakeRequest &request) {
        if (request.parameter("preview") == text("true"))
            return FakeResponse{200, FakePricing::change("")};
        const QJsonObject booking{{text("pointer"), text("/bookings/b-1")},
                                  {text("detail"), text("AAAA1111, from 2030-05-01 to 2030-05-04")}};
        return FakeResponse{409,
                            {{text("code"), text("BOOKED")},
                             {text("detail"), text("Guests have booked by this change.")},
                             {text("errors"), QJsonArray{booking}}}};
    });
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "125");
    QTRY_VERIFY(noteOfDraft().contains(text("nights change")));
    click(page, "Review and apply…");
    auto *dialog = page.findChild<ApplyDraftDialog *>();
    click(*dialog, "Apply");
    const auto saysWhy = [dialog] {
        const auto texts = ConsoleFixture::visibleTexts(*dialog).join(u'\n');
        return texts.contains(text("Guests have booked")) && texts.contains(text("AAAA1111"));
    };
    QTRY_VERIFY(saysWhy());
    dialog->reject();
    QVERIFY(noteOfDraft().startsWith(text("1 change in the draft.")));
    QVERIFY(!window().workspace()->history().canUndo());
}

void TestPricingFlows::comparesWithPastDemand()
{
    server().on("POST /properties/p-1/simulations", [](const FakeRequest &) {
        return FakeResponse{200, FakePricing::simulation()};
    });
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "150");
    click(page, "What if");
    auto *panel = page.findChild<SimulationPanel *>();
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*panel).contains(text("Revenue of nights")));
    const auto texts = ConsoleFixture::visibleTexts(*panel).join(u'\n');
    QVERIFY(texts.contains(text("Nothing of this has happened")));
    QVERIFY(texts.contains(u'\u2212' + Money{15'000, text("EUR")}.toString(QLocale())));
    auto *stays = panel->findChild<QTableView *>();
    QCOMPARE(stays->model()->rowCount(), 2);
    QCOMPARE(stays->model()->index(0, 0).data().toString(), text("Mara"));
    const auto sent = server().lastOf("POST /properties/p-1/simulations").json();
    QCOMPARE(sent.value(text("elasticity")).toDouble(), 0.0);
    QVERIFY(ConsoleFixture::button(page, text("Review and apply…"))->isEnabled());
}

void TestPricingFlows::needsADraftToSimulate()
{
    auto &page = open();
    click(page, "What if");
    QTRY_VERIFY(ConsoleFixture::visibleTexts(page).contains(text("There is no draft yet")));
    QCOMPARE(server().countOf("POST /properties/p-1/simulations"), 0);
    click(page, "Rules");
    QVERIFY(m_table->isVisible());
}

void TestPricingFlows::asksBeforeADraftIsLost()
{
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "150");
    auto *chooser = window().findChild<PropertyChooser *>();
    Q_EMIT chooser->chosen(text("p-2"), text("Old Mill"));
    auto *dialog = page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    click(*dialog, "Keep it");
    QTRY_VERIFY(!page.findChild<ConfirmDialog *>());
    QVERIFY(noteOfDraft().startsWith(text("1 change in the draft.")));
    Q_EMIT chooser->chosen(text("p-2"), text("Old Mill"));
    click(*page.findChild<ConfirmDialog *>(), "Discard it");
    QTRY_VERIFY(ConsoleFixture::button(window(), text("Property: Old Mill")));
    QTRY_VERIFY(noteOfDraft().isEmpty());
}

void TestPricingFlows::asksBeforeOneGoesElsewhere()
{
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "150");
    auto &workspace = *window().workspace();
    workspace.openPage(text("guests"));
    QVERIFY(page.findChild<ConfirmDialog *>());
    click(*page.findChild<ConfirmDialog *>(), "Keep it");
    QTRY_VERIFY(!page.findChild<ConfirmDialog *>());
    QCOMPARE(workspace.currentPageId(), text("pricing"));
    workspace.openPage(text("guests"));
    click(*page.findChild<ConfirmDialog *>(), "Discard it");
    QTRY_COMPARE(workspace.currentPageId(), text("guests"));
    QVERIFY(!page.hasUnsavedChanges());
}

void TestPricingFlows::findsAPropertyByName()
{
    open();
    click(window(), "Property: Sea Loft");
    auto *list = window().findChild<PropertyChooser *>()->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible());
    auto *search = window().findChild<PropertyChooser *>()->findChild<QLineEdit *>();
    server().on("GET /properties",
                [](const FakeRequest &) { return listOf({FakePricing::property("p-2", "Old Mill")}); });
    QTest::keyClicks(search, text("mill"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(server().lastOf("GET /properties").url.query().contains(text("mill")), true);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(ConsoleFixture::button(window(), text("Property: Old Mill")));
    QTRY_VERIFY(server().countOf("GET /properties/p-2/price-curve") == 1);
}

void TestPricingFlows::keepsADraftWhenOthersChangeSomething()
{
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "150");
    QTRY_VERIFY(noteOfDraft().contains(text("nights change")));
    page.reload();
    QTRY_COMPARE(server().countOf("GET /properties/p-1/price-curve"), 2);
    QTRY_COMPARE(firstPrice(), plain(150.0));
    QVERIFY(noteOfDraft().startsWith(text("1 change in the draft.")));
    QCOMPARE(field("Price of a night")->text(), text("150"));
}

WATCHED_TEST_MAIN(TestPricingFlows)
#include "tst_pricing_flows.moc"
