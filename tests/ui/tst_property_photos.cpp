#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_properties.h"
#include "tests/ui/watched_main.h"
#include "ui/models/photo_model.h"
#include "ui/models/undo_history.h"
#include "ui/pages/photo_grid.h"
#include "ui/pages/photo_section.h"
#include "ui/pages/property_editor.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace roost;
using namespace roost::ui;

/// The photos of a property: sent, put in order, described and removed, by mouse and keyboard.
class TestPropertyPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsWhatIsDropped();
    void saysWhyAFileIsNotTaken();
    void breaksAnUploadOff();
    void triesAgain();
    void movesByKeyboardAndTakesItBack();
    void movesByDrag();
    void choosesTheCover();
    void describesInPlace();
    void removesAfterAWhile();
    void bringsARemovedOneBack();
    void keepsPicturesWithinBounds();
    void putsAnOrderTogetherWithANewPhoto();

private:
    PhotoSection &open(int photos);
    PhotoSection &section() { return *m_fixture->window().findChild<PhotoSection *>(); }
    PhotoGrid &grid() { return *section().findChild<PhotoGrid *>(); }
    PhotoModel &model() { return section().model(); }
    FakeServer &server() { return m_fixture->server(); }
    QString file(const char *name, const QByteArray &content);
    void drop(const QStringList &paths);
    void pressInGrid(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&grid(), key, modifiers); }
    PhotoModel::State stateOf(int row)
    {
        return model().index(row).data(PhotoModel::StateRole).value<PhotoModel::State>();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeProperties> m_properties;
};

void TestPropertyPhotos::init()
{
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    m_properties = std::make_unique<FakeProperties>(server());
    m_properties->add(FakeProperties::sample("p-1", "Sea Loft"));
}

void TestPropertyPhotos::cleanup()
{
    m_fixture.reset();
    m_properties.reset();
}

PhotoSection &TestPropertyPhotos::open(int photos)
{
    for (int i = 0; i < photos; ++i)
        m_properties->addPhoto(text("p-1"), i == 0 ? "The front" : "");
    m_fixture->signIn().openPage(text("properties"), text("edit/p-1/photos"));
    auto *page = m_fixture->window().workspace()->currentPage();
    [=] { QTRY_VERIFY(page->findChild<PropertyEditor *>() && page->isLoaded()); }();
    [this] { QTRY_VERIFY(section().isVisible() && model().isLoaded()); }();
    return section();
}

QString TestPropertyPhotos::file(const char *name, const QByteArray &content)
{
    QFile out(m_folder.filePath(text(name)));
    [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
    out.write(content);
    return out.fileName();
}

void TestPropertyPhotos::drop(const QStringList &paths)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const auto &path : paths)
        urls << QUrl::fromLocalFile(path);
    mime.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&section(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&section(), &event);
}

void TestPropertyPhotos::sendsWhatIsDropped()
{
    open(0);
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto front = FakeProperties::jpeg(Qt::darkRed);
    drop({file("front.jpg", front), file("kitchen.jpg", FakeProperties::jpeg(Qt::darkGreen))});
    QCOMPARE(model().rowCount(), 2);
    QTRY_COMPARE(model().photoCount(), 2);
    QCOMPARE(m_properties->photoIds("p-1"), (QStringList{text("ph-1"), text("ph-2")}));
    QCOMPARE(server().countOf("POST /properties/p-1/photos"), 2);
    const auto requests = server().requests();
    const auto sent = std::find_if(requests.begin(), requests.end(), [](const FakeRequest &request) {
        return request.verb == "POST" && request.url.path().endsWith(text("/photos"));
    });
    QCOMPARE(sent->body, front);
    QCOMPARE(sent->headers.value("content-type"), QByteArray("image/jpeg"));
    QVERIFY(!sent->headers.value("idempotency-key").isEmpty());
    QTRY_VERIFY(!model().index(0).data(PhotoModel::PictureRole).value<QPixmap>().isNull());
    QCOMPARE(stateOf(0), PhotoModel::State::Cover);
}

