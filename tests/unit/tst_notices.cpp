#include "backend/modules/notification/notice_writer.h"
#include "tests/support/sample_property.h"

#include <QtTest>

using namespace roost;
using test::money;

namespace {

NoticeSubject sampleSubject(const QString &guestName)
{
    return {.bookingId = BookingId::create(),
            .code = QStringLiteral("7K2M9QXZ"),
            .guest = {.name = guestName},
            .host = {.name = QStringLiteral("Hanna Reed")},
            .propertyTitle = QStringLiteral("Tom & Ana's <best> place"),
            .propertyCity = QStringLiteral("Lisbon"),
            .stay = {QDate(2030, 5, 10), QDate(2030, 5, 13)},
            .checkInTime = QTime(15, 0),
            .checkOutTime = QTime(11, 0),
            .guests = 1,
            .total = money(34'000)};
}

} // namespace

/// The words of what people are told.
class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsPlaces();
    void readsNoPlacesInValues();
    void failsOnAPlaceWithoutAValue();
    void writesEveryKindToEverybodyConcerned_data();
    void writesEveryKindToEverybodyConcerned();
    void saysWhatABookingIs();
    void escapesForHtmlOnly();
    void keepsTheGreetingOutOfTheScreen();
    void saysWhatIsRefunded();
};

void TestNotices::fillsPlaces()
{
    QCOMPARE(fillTemplate(QStringLiteral("{{a}} and {{b}}{{a}}."),
                          {{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), QStringLiteral("y")}}),
             QStringLiteral("x and yx."));
}

void TestNotices::readsNoPlacesInValues()
{
    QCOMPARE(fillTemplate(QStringLiteral("{{a}}"), {{QStringLiteral("a"), QStringLiteral("{{b}}")}}),
             QStringLiteral("{{b}}"));
}

void TestNotices::failsOnAPlaceWithoutAValue()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error, fillTemplate(QStringLiteral("{{a}}"), {}));
}

void TestNotices::writesEveryKindToEverybodyConcerned_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto &[kind, name] : enumNames<NoticeKind>)
        QTest::newRow(name.latin1()) << QString(name);
}

void TestNotices::writesEveryKindToEverybodyConcerned()
{
    QFETCH(QString, kind);
    const BookingNotice notice{fromName<NoticeKind>(kind).value(), BookingId::create(), money(100)};
    const auto recipients = recipientsOf(notice.kind);
    QVERIFY(!recipients.isEmpty());
    for (const Recipient recipient : recipients) {
        const NoticeText written = writeNotice(notice, recipient, sampleSubject(QStringLiteral("Ana")));
        QVERIFY(!written.title.contains(u'\n'));
        for (const QString &text : {written.title, written.body, written.text, written.html}) {
            QVERIFY(!text.trimmed().isEmpty());
            QVERIFY2(!text.contains(QStringLiteral("{{")), qPrintable(text));
        }
    }
}

void TestNotices::saysWhatABookingIs()
{
    const NoticeText written = writeNotice({NoticeKind::BookingConfirmed, BookingId::create(), {}}, Recipient::Guest,
                                           sampleSubject(QStringLiteral("Ana")));
    QCOMPARE(written.title, QStringLiteral("Your stay in Lisbon is confirmed"));
    for (const auto &part : {"7K2M9QXZ", "Fri 10 May 2030, from 15:00", "Mon 13 May 2030, until 11:00", "3 nights",
                             "1 guest\n", "340.00 EUR", "Hello Ana,"})
        QVERIFY2(written.text.contains(QLatin1String(part)), part);
}

void TestNotices::escapesForHtmlOnly()
{
    const NoticeText written = writeNotice({NoticeKind::BookingConfirmed, BookingId::create(), {}}, Recipient::Host,
                                           sampleSubject(QStringLiteral("<script>alert(1)</script>")));
    QVERIFY(written.title.contains(QStringLiteral("<script>")));
    QVERIFY(written.text.contains(QStringLiteral("Tom & Ana's <best> place")));
    QVERIFY(!written.html.contains(QStringLiteral("<script>")));
    QVERIFY(written.html.contains(QStringLiteral("Tom &amp; Ana's &lt;best&gt; place")));
    QVERIFY(written.html.contains(QStringLiteral("&lt;script&gt;")));
    QVERIFY(!written.html.contains(QStringLiteral("&amp;lt;")));
}

void TestNotices::keepsTheGreetingOutOfTheScreen()
{
    const NoticeText written = writeNotice({NoticeKind::BookingConfirmed, BookingId::create(), {}}, Recipient::Guest,
                                           sampleSubject(QStringLiteral("Ana")));
    QVERIFY(!written.body.contains(QStringLiteral("Hello")));
    QVERIFY(written.body.startsWith(QStringLiteral("Your payment of 340.00 EUR")));
}

void TestNotices::saysWhatIsRefunded()
{
    const auto bodyFor = [](const std::optional<Money> &refund) {
        return writeNotice({NoticeKind::BookingCancelled, BookingId::create(), refund}, Recipient::Guest,
                           sampleSubject(QStringLiteral("Ana")))
            .body;
    };
    QVERIFY(bodyFor(money(12'345)).contains(QStringLiteral("123.45 EUR is refunded.")));
    QVERIFY(bodyFor(money(0)).contains(QStringLiteral("Nothing is refunded.")));
}

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
