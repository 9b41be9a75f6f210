#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_properties.h"
#include "tests/ui/watched_main.h"
#include "ui/pages/bulk_edit_dialog.h"
#include "ui/pages/collision_dialog.h"
#include "ui/pages/duplicate_dialog.h"
#include "ui/pages/photo_grid.h"
#include "ui/pages/photo_section.h"
#include "ui/pages/property_editor.h"
#include "ui/pages/property_form.h"
#include "ui/pages/property_list.h"
#include "ui/pages/unsaved_dialog.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/set_field.h"

#include <QAction>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QTemporaryDir>

using namespace roost;
using namespace roost::ui;

/// Renders the properties' states into ROOST_PICTURES_DIR, to be looked at: the list and the editor as they are empty,
/// loading, full and wrong, in light and dark, in Chinese.
class TestPropertyPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsList_data();
    void showsList();
    void showsEmptyAndBroken();
    void showsLoading();
    void choosesSeveral();
    void showsEditor_data();
    void showsEditor();
    void showsNewProperty();
    void showsUploads();
    void showsDialogs();
    void showsChinese();

private:
    void openList();
    void openEditor(const QString &place = {});
    void save(QWidget &window, const QString &name);
    QString photoFile(int number);
    Page &page() { return *m_fixture->window().workspace()->currentPage(); }
    PropertyEditor &editor() { return *page().findChild<PropertyEditor *>(); }
    QLineEdit &line(const char *name)
    {
        return *page().findChild<PropertyForm *>()->field(text(name))->findChild<QLineEdit *>();
    }
    void typeInto(const char *name, const char *words)
    {
        line(name).setFocus();
        line(name).selectAll();
        QTest::keyClicks(&line(name), text(words));
    }
    void useMode(Theme::Mode mode) { m_fixture->console().theme().setMode(mode); }

    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<FakeProperties> m_properties;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr QSize smallestUsualSize(1280, 720);

/// A house in a landscape, so that a picture looks like a picture.
QImage landscape(int number)
{
    QImage image(960, 640, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int hue = number * 47 % 360;
    QLinearGradient sky(0, 0, 0, 420);
    sky.setColorAt(0, QColor::fromHsv((hue + 200) % 360, 90, 235));
    sky.setColorAt(1, QColor::fromHsv(hue, 50, 250));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv((hue + 90) % 360, 110, 150));
    painter.drawEllipse(-200, 380, 900, 600);
    painter.setBrush(QColor::fromHsv((hue + 110) % 360, 120, 120));
    painter.drawEllipse(350, 420, 1000, 600);
    painter.setBrush(QColor::fromHsv(hue, 40, 245));
    painter.drawRect(380, 300, 220, 160);
    painter.setBrush(QColor::fromHsv((hue + 10) % 360, 160, 150));
    painter.drawPolygon(QPolygon({{360, 300}, {490, 210}, {620, 300}}));
    painter.setBrush(QColor::fromHsv((hue + 30) % 360, 120, 120));
    painter.drawRect(470, 380, 44, 80);
    return image;
}

QByteArray jpegOf(const QImage &image)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return file;
}

} // namespace

