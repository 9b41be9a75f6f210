#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_properties.h"
#include "tests/ui/watched_main.h"
#include "ui/models/undo_history.h"
#include "ui/pages/collision_dialog.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_form.h"
#include "ui/pages/publish_checklist.h"
#include "ui/pages/section_list.h"
#include "ui/pages/unsaved_dialog.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/value_field.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace roost;
using namespace roost::ui;

/// The editor of a property, by mouse and keyboard: what is typed is judged at once by the server's schema, and never
/// lost.
class TestPropertyEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsAFaultWhereItIs();
    void takesTagsWithCommas();
    void savesAndTakesItBack();
    void saysWhatTheServerRefuses();
    void keepsWhatWasTypedWhenTheServerIsGone();
    void putsTwoPeoplesChangesTogether();
    void asksWhoseValueStays();
    void marksSectionsAndJumps();
    void addsAProperty();
    void guardsWhatIsNotSaved();
    void guardsTheWindow();
    void guardsTheServer();
    void bringsBackWhatASessionLost();
    void namesWhatIsMissingAndPublishes();
    void showsWhyItCannotBePublished();
    void takesOffTheMarketAndBack();
    void hasNamesAndASensibleTabOrder();

private:
    PropertyEditor &open(const char *id = "p-1");
    PropertyEditor &editor() { return *workspace().currentPage()->findChild<PropertyEditor *>(); }
    Workspace &workspace() { return *m_fixture->window().workspace(); }
    FakeServer &server() { return m_fixture->server(); }
    ValueField &field(const char *name) { return *editor().findChild<PropertyForm *>()->field(text(name)); }
    QLineEdit &line(const char *name) { return *field(name).findChild<QLineEdit *>(); }
    void typeInto(const char *name, const char *words);
    void click(const char *button) { ConsoleFixture::click(editor(), text(button)); }
    bool says(const char *words);
    QString requestOf(const QByteArray &route, const char *name)
    {
        return server().lastOf(route).json().value(text(name)).toVariant().toString();
    }

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeProperties> m_properties;
};

void TestPropertyEditor::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_properties = std::make_unique<FakeProperties>(server());
    m_properties->add(FakeProperties::sample("p-1", "Sea Loft"));
    m_properties->add(FakeProperties::sample("p-2", "Hill House"));
}

void TestPropertyEditor::cleanup()
{
    m_fixture.reset();
    m_properties.reset();
}

PropertyEditor &TestPropertyEditor::open(const char *id)
{
    m_fixture->signIn().openPage(text("properties"), text("edit/") + text(id));
    [this] { QTRY_VERIFY(workspace().currentPage()->findChild<PropertyEditor *>() && editor().isLoaded()); }();
    [this] { QTRY_VERIFY(field("title").isVisible()); }();
    return editor();
}

void TestPropertyEditor::typeInto(const char *name, const char *words)
{
    auto &edit = line(name);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text(words));
}

bool TestPropertyEditor::says(const char *words)
{
    const auto texts = ConsoleFixture::visibleTexts(editor());
    return std::any_of(texts.begin(), texts.end(), [&](const QString &line) { return line.contains(text(words)); });
}

