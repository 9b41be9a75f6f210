#include "backend/modules/booking/booking_code.h"
#include "backend/modules/booking/booking_event.h"
#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/booking/booking_notice.h"
#include "backend/modules/booking/refund_request.h"
#include "tests/support/sample_property.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace roost;
using test::money;

namespace {

PriceLine line(LineKind kind, qint64 amount, const std::optional<DateRange> &nights = {})
{
    return {
        .kind = kind,
        .name = QStringLiteral("line"),
        .nights = nights,
        .unitAmount = money(amount),
        .amount = money(amount),
    };
}

DateRange range(int from, int to)
{
    return {QDate(2030, 5, from), QDate(2030, 5, to)};
}

Booking sampleBooking()
{
    return {.id = BookingId::create(),
            .code = QStringLiteral("7K2M9QXZ"),
            .status = BookingStatus::Confirmed,
            .propertyId = PropertyId::create(),
            .propertyTitle = QStringLiteral("House by the river"),
            .propertyCity = QStringLiteral("Lisbon"),
            .guestId = UserId::create(),
            .guestName = QStringLiteral("Ana"),
            .hostId = UserId::create(),
            .stay = range(10, 13),
            .nightsAmount = money(30'000),
            .feesAmount = money(4'000),
            .taxesAmount = money(0),
            .total = money(34'000),
            .createdAt = QDateTime(QDate(2030, 4, 30), QTime(23, 30), Qt::UTC)};
}

} // namespace

/// The small values around bookings: codes, revenue by night, figures, events, rows of the outbox.
class TestBookingValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesCodesThatCanBeReadOut();
    void readsCodesAsPeopleTypeThem_data();
    void readsCodesAsPeopleTypeThem();
    void spreadsRevenueOverNights();
    void spreadsDiscountsByPrice();
    void neverLosesAUnitInSpreading();
    void countsABookingOnItsDayAtTheProperty();
    void takesBackWhatItCounted();
    void namesEventsByTheirStep_data();
    void namesEventsByTheirStep();
    void tellsThePartiesAndAdminsOnly();
    void keepsNoticesAndRequests();
    void refusesForeignRows();
};

void TestBookingValues::makesCodesThatCanBeReadOut()
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{8}\\z"));
    QSet<QString> codes;
    for (int i = 0; i < 1'000; ++i) {
        const QString code = newBookingCode();
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 1'000);
}

void TestBookingValues::readsCodesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("as it is") << QStringLiteral("7K2M9QXZ") << QStringLiteral("7K2M9QXZ");
    QTest::newRow("small, with a hyphen") << QStringLiteral("7k2m-9qxz") << QStringLiteral("7K2M9QXZ");
    QTest::newRow("letters that look like digits") << QStringLiteral("oOiIlL22") << QStringLiteral("00111122");
    QTest::newRow("a name") << QStringLiteral("Ana Sousa") << QStringLiteral("ANAS0USA");
}

void TestBookingValues::readsCodesAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QTEST(normalizedBookingCode(typed), "code");
}

