#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_properties.h"
#include "tests/ui/watched_main.h"
#include "ui/models/undo_history.h"
#include "ui/pages/bulk_edit_dialog.h"
#include "ui/pages/duplicate_dialog.h"
#include "ui/pages/property_cards.h"
#include "ui/pages/property_drawer.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/value_field.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>

using namespace roost;
using namespace roost::ui;

/// Properties as cards and a table, and what is done with one or several of them, by mouse and keyboard.
class TestPropertiesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsCoversInCards();
    void keepsTheTable();
    void searchesAndFilters();
    void opensADrawerAndEdits();
    void reopensTheDrawerOnTheWayBack();
    void duplicates();
    void changesSeveralAndTakesThemBack();
    void raisesPricesOfSeveral();
    void choosesByKeyboard();
    void looksAgainWhenOneHasChanged();
    void invitesToAddTheFirst();

private:
    PropertyList &open();
    PropertyList &list() { return *page().findChild<PropertyList *>(); }
    Page &page() { return *m_fixture->window().workspace()->currentPage(); }
    FakeServer &server() { return m_fixture->server(); }
    void click(const char *button) { ConsoleFixture::click(page(), text(button)); }
    BulkEditDialog &changeAll();
    int minNights(const char *id) { return m_properties->property(id).value(text("min_nights")).toInt(); }

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeProperties> m_properties;
};

void TestPropertiesPage::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_properties = std::make_unique<FakeProperties>(server());
    for (const auto &[id, title] : {std::pair("p-1", "Attic"), std::pair("p-2", "Beach"), std::pair("p-3", "Cabin")})
        m_properties->add(FakeProperties::sample(id, title));
}

void TestPropertiesPage::cleanup()
{
    m_fixture.reset();
    m_properties.reset();
}

PropertyList &TestPropertiesPage::open()
{
    m_fixture->signIn().openPage(text("properties"));
    [this] { QTRY_VERIFY(page().isLoaded()); }();
    return list();
}

void TestPropertiesPage::showsCoversInCards()
{
    server().on("GET /properties/p-2/cover", [](const FakeRequest &) {
        return FakeResponse{200, {}, FakeProperties::jpeg(Qt::darkGreen)};
    });
    auto &shown = open();
    QVERIFY(shown.findChild<PropertyCards *>()->isVisible());
    QTRY_VERIFY(!shown.pictures().picture(text("p-2")).isNull());
    QTRY_VERIFY(shown.pictures().isMissing(text("p-1")));
    QCOMPARE(server().lastOf("GET /properties/p-2/cover").parameter("size"), text("medium"));
}

void TestPropertiesPage::keepsTheTable()
{
    open();
    click("Table");
    QVERIFY(list().findChild<DataTable *>()->isVisible());
    QVERIFY(ConsoleFixture::button(page(), text("Columns")));
    m_fixture->end();
    open();
    QVERIFY(list().findChild<DataTable *>()->isVisible());
}

void TestPropertiesPage::searchesAndFilters()
{
    open();
    auto *search = list().findChild<QLineEdit *>();
    QTest::keyClicks(search, text("beach"));
    QTRY_COMPARE(server().lastOf("GET /properties").parameter("q"), text("beach"));
    auto *tags = ConsoleFixture::button(list(), text("Tag"));
    QVERIFY(tags && tags->isVisible());
    tags->menu()->actions().last()->trigger();
    QTRY_COMPARE(server().lastOf("GET /properties").parameter("tag"), text("Sea front"));
    QCOMPARE(server().lastOf("GET /properties").parameter("q"), text("beach"));
}

void TestPropertiesPage::opensADrawerAndEdits()
{
    auto *cards = open().findChild<PropertyCards *>();
    cards->setFocus();
    cards->setCurrentIndex(cards->model()->index(1, 0));
    QTest::keyClick(cards, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window().findChild<PropertyDrawer *>());
    ConsoleFixture::click(m_fixture->window(), text("Edit"));
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
    QCOMPARE(page().findChild<PropertyEditor *>()->draft().title(), text("Beach"));
    click("Properties");
    QTRY_VERIFY(list().isVisible());
}

