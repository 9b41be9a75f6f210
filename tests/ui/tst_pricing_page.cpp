#include "tests/ui/pricing_page_fixture.h"
#include "tests/ui/watched_main.h"

using namespace roost::ui;

/// The rules of a property's prices by mouse and keyboard, and the curve that follows while one types.
class TestPricingPage : public QObject, private PricingPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void showsRulesAndCurve();
    void saysWhatIsMissingWithoutProperties();
    void offersToRetry();
    void redrawsWhileOneTypes();
    void dropsAnswersThatAreOvertaken();
    void takesWhatIsTypedAtOnce();
    void showsFaultsAtTheirFields();
    void addsARuleByKeyboard();
    void removesAndPutsBack();
    void duplicatesARule();
    void opensARuleByItsBand();
    void showsTheYearAsATable();
};

void TestPricingPage::showsRulesAndCurve()
{
    auto &page = open();
    QCOMPARE(items().rowCount(), 7);
    QCOMPARE(items().index(2, PriceItemModel::NameColumn).data().toString(), text("Summer"));
    QCOMPARE(items().index(2, PriceItemModel::EffectColumn).data().toString(), text("+20 %"));
    QCOMPARE(m_chart->table().rows.size(),
             static_cast<qsizetype>(FakePricing::firstDay().daysTo(FakePricing::firstDay().addYears(1))));
    QVERIFY(!ConsoleFixture::button(page, text("Review and apply…")));
    QVERIFY(ConsoleFixture::button(window(), text("Property: Sea Loft")));
    click(window(), "Quarter");
    QCOMPARE(m_chart->span(), PriceChart::quarterNights);
}

void TestPricingPage::saysWhatIsMissingWithoutProperties()
{
    server().on("GET /properties", ConsoleFixture::emptyList);
    m_fixture->signIn().openPage(text("pricing"));
    auto *page = window().workspace()->currentPage();
    QTRY_VERIFY(ConsoleFixture::button(*page, text("Go to the properties")));
    click(*page, "Go to the properties");
    QTRY_COMPARE(window().workspace()->currentPageId(), text("properties"));
}

void TestPricingPage::offersToRetry()
{
    server().on("GET /properties/p-1/price-rules", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
    });
    m_fixture->signIn().openPage(text("pricing"));
    auto *page = window().workspace()->currentPage();
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*page).contains(text("The database does not answer.")));
    QVERIFY(!page->isLoaded());
    server().on("GET /properties/p-1/price-rules", ConsoleFixture::emptyList);
    click(*page, "Retry");
    QTRY_VERIFY(page->isLoaded());
}

void TestPricingPage::redrawsWhileOneTypes()
{
    open();
    openRow("Base price");
    type("Price of a night", "150");
    QTRY_COMPARE(firstPrice(), plain(150.0));
    QCOMPARE(m_chart->table().rows.first().at(2), plain(100.0));
    QVERIFY(server().countOf("POST /properties/p-1/price-curve") <= 2);
    QTRY_VERIFY(noteOfDraft().startsWith(text("1 change in the draft.")));
    const auto sent = server().lastOf("POST /properties/p-1/price-curve").json();
    const auto change = sent.value(text("changes")).toArray().at(0).toObject();
    QCOMPARE(change.value(text("type")).toString(), text("change_fields"));
    QCOMPARE(change.value(text("fields")).toObject(), (QJsonObject{{text("base_price"), money(15'000)}}));
}

void TestPricingPage::dropsAnswersThatAreOvertaken()
{
    open();
    openRow("Base price");
    type("Price of a night", "110");
    QTRY_COMPARE(server().countOf("POST /properties/p-1/price-curve"), 1);
    type("Price of a night", "130");
    QTRY_COMPARE(firstPrice(), plain(130.0));
    type("Price of a night", "100"); // as it was: there is no draft any more
    QTRY_COMPARE(firstPrice(), plain(100.0));
    QTRY_VERIFY(noteOfDraft().isEmpty());
}

/// Before the new fields have been laid out.
void TestPricingPage::takesWhatIsTypedAtOnce()
{
    auto &page = open();
    openRow("Cleaning");
    openRow("Base price");
    type("Price of a night", "150");
    QVERIFY(page.hasUnsavedChanges());
    QTRY_COMPARE(firstPrice(), plain(150.0));
}

void TestPricingPage::showsFaultsAtTheirFields()
{
    auto &page = open();
    openRow("Base price");
    type("Price of a night", "abc");
    QVERIFY(field("Price of a night")->accessibleDescription().startsWith(text("Write an amount")));
    QCOMPARE(server().countOf("POST /properties/p-1/price-curve"), 0);
    type("Price of a night", "0");
    QTRY_VERIFY(field("Price of a night")->accessibleDescription().startsWith(text("Must be from 1")));
    QVERIFY(!ConsoleFixture::button(page, text("Review and apply…"))->isEnabled());
    type("Price of a night", "90");
    QTRY_VERIFY(ConsoleFixture::button(page, text("Review and apply…"))->isEnabled());
    QVERIFY(field("Price of a night")->accessibleDescription().isEmpty());
}

void TestPricingPage::addsARuleByKeyboard()
{
    open();
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(field("Name") && field("Name")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), text("Fair"));
    type("More (+) or less (−)", "+35");
    QTRY_COMPARE(items().rowCount(), 8);
    const auto found = items().match(items().index(0, 0), Qt::DisplayRole, text("Fair"), 1, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    const auto row = found.first().row();
    QTRY_COMPARE(items().index(row, PriceItemModel::EffectColumn).data().toString(), text("+35 %"));
    QCOMPARE(items().index(row, PriceItemModel::StateColumn).data().toString(), text("new"));
    const auto isSent = [this] {
        const auto sent = server().lastOf("POST /properties/p-1/price-curve").json().value(text("changes")).toArray();
        return sent.at(0).toObject().value(text("rule")).toObject().value(text("basis_points")).toInt() == 3'500;
    };
    QTRY_VERIFY(isSent());
}

void TestPricingPage::removesAndPutsBack()
{
    open();
    openRow("Summer");
    click(*m_editor, "Remove");
    QCOMPARE(items().index(2, PriceItemModel::StateColumn).data().toString(), text("removed"));
    QTRY_COMPARE(server().countOf("POST /properties/p-1/price-curve"), 1);
    click(*m_editor, "Put back");
    QCOMPARE(items().index(2, PriceItemModel::StateColumn).data().toString(), QString());
    QTRY_VERIFY(noteOfDraft().isEmpty());
}

void TestPricingPage::duplicatesARule()
{
    open();
    openRow("Linen");
    click(*m_editor, "Duplicate");
    QTRY_COMPARE(items().rowCount(), 8);
    QTRY_COMPARE(field("Name")->text(), text("Linen, again"));
    QCOMPARE(field("Amount")->text(), text("10"));
}

void TestPricingPage::opensARuleByItsBand()
{
    open();
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->bandRect(0).center().toPoint());
    QCOMPARE(m_editor->id(), text("r-1"));
    QCOMPARE(field("Name")->text(), text("Summer"));
}

void TestPricingPage::showsTheYearAsATable()
{
    open();
    click(window(), "As a table");
    QVERIFY(!m_chart->isVisible());
    auto *nights = tableNamed("Prices of the year, night by night");
    QVERIFY(nights && nights->isVisible());
    QVERIFY(nights->model()->rowCount() >= 365);
    click(window(), "As a table");
    QVERIFY(m_chart->isVisible());
}

WATCHED_TEST_MAIN(TestPricingPage)
#include "tst_pricing_page.moc"