void TestPropertyPhotos::saysWhyAFileIsNotTaken()
{
    open(0);
    drop({file("notes.jpg", "no picture"), file("small.jpg", FakeProperties::jpeg(Qt::red, {300, 400})),
          file("good.jpg", FakeProperties::jpeg(Qt::red))});
    QTRY_COMPARE(model().photoCount(), 1);
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(stateOf(1), PhotoModel::State::Failed);
    QCOMPARE(model().index(1).data(PhotoModel::FaultRole).toString(), text("This is no JPEG or PNG file."));
    QVERIFY(model().index(2).data(PhotoModel::FaultRole).toString().startsWith(text("It has 300 × 400 pixels")));
    QVERIFY(!model().canRetry(1));
    QCOMPARE(server().countOf("POST /properties/p-1/photos"), 1);
    grid().setCurrentIndex(model().index(1));
    ConsoleFixture::click(section(), text("Cancel"));
    QCOMPARE(model().rowCount(), 2);
}

void TestPropertyPhotos::breaksAnUploadOff()
{
    open(0);
    server().on("POST /properties/p-1/photos", [](const FakeRequest &) { return FakeResponse{0, {}}; });
    drop({file("a.jpg", FakeProperties::jpeg(Qt::red)), file("b.jpg", FakeProperties::jpeg(Qt::blue))});
    QTRY_COMPARE(server().countOf("POST /properties/p-1/photos"), 1);
    QCOMPARE(stateOf(0), PhotoModel::State::Sending);
    QTRY_COMPARE(model().index(0).data(PhotoModel::PercentRole).toInt(), 100); // sent, and no answer yet
    QCOMPARE(stateOf(1), PhotoModel::State::Waiting);
    m_properties->add(FakeProperties::sample("p-1", "Sea Loft")); // answers again
    grid().setCurrentIndex(model().index(0));
    ConsoleFixture::click(section(), text("Cancel"));
    QTRY_COMPARE(model().photoCount(), 1);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(server().countOf("POST /properties/p-1/photos"), 2);
}

void TestPropertyPhotos::triesAgain()
{
    open(0);
    server().on("POST /properties/p-1/photos", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer.")}}};
    });
    drop({file("a.jpg", FakeProperties::jpeg(Qt::red))});
    QTRY_COMPARE(stateOf(0), PhotoModel::State::Failed);
    QCOMPARE(model().index(0).data(PhotoModel::FaultRole).toString(), text("The database does not answer."));
    m_properties->add(FakeProperties::sample("p-1", "Sea Loft"));
    grid().setCurrentIndex(model().index(0));
    ConsoleFixture::click(section(), text("Try again"));
    QTRY_COMPARE(model().photoCount(), 1);
}