void TestPropertiesPage::reopensTheDrawerOnTheWayBack()
{
    open();
    auto &workspace = *m_fixture->window().workspace();
    workspace.openPage(text("properties"), text("p-1"));
    QTRY_VERIFY(m_fixture->window().findChild<PropertyDrawer *>());
    workspace.openPage(text("bookings"));
    QTRY_VERIFY(!m_fixture->window().findChild<PropertyDrawer *>());
    ConsoleFixture::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(workspace.currentPageId(), text("properties"));
    QTRY_VERIFY(m_fixture->window().findChild<PropertyDrawer *>());
    QCOMPARE(list().openId(), text("p-1"));

    workspace.openPage(text("properties"), text("edit/p-1"));
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().findChild<PropertyEditor *>()->isVisible());
    workspace.openPage(text("bookings"));
    workspace.goBack();
    QTRY_COMPARE(page().findChild<PropertyEditor *>()->draft().id(), text("p-1"));
    workspace.goBack();
    QTRY_VERIFY(list().isVisible());
    QTRY_VERIFY(m_fixture->window().findChild<PropertyDrawer *>());
}

void TestPropertiesPage::duplicates()
{
    open();
    m_fixture->window().workspace()->openPage(text("properties"), text("p-1"));
    ConsoleFixture::click(m_fixture->window(), text("Duplicate…"));
    QTRY_VERIFY(m_fixture->window().findChild<DuplicateDialog *>());
    auto *dialog = m_fixture->window().findChild<DuplicateDialog *>();
    auto *title = dialog->findChild<QLineEdit *>();
    QCOMPARE(title->text(), text("Attic (copy)"));
    QTest::keyClicks(title, text("Second attic"));
    QTest::keyClick(dialog->findChildren<QCheckBox *>().at(1), Qt::Key_Space); // without price rules
    ConsoleFixture::click(*dialog, text("Duplicate"));
    QTRY_VERIFY(m_properties->has("p-copy"));
    const auto sent = server().lastOf("POST /properties/p-1/duplicate").json();
    QCOMPARE(sent, (QJsonObject{
                       {text("title"), text("Second attic")}, {text("photos"), true}, {text("price_rules"), false}}));
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
    QCOMPARE(page().findChild<PropertyEditor *>()->draft().title(), text("Second attic"));
    auto &history = m_fixture->window().workspace()->history();
    QTRY_VERIFY(history.canUndo());
    history.undo();
    QTRY_VERIFY(!m_properties->has("p-copy"));
}

BulkEditDialog &TestPropertiesPage::changeAll()
{
    open();
    click("Select several");
    click("Select all");
    click("Change them…");
    [this] { QTRY_VERIFY(page().findChild<BulkEditDialog *>()); }();
    auto &dialog = *page().findChild<BulkEditDialog *>();
    auto *nights = dialog.findChild<ValueField *>(text("min_nights"))->findChild<QLineEdit *>();
    nights->setFocus();
    nights->selectAll();
    QTest::keyClicks(nights, text("3"));
    return dialog;
}

void TestPropertiesPage::changesSeveralAndTakesThemBack()
{
    m_properties->change("p-2", {{text("min_nights"), 3}});
    auto &dialog = changeAll();
    auto *table = dialog.findChild<DataTable *>();
    QCOMPARE(table->model()->rowCount(), 2); // the beach has it already
    ConsoleFixture::click(dialog, text("Change 2 properties"));
    QTRY_COMPARE(minNights("p-1"), 3);
    QCOMPARE(minNights("p-3"), 3);
    QCOMPARE(server().countOf("POST /property-changes"), 1);
    auto &history = m_fixture->window().workspace()->history();
    QTRY_VERIFY(history.canUndo());
    QTRY_VERIFY(!list().isChoosing());
    history.undo();
    QTRY_COMPARE(minNights("p-1"), 1);
    QCOMPARE(minNights("p-2"), 3);
    QCOMPARE(minNights("p-3"), 1);
    QTRY_VERIFY(history.canRedo());
    history.redo();
    QTRY_COMPARE(minNights("p-3"), 3);
}

