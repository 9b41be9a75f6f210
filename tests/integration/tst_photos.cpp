#include "backend/core/errors.h"
#include "backend/modules/property/photo_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace roost;

namespace {

QByteArray photoOf(int number)
{
    QImage image(400, 320, QImage::Format_RGB32);
    image.fill(qRgb(number * 8 % 256, 100, 100));
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

QStringList altTexts(const QList<Photo> &photos)
{
    QStringList texts;
    for (const Photo &photo : photos)
        texts << photo.altText;
    return texts;
}

} // namespace

class TestPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsThemInOrder();
    void arrangesAndDescribes();
    void refusesAnOrderOfOtherPhotos();
    void closesTheGapOfARemovedOne();
    void showsTheCover();
    void refusesTheSameFileTwice();
    void limitsHowManyThereAre();
    void showsADraftToItsHostOnly();
    void letsNobodyElseChangeThem();

private:
    Photo add(const char *altText)
    {
        return m_photos->add(m_world->host, m_world->property.id, photoOf(m_number++), QString::fromLatin1(altText));
    }
    QStringList shown() const { return altTexts(m_photos->list(m_world->guest, m_world->property.id)); }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<PhotoService> m_photos;
    int m_number = 0;
};

void TestPhotos::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPhotos::init()
{
    m_world.reset();
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_photos = std::make_unique<PhotoService>(m_world->database, m_world->properties, m_world->clock);
}

void TestPhotos::keepsThemInOrder()
{
    const Photo front = add("front");
    add("kitchen");
    QCOMPARE(shown(), (QStringList{"front", "kitchen"}));
    QCOMPARE(m_photos->list(m_world->guest, m_world->property.id).first().size, QSize(400, 320));
    const PhotoImage image = m_photos->image(m_world->guest, m_world->property.id, front.id, PhotoSize::Small);
    QCOMPARE(QImage::fromData(image.jpeg, "JPEG").size(), QSize(320, 256));
    QVERIFY(image.isPublic);
}

void TestPhotos::arrangesAndDescribes()
{
    const Photo front = add("front");
    const Photo kitchen = add("kitchen");
    const auto arranged = m_photos->arrange(m_world->host, m_world->property.id,
                                            {{kitchen.id, QStringLiteral("The kitchen")}, {front.id, QString()}});
    QCOMPARE(altTexts(arranged), (QStringList{"The kitchen", ""}));
    QCOMPARE(shown(), (QStringList{"The kitchen", ""}));
}

void TestPhotos::refusesAnOrderOfOtherPhotos()
{
    const Photo front = add("front");
    const Photo kitchen = add("kitchen");
    for (const QList<PhotoPlace> &places :
         {QList<PhotoPlace>{{front.id, {}}}, QList<PhotoPlace>{{front.id, {}}, {front.id, {}}},
          QList<PhotoPlace>{{front.id, {}}, {kitchen.id, {}}, {PhotoId::create(), {}}}, QList<PhotoPlace>{}})
        QVERIFY_THROWS_EXCEPTION(Conflict, m_photos->arrange(m_world->host, m_world->property.id, places));
    QCOMPARE(shown(), (QStringList{"front", "kitchen"}));
}

void TestPhotos::closesTheGapOfARemovedOne()
{
    const Photo front = add("front");
    add("kitchen");
    m_photos->remove(m_world->host, m_world->property.id, front.id);
    add("garden");
    QCOMPARE(shown(), (QStringList{"kitchen", "garden"}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_photos->remove(m_world->host, m_world->property.id, front.id));
    QVERIFY_THROWS_EXCEPTION(NotFound,
                             m_photos->image(m_world->guest, m_world->property.id, front.id, PhotoSize::Large));
    QCOMPARE(m_world->number("SELECT count(*) FROM photo_renditions"), 6);
}

void TestPhotos::showsTheCover()
{
    const auto cover = [&] {
        return m_photos->image(m_world->guest, m_world->property.id, std::nullopt, PhotoSize::Medium).id;
    };
    QVERIFY_THROWS_EXCEPTION(NotFound, cover());
    const Photo front = add("front");
    const Photo kitchen = add("kitchen");
    QCOMPARE(cover(), front.id);
    m_photos->arrange(m_world->host, m_world->property.id, {{kitchen.id, {}}, {front.id, {}}});
    QCOMPARE(cover(), kitchen.id);
}

void TestPhotos::refusesTheSameFileTwice()
{
    m_photos->add(m_world->host, m_world->property.id, photoOf(99), {});
    QVERIFY_THROWS_EXCEPTION(Conflict, m_photos->add(m_world->host, m_world->property.id, photoOf(99), {}));
}

void TestPhotos::limitsHowManyThereAre()
{
    for (int i = 0; i < 30; ++i)
        add("one of many");
    QVERIFY_THROWS_EXCEPTION(Conflict, add("one too many"));
}

void TestPhotos::showsADraftToItsHostOnly()
{
    const Photo front = add("front");
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.status = PropertyStatus::Unlisted; });
    const auto image = m_photos->image(m_world->host, m_world->property.id, front.id, PhotoSize::Small);
    QVERIFY(!image.isPublic);
    QVERIFY_THROWS_EXCEPTION(NotFound,
                             m_photos->image(m_world->guest, m_world->property.id, front.id, PhotoSize::Small));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_photos->list(m_world->guest, m_world->property.id));
}

void TestPhotos::letsNobodyElseChangeThem()
{
    const Photo front = add("front");
    const Actor other = test::insertUser(m_world->database, Role::Guest | Role::Host);
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_photos->add(other, m_world->property.id, photoOf(50), {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_photos->arrange(other, m_world->property.id, {{front.id, {}}}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_photos->remove(other, m_world->property.id, front.id));
    m_photos->remove(m_world->admin, m_world->property.id, front.id);
}

QTEST_GUILESS_MAIN(TestPhotos)

#include "tst_photos.moc"
