#include "backend/core/errors.h"
#include "backend/modules/property/photo_renditions.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace roost;

namespace {

QByteArray fileOf(const QImage &image, const char *format)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return file;
}

QImage plain(int width, int height, QRgb colour = 0xff2060a0)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

/// An EXIF segment that says only that the picture lies on its side (orientation 6: turn it right), put where JPEG
/// wants it.
QByteArray lyingOnItsSide(QByteArray jpeg)
{
    const QByteArray exif = QByteArray::fromHex("ffe10022457869660000"
                                                "4d4d002a00000008"
                                                "0001011200030000000100060000"
                                                "00000000");
    return jpeg.insert(2, exif);
}

} // namespace

class TestPhotoRenditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesDownAndNeverUp_data();
    void scalesDownAndNeverUp();
    void turnsUprightAndForgetsWhatTheCameraSaid();
    void putsWhiteUnderWhatIsTransparent();
    void refusesWhatIsNoPhoto_data();
    void refusesWhatIsNoPhoto();
};

void TestPhotoRenditions::scalesDownAndNeverUp_data()
{
    QTest::addColumn<QSize>("sent");
    QTest::addColumn<QSize>("small");
    QTest::addColumn<QSize>("medium");
    QTest::addColumn<QSize>("large");
    QTest::newRow("landscape") << QSize(3200, 1600) << QSize(320, 160) << QSize(800, 400) << QSize(1600, 800);
    QTest::newRow("portrait") << QSize(1600, 3200) << QSize(160, 320) << QSize(400, 800) << QSize(800, 1600);
    QTest::newRow("small as it is") << QSize(400, 320) << QSize(320, 256) << QSize(400, 320) << QSize(400, 320);
    QTest::newRow("from a camera") << QSize(6400, 4800) << QSize(320, 240) << QSize(800, 600) << QSize(1600, 1200);
}

void TestPhotoRenditions::scalesDownAndNeverUp()
{
    QFETCH(QSize, sent);
    const PhotoRenditions renditions = renditionsOf(fileOf(plain(sent.width(), sent.height()), "JPEG"));
    for (const auto &[size, column] : {std::pair(PhotoSize::Small, "small"), std::pair(PhotoSize::Medium, "medium"),
                                       std::pair(PhotoSize::Large, "large")}) {
        const QImage image = QImage::fromData(renditions.jpegs.value(size), "JPEG");
        QCOMPARE(image.size(), *static_cast<const QSize *>(QTest::qData(column, qMetaTypeId<QSize>())));
    }
    QTEST(renditions.size, "large");
}

void TestPhotoRenditions::turnsUprightAndForgetsWhatTheCameraSaid()
{
    const QByteArray file = lyingOnItsSide(fileOf(plain(800, 400), "JPEG"));
    const PhotoRenditions renditions = renditionsOf(file);
    QCOMPARE(renditions.size, QSize(400, 800));
    QVERIFY(file.contains("Exif"));
    for (const QByteArray &jpeg : renditions.jpegs)
        QVERIFY(!jpeg.contains("Exif"));
}

void TestPhotoRenditions::putsWhiteUnderWhatIsTransparent()
{
    const PhotoRenditions renditions = renditionsOf(fileOf(plain(400, 400, 0x80000000), "PNG"));
    const QColor seen = QImage::fromData(renditions.jpegs.value(PhotoSize::Large)).pixelColor(200, 200);
    QVERIFY2(std::abs(seen.red() - 127) < 4 && seen.red() == seen.blue(), qPrintable(seen.name()));
}

void TestPhotoRenditions::refusesWhatIsNoPhoto_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    const QByteArray jpeg = fileOf(plain(400, 400), "JPEG");
    QTest::newRow("nothing") << QByteArray() << "NOT_AN_IMAGE";
    QTest::newRow("text") << QByteArray("a photo, honestly") << "NOT_AN_IMAGE";
    QTest::newRow("another kind of image") << fileOf(plain(400, 400), "BMP") << "NOT_AN_IMAGE";
    QTest::newRow("only a head") << jpeg.left(12) << "NOT_AN_IMAGE";
    QTest::newRow("too narrow") << fileOf(plain(319, 400), "PNG") << "TOO_SMALL";
    QTest::newRow("too low") << fileOf(plain(400, 319), "PNG") << "TOO_SMALL";
    QImage huge(10'000, 5'001, QImage::Format_Mono);
    huge.fill(0);
    QTest::newRow("a bomb") << fileOf(huge, "PNG") << "TOO_LARGE";
}

void TestPhotoRenditions::refusesWhatIsNoPhoto()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    try {
        renditionsOf(file);
        QFAIL("taken");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().first().code, code);
    }
}

QTEST_GUILESS_MAIN(TestPhotoRenditions)

#include "tst_photo_renditions.moc"