void TestPropertyPictures::init()
{
    QVERIFY(QDir().mkpath(text(ROOST_PICTURES_DIR)));
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles({text("guest"), text("host")});
    auto &server = m_fixture->server();
    m_properties = std::make_unique<FakeProperties>(server);
    const struct
    {
        const char *id;
        const char *title;
        const char *city;
        const char *status;
        const char *kind;
        int price;
    } rows[] = {{"p-1", "Atelier above the market", "Lisbon", "PUBLISHED", "apartment", 12'000},
                {"p-2", "Boat house", "Porto", "PUBLISHED", "cabin", 9'500},
                {"p-3", "Casa dos Sonhos", "Faro", "DRAFT", "house", 21'000},
                {"p-4", "Dune cabin", "Comporta", "PUBLISHED", "cabin", 14'900},
                {"p-5", "Garden room", "Lisbon", "UNLISTED", "room", 5'400},
                {"p-6", "Lighthouse keeper's flat", "Nazaré", "PUBLISHED", "apartment", 17'500},
                {"p-7", "Olive mill", "Évora", "PUBLISHED", "villa", 26'000},
                {"p-8", "River loft", "Porto", "PUBLISHED", "apartment", 13'200}};
    int number = 0;
    for (const auto &row : rows) {
        auto property = with(FakeProperties::sample(row.id, row.title), {{text("city"), text(row.city)},
                                                                         {text("status"), text(row.status)},
                                                                         {text("property_type"), text(row.kind)},
                                                                         {text("base_price"), money(row.price)},
                                                                         {text("rating"), 4.2 + 0.1 * number},
                                                                         {text("review_count"), 3 * number}});
        if (text(row.status) == text("DRAFT"))
            property = with(property, {{text("address"), text("")}});
        m_properties->add(property);
        ++number;
        if (number % 4 == 0)
            continue; // without a cover
        const auto cover = jpegOf(landscape(number).scaledToWidth(320, Qt::SmoothTransformation));
        server.on("GET /properties/" + QByteArray(row.id) + "/cover", [cover](const FakeRequest &) {
            return FakeResponse{200, {}, cover};
        });
    }
    for (const auto *id : {"p-1", "p-3"}) {
        for (int photo = 1; photo <= 5; ++photo) {
            const auto added = m_properties->addPhoto(text(id), photo == 1   ? "The house from the garden"
                                                                : photo == 2 ? "The kitchen with its long table"
                                                                             : "");
            const auto picture = jpegOf(landscape(photo + 3).scaledToWidth(320, Qt::SmoothTransformation));
            server.on("GET /properties/" + QByteArray(id) + "/photos/" +
                          added.json.value(text("id")).toString().toLatin1(),
                      [picture](const FakeRequest &) {
                          return FakeResponse{200, {}, picture};
                      });
        }
    }
}

void TestPropertyPictures::cleanup()
{
    m_fixture.reset();
    m_properties.reset();
}

void TestPropertyPictures::save(QWidget &window, const QString &name)
{
    QTest::qWait(300); // covers come in
    const auto picture = window.grab().toImage();
    const int percent = qRound(100 * picture.devicePixelRatio()); // QT_SCALE_FACTOR
    const auto suffix = percent == 100 ? text(".png") : QStringLiteral("-%1.png").arg(percent);
    QVERIFY(picture.save(QDir(text(ROOST_PICTURES_DIR)).filePath(text("properties-") + name + suffix)));
}

void TestPropertyPictures::openList()
{
    m_fixture->signIn().openPage(text("properties"));
    m_fixture->window().resize(pictureSize);
    useMode(Theme::Mode::Light);
    QTRY_VERIFY(page().isLoaded());
}

void TestPropertyPictures::openEditor(const QString &place)
{
    m_fixture->signIn().openPage(text("properties"), text("edit/p-3/") + place);
    m_fixture->window().resize(pictureSize);
    useMode(Theme::Mode::Light);
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
    QTRY_VERIFY(page().findChild<PropertyForm *>()->isVisible());
}

void TestPropertyPictures::showsList_data()
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("name");
    QTest::newRow("cards, light") << text("Cards") << Theme::Mode::Light << pictureSize << text("cards-light");
    QTest::newRow("cards, dark") << text("Cards") << Theme::Mode::Dark << pictureSize << text("cards-dark");
    QTest::newRow("cards, small") << text("Cards") << Theme::Mode::Light << smallestUsualSize << text("cards-small");
    QTest::newRow("table, light") << text("Table") << Theme::Mode::Light << pictureSize << text("table-light");
    QTest::newRow("table, dark") << text("Table") << Theme::Mode::Dark << pictureSize << text("table-dark");
}

void TestPropertyPictures::showsList()
{
    QFETCH(QString, look);
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    QFETCH(QString, name);
    openList();
    m_fixture->window().resize(size);
    useMode(mode);
    ConsoleFixture::click(page(), look);
    save(m_fixture->window(), name);
}

void TestPropertyPictures::showsEmptyAndBroken()
{
    auto &server = m_fixture->server();
    server.on("GET /properties", ConsoleFixture::emptyList);
    openList();
    save(m_fixture->window(), text("empty"));
    m_fixture->end();
    server.on("GET /properties", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer. Try again in a minute.")}}};
    });
    m_fixture->signIn().openPage(text("properties"));
    QTRY_VERIFY(ConsoleFixture::button(page(), text("Retry")));
    m_fixture->window().resize(pictureSize);
    save(m_fixture->window(), text("error"));
}

void TestPropertyPictures::showsLoading()
{
    m_fixture->server().on("GET /properties", [](const FakeRequest &) { return FakeResponse{0, {}}; });
    m_fixture->signIn().openPage(text("properties"));
    m_fixture->window().resize(pictureSize);
    save(m_fixture->window(), text("loading"));
    m_fixture->server().on("GET /properties/p-1", [](const FakeRequest &) { return FakeResponse{0, {}}; });
    m_fixture->window().workspace()->openPage(text("properties"), text("edit/p-1"));
    save(m_fixture->window(), text("editor-loading"));
}

void TestPropertyPictures::choosesSeveral()
{
    openList();
    ConsoleFixture::click(page(), text("Select several"));
    auto *cards = page().findChild<QListView *>();
    for (const int row : {0, 2, 3})
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {},
                          cards->visualRect(cards->model()->index(row, 0)).center());
    save(m_fixture->window(), text("chosen-light"));
    useMode(Theme::Mode::Dark);
    save(m_fixture->window(), text("chosen-dark"));
}

void TestPropertyPictures::showsEditor_data()
{
    QTest::addColumn<QString>("place");
    for (const auto *place : {"basics", "place", "amenities", "rules", "booking", "prices", "photos", "publish"})
        QTest::newRow(place) << text(place);
}

void TestPropertyPictures::showsEditor()
{
    QFETCH(QString, place);
    openEditor(place);
    save(m_fixture->window(), text("editor-") + place + text("-light"));
    useMode(Theme::Mode::Dark);
    save(m_fixture->window(), text("editor-") + place + text("-dark"));
    m_fixture->window().resize(smallestUsualSize);
    useMode(Theme::Mode::Light);
    save(m_fixture->window(), text("editor-") + place + text("-small"));
}

void TestPropertyPictures::showsNewProperty()
{
    openList();
    QTest::keyClick(&m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
    save(m_fixture->window(), text("new-light"));
    typeInto("country", "Atlantis");
    typeInto("max_guests", "99");
    ConsoleFixture::click(editor(), text("Save"));
    save(m_fixture->window(), text("new-wrong-light"));
    editor().goTo(text("place"));
    useMode(Theme::Mode::Dark);
    save(m_fixture->window(), text("new-wrong-dark"));
    editor().goTo(text("prices"));
    useMode(Theme::Mode::Light);
    save(m_fixture->window(), text("new-prices-light"));
}

QString TestPropertyPictures::photoFile(int number)
{
    const auto path = m_folder.filePath(QStringLiteral("IMG_20%1.jpg").arg(number + 31));
    landscape(number).save(path, "JPEG");
    return path;
}

void TestPropertyPictures::showsUploads()
{
    openEditor(text("photos"));
    m_fixture->server().on("POST /properties/p-3/photos", [](const FakeRequest &) { return FakeResponse{0, {}}; });
    auto *section = page().findChild<PhotoSection *>();
    QFile notes(m_folder.filePath(text("notes.jpg")));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write("no picture");
    notes.close();
    section->add({photoFile(7), photoFile(8), notes.fileName(), photoFile(9)});
    QTest::qWait(300);
    page().findChild<PhotoGrid *>()->setCurrentIndex(section->model().index(2));
    save(m_fixture->window(), text("uploads-light"));
    useMode(Theme::Mode::Dark);
    save(m_fixture->window(), text("uploads-dark"));
}

void TestPropertyPictures::showsDialogs()
{
    openEditor();
    typeInto("title", "Casa do Mar");
    m_fixture->window().workspace()->openPage(text("bookings"));
    QTRY_VERIFY(editor().findChild<UnsavedDialog *>());
    save(*editor().findChild<UnsavedDialog *>(), text("unsaved-light"));
    editor().findChild<UnsavedDialog *>()->reject();
    m_properties->change("p-3", {{text("title"), text("Casa da Praia")}});
    ConsoleFixture::click(editor(), text("Save"));
    QTRY_VERIFY(editor().findChild<CollisionDialog *>());
    save(*editor().findChild<CollisionDialog *>(), text("collision-light"));
    editor().findChild<CollisionDialog *>()->reject();
    editor().draft().discard();

    ConsoleFixture::click(editor(), text("Properties"));
    ConsoleFixture::click(page(), text("Select several"));
    ConsoleFixture::click(page(), text("Select all"));
    ConsoleFixture::click(page(), text("Change them…"));
    QTRY_VERIFY(page().findChild<BulkEditDialog *>());
    auto &bulk = *page().findChild<BulkEditDialog *>();
    save(bulk, text("bulk-empty-light"));
    auto *nights = bulk.findChild<ValueField *>(text("min_nights"))->findChild<QLineEdit *>();
    nights->setFocus();
    nights->selectAll();
    QTest::keyClicks(nights, text("3"));
    QTest::mouseClick(bulk.findChild<SetField *>()->findChildren<QPushButton *>().at(2), Qt::LeftButton);
    save(bulk, text("bulk-light"));
    useMode(Theme::Mode::Dark);
    save(bulk, text("bulk-dark"));
    useMode(Theme::Mode::Light);
    bulk.reject();
    ConsoleFixture::click(page(), text("Done"));

    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    m_fixture->window().workspace()->openPage(text("properties"), text("p-1"));
    QTRY_VERIFY(ConsoleFixture::button(m_fixture->window(), text("Duplicate…")));
    save(m_fixture->window(), text("drawer-light"));
    ConsoleFixture::click(m_fixture->window(), text("Duplicate…"));
    QTRY_VERIFY(m_fixture->window().findChild<DuplicateDialog *>());
    save(*m_fixture->window().findChild<DuplicateDialog *>(), text("duplicate-light"));
    m_fixture->window().findChild<DuplicateDialog *>()->reject();
}

void TestPropertyPictures::showsChinese()
{
    openList();
    const QPointer<MainWindow> before = &m_fixture->window(); // the next may get its place in memory
    m_fixture->window().workspace()->actions().action(text("language.zh_CN"))->trigger();
    QTRY_VERIFY(!before);
    m_fixture->window().resize(pictureSize);
    m_fixture->window().workspace()->openPage(text("properties"));
    QTRY_VERIFY(page().isLoaded());
    save(m_fixture->window(), text("cards-chinese"));
    for (const auto *place : {"basics", "booking", "photos", "publish"}) {
        m_fixture->window().workspace()->openPage(text("properties"), text("edit/p-3/") + text(place));
        QTRY_VERIFY(page().findChild<PropertyEditor *>() && page().isLoaded());
        save(m_fixture->window(), text("editor-") + text(place) + text("-chinese"));
    }
    m_fixture->window().workspace()->actions().action(text("language.en"))->trigger();
    QTRY_VERIFY(m_fixture->window().workspace());
}

WATCHED_TEST_MAIN(TestPropertyPictures)
#include "tst_property_pictures.moc"