void TestPropertiesPage::raisesPricesOfSeveral()
{
    m_properties->change("p-2", {{text("base_price"), money(9000)}});
    open();
    click("Select several");
    click("Select all");
    click("Change them…");
    QTRY_VERIFY(page().findChild<BulkEditDialog *>());
    auto &dialog = *page().findChild<BulkEditDialog *>();
    const auto choose = [&dialog](const char *field, AmountStep::Kind kind, const char *typed) {
        auto *amount = dialog.findChild<ValueField *>(text(field));
        for (auto *action : amount->findChild<DropdownButton *>()->menu()->actions()) {
            if (action->text() == AmountStep::label(kind))
                action->trigger();
        }
        QTest::keyClicks(amount->findChild<QLineEdit *>(), text(typed));
    };
    choose("base_price", AmountStep::Kind::RaiseByPercent, "10");
    choose("cleaning_fee", AmountStep::Kind::RaiseBy, "5");
    QCOMPARE(dialog.findChild<DataTable *>()->model()->rowCount(), 6);
    ConsoleFixture::click(dialog, text("Change 3 properties"));
    const auto amount = [this](const char *id, const char *field) {
        return Money::fromJson(m_properties->property(id).value(text(field)).toObject()).amount;
    };
    QTRY_COMPARE(amount("p-1", "base_price"), 13200);
    QCOMPARE(amount("p-2", "base_price"), 9900);
    QCOMPARE(amount("p-2", "cleaning_fee"), 3500);
    auto &history = m_fixture->window().workspace()->history();
    QTRY_VERIFY(history.canUndo());
    history.undo();
    QTRY_COMPARE(amount("p-2", "base_price"), 9000);
    QCOMPARE(amount("p-1", "cleaning_fee"), 3000);
}

void TestPropertiesPage::choosesByKeyboard()
{
    open();
    click("Select several");
    auto *cards = list().findChild<PropertyCards *>();
    cards->setCurrentIndex({});
    cards->setFocus();
    QTest::keyClick(cards, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list().chosen().size(), 3);
    QVERIFY(ConsoleFixture::visibleTexts(list()).contains(text("3 properties selected")));
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualRect(cards->model()->index(0, 0)).center());
    QCOMPARE(list().chosen().size(), 2);
    QVERIFY(!m_fixture->window().findChild<PropertyDrawer *>());
    click("Table");
    QCOMPARE(list().chosen().size(), 2); // what is chosen stays so
    click("Done");
    QVERIFY(!list().isChoosing());
}

void TestPropertiesPage::looksAgainWhenOneHasChanged()
{
    auto &dialog = changeAll();
    m_properties->change("p-2", {{text("max_nights"), 2}});
    ConsoleFixture::click(dialog, text("Change 3 properties"));
    QTRY_COMPARE(server().countOf("POST /property-changes"), 1);
    QTRY_VERIFY(ConsoleFixture::visibleTexts(dialog).filter(text("Somebody has changed one of them")).size() == 1);
    QTRY_COMPARE(server().countOf("GET /properties/p-3"), 1);
    QCOMPARE(minNights("p-1"), 1);
}

void TestPropertiesPage::invitesToAddTheFirst()
{
    server().on("GET /properties", ConsoleFixture::emptyList);
    m_fixture->signIn().openPage(text("properties"));
    QTRY_VERIFY(page().isLoaded());
    ConsoleFixture::click(list(), text("Add a property"));
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
}

WATCHED_TEST_MAIN(TestPropertiesPage)
#include "tst_properties_page.moc"
