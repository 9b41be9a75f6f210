#include "backend/core/errors.h"
#include "backend/modules/booking/booking_status.h"

#include <QtTest>

using namespace roost;

/// Which steps a booking may take.
class TestBookingStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsTheStepsOfItsLifeAndNoOthers_data();
    void allowsTheStepsOfItsLifeAndNoOthers();
    void namesTheStateThatIsInTheWay();
    void knowsWhatHoldsAndWhatOccupies_data();
    void knowsWhatHoldsAndWhatOccupies();
};

void TestBookingStatus::allowsTheStepsOfItsLifeAndNoOthers_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("to");
    const auto row = [](const char *from, const char *to) {
        QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(to).split(u' ', Qt::SkipEmptyParts);
    };
    row("REQUESTED", "PENDING DECLINED EXPIRED CANCELLED");
    row("PENDING", "CONFIRMED EXPIRED CANCELLED");
    row("CONFIRMED", "CHECKED_IN CANCELLED NO_SHOW");
    row("CHECKED_IN", "COMPLETED CANCELLED");
    row("COMPLETED", "");
    row("DECLINED", "");
    row("EXPIRED", "CONFIRMED");
    row("CANCELLED", "");
    row("NO_SHOW", "");
}

void TestBookingStatus::allowsTheStepsOfItsLifeAndNoOthers()
{
    QFETCH(QString, from);
    QFETCH(QStringList, to);
    const auto status = fromName<BookingStatus>(from).value();
    for (const auto &[other, name] : enumNames<BookingStatus>) {
        const bool allowed = to.contains(QString(name));
        QCOMPARE(mayBecome(status, other), allowed);
        if (!allowed)
            QVERIFY_THROWS_EXCEPTION(Conflict, requireTransition(status, other));
    }
}

void TestBookingStatus::namesTheStateThatIsInTheWay()
{
    try {
        requireTransition(BookingStatus::Completed, BookingStatus::Cancelled);
        QFAIL("a completed stay was cancelled");
    } catch (const Conflict &conflict) {
        QCOMPARE(conflict.code(), QStringLiteral("WRONG_STATE"));
        QVERIFY(conflict.detail().contains(QStringLiteral("COMPLETED")));
    }
}

void TestBookingStatus::knowsWhatHoldsAndWhatOccupies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("occupies");
    const auto row = [](const char *name, bool holds, bool occupies) {
        QTest::newRow(name) << QString::fromLatin1(name) << holds << occupies;
    };
    row("REQUESTED", true, false);
    row("PENDING", true, false);
    row("CONFIRMED", false, true);
    row("CHECKED_IN", false, true);
    row("COMPLETED", false, true);
    row("DECLINED", false, false);
    row("EXPIRED", false, false);
    row("CANCELLED", false, false);
    row("NO_SHOW", false, true);
}

void TestBookingStatus::knowsWhatHoldsAndWhatOccupies()
{
    QFETCH(QString, name);
    const auto status = fromName<BookingStatus>(name).value();
    QTEST(isHolding(status), "holds");
    QTEST(isOccupying(status), "occupies");
}

QTEST_GUILESS_MAIN(TestBookingStatus)
#include "tst_booking_status.moc"