void TestPropertyPhotos::movesByKeyboardAndTakesItBack()
{
    open(3);
    grid().setFocus();
    grid().setCurrentIndex(model().index(0));
    pressInGrid(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(grid().currentRow(), 1);
    QTRY_COMPARE(m_properties->photoIds("p-1"), (QStringList{text("ph-2"), text("ph-1"), text("ph-3")}));
    auto &history = m_fixture->window().workspace()->history();
    QTRY_VERIFY(history.canUndo());
    history.undo();
    QTRY_COMPARE(m_properties->photoIds("p-1"), (QStringList{text("ph-1"), text("ph-2"), text("ph-3")}));
    QTRY_COMPARE(model().photos().first().id, text("ph-1"));
}

void TestPropertyPhotos::movesByDrag()
{
    open(3);
    QMimeData mime;
    mime.setData(text("application/x-roost-photo"), "2");
    const auto left = grid().visualRect(model().index(0)).center() - QPoint(40, 0);
    QDragEnterEvent enter(left, Qt::MoveAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(grid().viewport(), &enter);
    QDropEvent event(left, Qt::MoveAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(grid().viewport(), &event);
    QTRY_COMPARE(m_properties->photoIds("p-1"), (QStringList{text("ph-3"), text("ph-1"), text("ph-2")}));
    QCOMPARE(grid().currentRow(), 0);
}

void TestPropertyPhotos::choosesTheCover()
{
    open(3);
    grid().setCurrentIndex(model().index(2));
    ConsoleFixture::click(section(), text("Make it the cover"));
    QTRY_COMPARE(m_properties->photoIds("p-1").first(), text("ph-3"));
    QCOMPARE(stateOf(0), PhotoModel::State::Cover);
    QCOMPARE(stateOf(1), PhotoModel::State::Photo);
    QVERIFY(!ConsoleFixture::button(section(), text("Make it the cover"))->isEnabled());
}

void TestPropertyPhotos::describesInPlace()
{
    open(2);
    grid().setFocus();
    grid().setCurrentIndex(model().index(1));
    pressInGrid(Qt::Key_Return);
    QTRY_VERIFY(grid().findChild<QLineEdit *>());
    auto *edit = grid().findChild<QLineEdit *>();
    QTest::keyClicks(edit, text("The balcony over the river"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_properties->altText("p-1", 1), text("The balcony over the river"));
    QCOMPARE(m_properties->altText("p-1", 0), text("The front"));
    QCOMPARE(section().countWithoutText(), 0);
}

void TestPropertyPhotos::removesAfterAWhile()
{
    open(2);
    grid().setFocus();
    grid().setCurrentIndex(model().index(0));
    pressInGrid(Qt::Key_Delete);
    QCOMPARE(model().photoCount(), 1);
    QCOMPARE(m_properties->photoIds("p-1").size(), 2);
    model().flush(); // as ten seconds later
    QTRY_COMPARE(m_properties->photoIds("p-1"), QStringList{text("ph-2")});
}

void TestPropertyPhotos::bringsARemovedOneBack()
{
    open(2);
    grid().setCurrentIndex(model().index(0));
    ConsoleFixture::click(section(), text("Remove"));
    QCOMPARE(model().photoCount(), 1);
    ConsoleFixture::click(m_fixture->window(), text("Undo"));
    QCOMPARE(model().photoCount(), 2);
    QCOMPARE(model().photos().first().id, text("ph-1"));
    model().flush();
    QCOMPARE(server().countOf("DELETE /properties/p-1/photos/ph-1"), 0);
}

void TestPropertyPhotos::keepsPicturesWithinBounds()
{
    ApiClient client;
    client.setServer(server().url());
    PictureCache cache(client);
    int asked = 0;
    for (int i = 0; i < 300; ++i) {
        const auto id = QStringLiteral("c-%1").arg(i);
        server().on("GET /properties/" + id.toLatin1() + "/cover", [&asked](const FakeRequest &) {
            ++asked;
            return FakeResponse{200, {}, FakeProperties::jpeg(Qt::darkBlue, {320, 240})};
        });
        cache.picture(id);
    }
    QTRY_VERIFY(!cache.picture(text("c-299")).isNull());
    QTRY_VERIFY(asked >= 150);
    QVERIFY2(asked <= 204, qPrintable(QString::number(asked))); // those that were scrolled past are not asked for
    QVERIFY(cache.picture(text("c-none")).isNull());
    QTRY_VERIFY(cache.isMissing(text("c-none")));
}

void TestPropertyPhotos::putsAnOrderTogetherWithANewPhoto()
{
    open(2);
    bool isFirst = true;
    server().on("PUT /properties/p-1/photos", [&](const FakeRequest &request) {
        if (std::exchange(isFirst, false)) {
            m_properties->addPhoto(text("p-1"), "");
            return FakeResponse{409, {{text("code"), text("PHOTOS_CHANGED")}, {text("detail"), text("Others.")}}};
        }
        return listOf(request.json().value(text("photos")).toArray());
    });
    model().move(0, 1);
    QTRY_COMPARE(server().countOf("PUT /properties/p-1/photos"), 2);
    const auto sent = server().lastOf("PUT /properties/p-1/photos").json().value(text("photos")).toArray();
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent.at(0)[text("id")].toString(), text("ph-2"));
    QCOMPARE(sent.at(2)[text("id")].toString(), text("ph-3"));
}

WATCHED_TEST_MAIN(TestPropertyPhotos)
#include "tst_property_photos.moc"