void TestBookingValues::spreadsRevenueOverNights()
{
    const auto nights = revenueByNight({line(LineKind::Nights, 24'000, range(12, 14)),
                                        line(LineKind::Nights, 10'001, range(10, 12)), line(LineKind::Fee, 4'000)});
    QCOMPARE(nights, (QList<NightRevenue>{{QDate(2030, 5, 10), money(5'001)},
                                          {QDate(2030, 5, 11), money(5'000)},
                                          {QDate(2030, 5, 12), money(12'000)},
                                          {QDate(2030, 5, 13), money(12'000)}}));
}

void TestBookingValues::spreadsDiscountsByPrice()
{
    const auto nights =
        revenueByNight({line(LineKind::Nights, 30'000, range(10, 11)), line(LineKind::Nights, 20'000, range(11, 13)),
                        line(LineKind::Discount, -1'001)});
    QCOMPARE(nights, (QList<NightRevenue>{{QDate(2030, 5, 10), money(29'399)},
                                          {QDate(2030, 5, 11), money(9'800)},
                                          {QDate(2030, 5, 12), money(9'800)}}));
}

void TestBookingValues::neverLosesAUnitInSpreading()
{
    const bool holds = rc::check("the nights add up to the lines", [] {
        const int first = *rc::gen::inRange(1, 20);
        const int second = *rc::gen::inRange(1, 20);
        const QDate arrival(2030, 5, 1);
        const QDate change = arrival.addDays(first);
        const qint64 amount = *rc::gen::inRange(1, 1'000'000);
        const qint64 other = *rc::gen::inRange(1, 1'000'000);
        const qint64 discount = -*rc::gen::inRange<qint64>(0, amount);
        const auto nights = revenueByNight({line(LineKind::Nights, amount, DateRange{arrival, change}),
                                            line(LineKind::Nights, other, DateRange{change, change.addDays(second)}),
                                            line(LineKind::Discount, discount)});
        qint64 sum = 0;
        for (const NightRevenue &night : nights) {
            RC_ASSERT(night.amount.minor() >= 0);
            sum += night.amount.minor();
        }
        RC_ASSERT(nights.size() == first + second);
        RC_ASSERT(sum == amount + other + discount);
    });
    QVERIFY(holds);
}

void TestBookingValues::countsABookingOnItsDayAtTheProperty()
{
    Property property = test::sampleProperty();
    const StayEntry created = entryOfCreation(sampleBooking(), property); // half past midnight in Lisbon
    QCOMPARE(created.bookings, 1);
    QCOMPARE(created.stays, 0);
    QCOMPARE(created.bookedOn, QDate(2030, 5, 1));
    property.timeZone = QStringLiteral("America/New_York");
    QCOMPARE(entryOfCreation(sampleBooking(), property).bookedOn, QDate(2030, 4, 30));
}

void TestBookingValues::takesBackWhatItCounted()
{
    const Property property = test::sampleProperty();
    const auto nights = revenueByNight({line(LineKind::Nights, 30'001, range(10, 13))});
    const StayEntry confirmed = entryOfConfirmation(sampleBooking(), property, nights);
    QCOMPARE(confirmed.stays, 1);
    QCOMPARE(confirmed.nights, 3);
    QCOMPARE(confirmed.nightRevenue, QList<qint64>({10'001, 10'000, 10'000}));
    QCOMPARE(confirmed.confirmed, 1);

    StayEntry cancelled = entryOfCancellation(sampleBooking(), property, nights);
    QCOMPARE(cancelled.cancelled, 1);
    QCOMPARE(cancelled.confirmed, 0); // that it was, stays, whatever became of it
    cancelled.cancelled = 0;
    cancelled.confirmed = -1;
    QCOMPARE(cancelled, negated(confirmed));
}

void TestBookingValues::namesEventsByTheirStep_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *from, const char *to, const char *name) {
        QTest::addRow("%s %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to)
                                         << QString::fromLatin1(name);
    };
    row("", "PENDING", "booking_created");
    row("", "REQUESTED", "booking_created");
    row("PENDING", "CONFIRMED", "booking_confirmed");
    row("CONFIRMED", "CANCELLED", "booking_cancelled");
    row("PENDING", "EXPIRED", "booking_expired");
    row("CONFIRMED", "CHECKED_IN", "booking_changed");
    row("CONFIRMED", "CONFIRMED", "booking_changed");
}

void TestBookingValues::namesEventsByTheirStep()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Booking booking = sampleBooking();
    booking.status = fromName<BookingStatus>(to).value();
    std::optional<Booking> before;
    if (const auto status = fromName<BookingStatus>(from)) {
        before = booking;
        before->status = *status;
    }
    const BookingEvent event(booking, before, booking.createdAt);
    QTEST(event.name(), "name");
    QCOMPARE(event.payload().value(QStringLiteral("status")).toString(), to);
}

void TestBookingValues::tellsThePartiesAndAdminsOnly()
{
    const Booking booking = sampleBooking();
    const BookingEvent event(booking, std::nullopt, booking.createdAt);
    const Audience audience = event.audience();
    QCOMPARE(audience.users, (QSet<UserId>{booking.guestId, booking.hostId}));
    QVERIFY(audience.admins);
    QVERIFY(!audience.watchersOfProperty);
    QVERIFY(audience.watchersOfCity.isEmpty());
    const QVariantMap payload = event.payload();
    QCOMPARE(payload.value(QStringLiteral("total")).toMap().value(QStringLiteral("amount")).toLongLong(), 34'000);
    QCOMPARE(payload.value(QStringLiteral("check_in")).toString(), QStringLiteral("2030-05-10"));
    QCOMPARE(payload.value(QStringLiteral("nights")).toInt(), 3);
}

void TestBookingValues::keepsNoticesAndRequests()
{
    const BookingNotice notice{NoticeKind::BookingCancelled, BookingId::create(), money(123)};
    const auto readNotice = BookingNotice::fromJson(notice.toJson());
    QCOMPARE(readNotice.kind, notice.kind);
    QCOMPARE(readNotice.bookingId, notice.bookingId);
    QCOMPARE(readNotice.refund, notice.refund);
    QCOMPARE(BookingNotice::fromJson(BookingNotice{NoticeKind::BookingExpired, notice.bookingId, {}}.toJson()).refund,
             std::nullopt);

    const RefundRequest request{BookingId::create(), money(9'007'199'254'740'993), money(7), RefundReason::PaidTooLate};
    const auto readRequest = RefundRequest::fromJson(request.toJson());
    QCOMPARE(readRequest.bookingId, request.bookingId);
    QCOMPARE(readRequest.amount, request.amount);
    QCOMPARE(readRequest.taxes, request.taxes);
    QCOMPARE(readRequest.reason, request.reason);
}

void TestBookingValues::refusesForeignRows()
{
    QVERIFY_THROWS_EXCEPTION(std::exception, BookingNotice::fromJson({}));
    QVERIFY_THROWS_EXCEPTION(std::exception, RefundRequest::fromJson({}));
}

QTEST_GUILESS_MAIN(TestBookingValues)
#include "tst_booking_values.moc"