void TestPropertyEditor::showsAFaultWhereItIs()
{
    open();
    QVERIFY(!field("max_guests").hasFault());
    typeInto("max_guests", "51");
    QVERIFY(field("max_guests").hasFault());
    QCOMPARE(line("max_guests").accessibleDescription(), text("From 1 to 50."));
    typeInto("max_guests", "5");
    QVERIFY(!field("max_guests").hasFault());
    typeInto("max_guests", "five");
    QCOMPARE(line("max_guests").accessibleDescription(), text("A whole number goes here."));
    QTest::keyClick(&editor(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(server().countOf("PATCH /properties/p-1"), 0);
    QVERIFY(says("1 field needs another look"));
    QVERIFY(line("max_guests").hasFocus());
    QCOMPARE(line("max_guests").text(), text("five"));
}

void TestPropertyEditor::takesTagsWithCommas()
{
    open();
    QCOMPARE(line("tags").text(), text("Sea front"));
    typeInto("tags", "Cosy,  sea   front ,COSY, ");
    QTest::keyClick(&editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!editor().hasUnsavedChanges());
    QCOMPARE(server().lastOf("PATCH /properties/p-1").json(),
             (QJsonObject{{text("tags"), QJsonArray{text("Cosy"), text("sea front")}}}));
}

void TestPropertyEditor::savesAndTakesItBack()
{
    open();
    typeInto("title", "River Loft");
    QTest::keyClick(&line("max_guests"), Qt::Key_Up);
    QVERIFY(says("2 changes are not saved"));
    QTest::keyClick(&editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!editor().hasUnsavedChanges());
    QCOMPARE(server().lastOf("PATCH /properties/p-1").json(),
             (QJsonObject{{text("title"), text("River Loft")}, {text("max_guests"), 5}}));
    QCOMPARE(server().lastOf("PATCH /properties/p-1").headers.value("if-match"), QByteArray("\"3\""));

    QTRY_VERIFY(workspace().history().canUndo());
    QTest::keyClick(&m_fixture->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_properties->property("p-1").value(text("title")).toString(), text("Sea Loft"));
    QTRY_COMPARE(line("title").text(), text("Sea Loft"));
    QTRY_VERIFY(workspace().history().canRedo());
    workspace().history().redo();
    QTRY_COMPARE(m_properties->property("p-1").value(text("title")).toString(), text("River Loft"));
    QTRY_VERIFY(workspace().history().canUndo());

    m_properties->change("p-1", {{text("title"), text("Somebody's Loft")}});
    workspace().history().undo();
    QTRY_VERIFY(!workspace().history().canUndo() && !workspace().history().canRedo());
    QCOMPARE(m_properties->property("p-1").value(text("title")).toString(), text("Somebody's Loft"));
}

void TestPropertyEditor::saysWhatTheServerRefuses()
{
    open();
    server().on("PATCH /properties/p-1", [](const FakeRequest &) {
        const QJsonObject error{{text("pointer"), text("/city")}, {text("detail"), text("There is no such city.")}};
        return FakeResponse{422, {{text("detail"), text("Not valid.")}, {text("errors"), QJsonArray{error}}}};
    });
    typeInto("city", "Nowhere");
    click("Save");
    QTRY_VERIFY(field("city").hasFault());
    QCOMPARE(line("city").accessibleDescription(), text("There is no such city."));
    QCOMPARE(line("city").text(), text("Nowhere"));
    QVERIFY(line("city").hasFocus());
    QTest::keyClicks(&line("city"), text("r"));
    QVERIFY(!field("city").hasFault());
}

void TestPropertyEditor::keepsWhatWasTypedWhenTheServerIsGone()
{
    open();
    server().on("PATCH /properties/p-1", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
    });
    typeInto("title", "River Loft");
    click("Save");
    QTRY_VERIFY(says("The database does not answer."));
    QCOMPARE(line("title").text(), text("River Loft"));
    QVERIFY(editor().hasUnsavedChanges());
}

void TestPropertyEditor::putsTwoPeoplesChangesTogether()
{
    open();
    m_properties->change("p-1", {{text("bedrooms"), 3}});
    typeInto("title", "River Loft");
    click("Save");
    QTRY_VERIFY(!editor().hasUnsavedChanges());
    QCOMPARE(m_properties->property("p-1").value(text("title")).toString(), text("River Loft"));
    QCOMPARE(m_properties->property("p-1").value(text("bedrooms")).toInt(), 3);
    QCOMPARE(line("bedrooms").text(), text("3"));
    QCOMPARE(server().countOf("PATCH /properties/p-1"), 2);
}

void TestPropertyEditor::asksWhoseValueStays()
{
    open();
    m_properties->change("p-1", {{text("title"), text("Hill Loft")}, {text("city"), text("Porto")}});
    typeInto("title", "River Loft");
    typeInto("city", "Faro");
    click("Save");
    QTRY_VERIFY(editor().findChild<CollisionDialog *>());
    auto *dialog = editor().findChild<CollisionDialog *>();
    QCOMPARE(server().countOf("PATCH /properties/p-1"), 1);
    const auto choices = dialog->findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 4);
    const auto theirCity = std::find_if(choices.begin(), choices.end(), [](const QRadioButton *choice) {
        return choice->text() == text("Now: Porto");
    });
    QVERIFY(theirCity != choices.end());
    QTest::keyClick(*theirCity, Qt::Key_Space);
    ConsoleFixture::click(*dialog, text("Save"));
    QTRY_COMPARE(m_properties->property("p-1").value(text("title")).toString(), text("River Loft"));
    QCOMPARE(m_properties->property("p-1").value(text("city")).toString(), text("Porto"));
    QTRY_COMPARE(line("city").text(), text("Porto"));
}

