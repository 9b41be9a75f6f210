#include "tests/ui/console_fixture.h"
#include "tests/ui/demo_console.h"
#include "tests/ui/watched_main.h"
#include "ui/models/undo_history.h"
#include "ui/pages/bulk_edit_dialog.h"
#include "ui/pages/duplicate_dialog.h"
#include "ui/pages/photo_section.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_form.h"
#include "ui/pages/property_list.h"
#include "ui/pages/publish_checklist.h"
#include "ui/widgets/value_field.h"

#include <QBuffer>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace roost;
using namespace roost::ui;

/// A host adds a property, shows it, publishes it, copies it and changes many: by keyboard and mouse, against a server
/// in a process of its own.
class TestPropertyBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_demo.close(); }

    void addsAndPublishesAProperty();
    void sendsPhotos();
    void duplicatesIt();
    void changesManyAndTakesThemBack();

private:
    PropertyEditor &editor() { return *page().findChild<PropertyEditor *>(); }
    Page &page() { return *m_demo.workspace().currentPage(); }
    PropertyList &list() { return *page().findChild<PropertyList *>(); }
    PhotoSection &photos() { return *page().findChild<PhotoSection *>(); }
    ValueField &field(const char *name) { return *page().findChild<PropertyForm *>()->field(QString::fromUtf8(name)); }
    void typeInto(const char *name, const char *words);
    QString photo(Qt::GlobalColor color, const QString &name);
    void waitForEditor();

    QTemporaryDir m_folder;
    DemoConsole m_demo;
    QString m_propertyId;
};

namespace {
constexpr int patienceMs = 20'000;
}

void TestPropertyBackend::initTestCase()
{
    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    m_demo.openConsole("host@demo.roost");
    m_demo.workspace().openPage("properties");
    QTRY_VERIFY_WITH_TIMEOUT(page().isLoaded(), patienceMs);
}

void TestPropertyBackend::waitForEditor()
{
    QTRY_VERIFY_WITH_TIMEOUT(page().findChild<PropertyEditor *>() && page().isLoaded() && editor().isVisible(),
                             patienceMs);
    QTRY_VERIFY(field("title").isVisible());
}

void TestPropertyBackend::typeInto(const char *name, const char *words)
{
    if (auto *area = field(name).findChild<QPlainTextEdit *>()) {
        area->setFocus();
        QTest::keyClicks(area, QString::fromUtf8(words));
        return;
    }
    auto *line = field(name).findChild<QLineEdit *>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromUtf8(words));
}

QString TestPropertyBackend::photo(Qt::GlobalColor color, const QString &name)
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(color);
    const auto path = m_folder.filePath(name);
    image.save(path, "JPEG");
    return path;
}

void TestPropertyBackend::addsAndPublishesAProperty()
{
    QTest::keyClick(&m_demo.window(), Qt::Key_N, Qt::ControlModifier);
    waitForEditor();
    typeInto("title", "Aardvark House");
    typeInto("base_price", "99");
    typeInto("max_guests", "5");
    typeInto("house_rules", "Shoes off.");
    QTest::keyClick(&editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!editor().propertyId().isEmpty(), patienceMs);
    m_propertyId = editor().propertyId();
    QCOMPARE(editor().draft().status(), QStringLiteral("DRAFT"));

    auto *checklist = page().findChild<PublishChecklist *>();
    QCOMPARE(checklist->openPoints(), 2);
    editor().goTo("publish");
    ConsoleFixture::click(*checklist, "Publish"); // the server refuses, and says why at the fields
    QTRY_VERIFY_WITH_TIMEOUT(field("address").hasFault() && field("description").hasFault(), patienceMs);
    typeInto("address", "Rua da Bica 1");
    typeInto("description", "Quiet, with a view.");
    editor().goTo("publish");
    ConsoleFixture::click(*checklist, "Publish");
    QTRY_COMPARE_WITH_TIMEOUT(editor().draft().status(), QStringLiteral("PUBLISHED"), patienceMs);
    QCOMPARE(editor().draft().value("house_rules").toString(), QStringLiteral("Shoes off."));
    QVERIFY(!editor().hasUnsavedChanges());
}

void TestPropertyBackend::sendsPhotos()
{
    editor().goTo("photos");
    photos().add(
        {photo(Qt::darkRed, "front.jpg"), photo(Qt::darkGreen, "kitchen.jpg"), photo(Qt::darkRed, "again.jpg")});
    auto &model = photos().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.photoCount(), 2, patienceMs);
    QTRY_COMPARE(model.index(2).data(PhotoModel::FaultRole).toString(),
                 QStringLiteral("The property has this photo already."));
    model.remove(2);
    const auto front = model.photos().at(0).id;
    model.move(0, 1);
    auto &history = m_demo.workspace().history();
    QTRY_COMPARE_WITH_TIMEOUT(history.undoText(), QStringLiteral("Photos arranged"), patienceMs);
    QTRY_VERIFY(history.canUndo());
    history.undo();
    QTRY_COMPARE_WITH_TIMEOUT(model.photos().at(0).id, front, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!model.index(0).data(PhotoModel::PictureRole).value<QPixmap>().isNull(), patienceMs);
}

void TestPropertyBackend::duplicatesIt()
{
    m_demo.workspace().openPage("properties", m_propertyId);
    ConsoleFixture::click(m_demo.window(), "Duplicate…");
    QTRY_VERIFY(m_demo.window().findChild<DuplicateDialog *>());
    ConsoleFixture::click(*m_demo.window().findChild<DuplicateDialog *>(), "Duplicate");
    const auto isCopy = [this] { return editor().draft().title() == QStringLiteral("Aardvark House (copy)"); };
    QTRY_VERIFY_WITH_TIMEOUT(isCopy(), patienceMs);
    waitForEditor();
    QTRY_COMPARE_WITH_TIMEOUT(photos().count(), 2, patienceMs);
    QCOMPARE(editor().draft().value("house_rules").toString(), QStringLiteral("Shoes off."));
}

void TestPropertyBackend::changesManyAndTakesThemBack()
{
    ConsoleFixture::click(editor(), "Properties");
    QTRY_VERIFY(list().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(list().model().rowCount() > 2 &&
                                 list().model().propertyAt(1).title == QStringLiteral("Aardvark House (copy)"),
                             patienceMs);
    ConsoleFixture::click(page(), "Select several");
    ConsoleFixture::click(page(), "Select all");
    ConsoleFixture::click(page(), "Change them…");
    QTRY_VERIFY(page().findChild<BulkEditDialog *>());
    auto &dialog = *page().findChild<BulkEditDialog *>();
    auto *nights = dialog.findChild<ValueField *>("preparation_nights")->findChild<QLineEdit *>();
    nights->setFocus();
    nights->selectAll();
    QTest::keyClicks(nights, "3");
    const auto apply = [&dialog] {
        const auto buttons = dialog.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->text().startsWith("Change ") && button->isEnabled();
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(apply());
    QTest::mouseClick(apply(), Qt::LeftButton);
    const auto nightsOf = [this](int row) {
        return list().model().propertyAt(row).fields.value("preparation_nights").toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(nightsOf(0), 3, patienceMs);
    QCOMPARE(nightsOf(list().model().rowCount() - 1), 3);
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.workspace().history().canUndo(), patienceMs);
    m_demo.workspace().history().undo();
    QTRY_COMPARE_WITH_TIMEOUT(nightsOf(0), 0, patienceMs);
}

WATCHED_TEST_MAIN(TestPropertyBackend)
#include "tst_property_backend.moc"