void TestPropertyEditor::marksSectionsAndJumps()
{
    m_properties->change("p-1", {{text("status"), text("DRAFT")}, {text("address"), text("")}});
    open();
    auto *sections = editor().findChild<SectionList *>();
    QCOMPARE(sections->markOf(text("basics")), SectionList::Mark::Fine);
    QCOMPARE(sections->markOf(text("place")), SectionList::Mark::Missing);
    typeInto("max_nights", "0");
    QCOMPARE(sections->markOf(text("booking")), SectionList::Mark::Wrong);
    sections->setFocus();
    sections->setCurrentRow(1);
    QTest::keyClick(sections, Qt::Key_Return);
    QVERIFY(line("address").hasFocus());
    const auto prices = sections->findItems(text("Prices"), Qt::MatchExactly).first();
    sections->scrollToItem(prices);
    QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualItemRect(prices).center());
    QVERIFY(line("base_price").hasFocus());
    QCOMPARE(editor().findChild<PropertyForm *>()->currentSection(), text("prices"));
}

void TestPropertyEditor::addsAProperty()
{
    m_fixture->signIn().openPage(text("properties"));
    QTRY_VERIFY(workspace().currentPage()->isLoaded());
    QTest::keyClick(&m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(workspace().currentPage()->findChild<PropertyEditor *>() && editor().isLoaded());
    QTRY_VERIFY(field("title").isVisible());
    QVERIFY(!editor().hasUnsavedChanges());
    QVERIFY(!field("title").hasFault());
    QCOMPARE(line("city").text(), text("Lisbon")); // as the others
    click("Save");
    QVERIFY(field("title").hasFault());
    QVERIFY(field("base_price").hasFault());
    QVERIFY(line("title").hasFocus());
    typeInto("title", "Garden Room");
    typeInto("base_price", "75.50");
    click("Save");
    QTRY_VERIFY(!editor().hasUnsavedChanges());
    const auto sent = server().lastOf("POST /properties").json();
    QCOMPARE(sent.value(text("title")).toString(), text("Garden Room"));
    QCOMPARE(sent.value(text("base_price")).toObject(), money(7550));
    QCOMPARE(sent.value(text("time_zone")).toString(), text("Europe/Lisbon"));
    QCOMPARE(editor().propertyId(), text("p-new"));
    QTRY_VERIFY(workspace().history().canUndo());
    workspace().history().undo();
    QTRY_VERIFY(!m_properties->has("p-new"));
}

void TestPropertyEditor::guardsWhatIsNotSaved()
{
    open();
    typeInto("title", "River Loft");
    workspace().openPage(text("bookings"));
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    QCOMPARE(workspace().currentPageId(), text("properties"));
    ConsoleFixture::click(*editor().findChild<UnsavedDialog *>(), text("Stay here"));
    QTRY_VERIFY(!editor().findChild<UnsavedDialog *>());
    QCOMPARE(line("title").text(), text("River Loft"));

    click("Properties");
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    ConsoleFixture::click(*editor().findChild<UnsavedDialog *>(), text("Save"));
    QTRY_VERIFY(!editor().isVisible());
    QCOMPARE(m_properties->property("p-1").value(text("title")).toString(), text("River Loft"));

    workspace().openPage(text("properties"), text("edit/p-2"));
    QTRY_VERIFY(editor().isLoaded() && line("title").text() == text("Hill House"));
    typeInto("title", "Other House");
    workspace().openPage(text("bookings"));
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    ConsoleFixture::click(*editor().findChild<UnsavedDialog *>(), text("Discard"));
    QTRY_COMPARE(workspace().currentPageId(), text("bookings"));
    QCOMPARE(m_properties->property("p-2").value(text("title")).toString(), text("Hill House"));
}

void TestPropertyEditor::guardsTheWindow()
{
    open();
    typeInto("title", "River Loft");
    m_fixture->window().close();
    QVERIFY(m_fixture->window().isVisible());
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    ConsoleFixture::click(*editor().findChild<UnsavedDialog *>(), text("Discard"));
    QTRY_VERIFY(!m_fixture->window().isVisible());
}

void TestPropertyEditor::guardsTheServer()
{
    open();
    typeInto("title", "River Loft");
    workspace().actions().action(text("place.other"))->trigger();
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    ConsoleFixture::click(*editor().findChild<UnsavedDialog *>(), text("Stay here"));
    QTRY_VERIFY(!editor().findChild<UnsavedDialog *>());
    QVERIFY(m_fixture->window().workspace());
}

/// The session ends (or the program does) before it is saved.
void TestPropertyEditor::bringsBackWhatASessionLost()
{
    open();
    typeInto("title", "River Loft");
    QTest::qWait(1'000); // the pause in typing, after which it is kept
    m_fixture->end();
    open();
    QTRY_COMPARE(line("title").text(), text("River Loft"));
    QVERIFY(says("not saved yet"));
    click("Discard changes");
    QCOMPARE(line("title").text(), text("Sea Loft"));
}

void TestPropertyEditor::namesWhatIsMissingAndPublishes()
{
    m_properties->change("p-1", {{text("status"), text("DRAFT")}, {text("address"), text("")}});
    open();
    auto *checklist = editor().findChild<PublishChecklist *>();
    QCOMPARE(checklist->openPoints(), 1);
    editor().goTo(text("publish"));
    ConsoleFixture::click(*checklist, text("Address – Still empty"));
    QVERIFY(line("address").hasFocus());
    QTest::keyClicks(&line("address"), text("Rua da Bica 1"));
    QCOMPARE(checklist->openPoints(), 0);
    editor().goTo(text("publish"));
    ConsoleFixture::click(*checklist, text("Publish"));
    QTRY_COMPARE(m_properties->property("p-1").value(text("status")).toString(), text("PUBLISHED"));
    QCOMPARE(m_properties->property("p-1").value(text("address")).toString(), text("Rua da Bica 1"));
    QTRY_VERIFY(ConsoleFixture::button(*checklist, text("Take off the market")));
}

void TestPropertyEditor::showsWhyItCannotBePublished()
{
    m_properties->change("p-1", {{text("status"), text("DRAFT")}});
    server().on("POST /properties/p-1/publish", [](const FakeRequest &) {
        const QJsonObject error{{text("pointer"), text("/address")}, {text("detail"), text("Nobody lives there.")}};
        return FakeResponse{
            422, {{text("detail"), text("It is not ready to be published.")}, {text("errors"), QJsonArray{error}}}};
    });
    open();
    editor().goTo(text("publish"));
    auto *checklist = editor().findChild<PublishChecklist *>();
    ConsoleFixture::click(*checklist, text("Publish"));
    QTRY_VERIFY(field("address").hasFault());
    QVERIFY(says("It is not ready to be published."));
    QTRY_VERIFY(ConsoleFixture::button(*checklist, text("Address – Nobody lives there.")));
    QCOMPARE(editor().findChild<SectionList *>()->markOf(text("place")), SectionList::Mark::Wrong);
}

void TestPropertyEditor::takesOffTheMarketAndBack()
{
    open();
    editor().goTo(text("publish"));
    ConsoleFixture::click(*editor().findChild<PublishChecklist *>(), text("Take off the market"));
    QTRY_COMPARE(m_properties->property("p-1").value(text("status")).toString(), text("UNLISTED"));
    QTRY_VERIFY(workspace().history().canUndo());
    workspace().history().undo();
    QTRY_COMPARE(m_properties->property("p-1").value(text("status")).toString(), text("PUBLISHED"));
}

void TestPropertyEditor::hasNamesAndASensibleTabOrder()
{
    open();
    auto *form = editor().findChild<PropertyForm *>();
    const auto controls = form->findChildren<QWidget *>();
    for (const auto *control : controls) {
        const bool isReached = (control->focusPolicy() & Qt::TabFocus) != 0 && control->isVisible();
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        if (isReached && (!button || button->text().isEmpty()) && control != form)
            QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
    }
    line("title").setFocus();
    QTest::keyClick(&line("title"), Qt::Key_Tab); // the kind
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field("description").findChild<QPlainTextEdit *>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &line("tags"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &line("address"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &line("city"));
}

WATCHED_TEST_MAIN(TestPropertyEditor)
#include "tst_property_editor.moc"
