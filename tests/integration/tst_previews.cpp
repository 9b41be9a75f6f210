#include "backend/core/errors.h"
#include "tests/support/booking_world.h"
#include "tests/support/june.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace roost;
using test::money;

namespace {

/// A property with whatever prices and rules.
void change(Property &property)
{
    property.basePrice = money(*rc::gen::inRange(1'000, 50'000));
    property.weekendPrice = money(*rc::gen::inRange(1'000, 50'000));
    property.cleaningFee = money(*rc::gen::inRange(0, 9'000));
    property.extraGuestFee = money(*rc::gen::inRange(0, 3'000));
    property.cancellationPolicy =
        *rc::gen::element(CancellationPolicy::Flexible, CancellationPolicy::Moderate, CancellationPolicy::Firm,
                          CancellationPolicy::Strict, CancellationPolicy::NonRefundable);
}

/// Nights in June: { from, to }.
std::pair<int, int> anyNights()
{
    const int from = *rc::gen::inRange(1, 29);
    return {from, *rc::gen::inRange(from + 1, 31)};
}

/// What a change would do, or nothing when it may not be.
std::optional<BookingChange> previewOf(test::BookingWorld &world, const Booking &booking, const ChangeRequest &request)
{
    try {
        return world.bookingChanges.preview(world.guest, booking.id, request);
    } catch (const Error &) {
        return std::nullopt;
    }
}

} // namespace

/// What is told beforehand is what is done, whatever the booking, through the services and to the last entry of the
/// ledger.
class TestPreviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refundsWhatThePreviewOfACancellationSaid();
    void movesTheMoneyThatThePreviewOfAChangeSaid();

private:
    std::unique_ptr<test::BookingWorld> anyWorld() const;

    std::unique_ptr<test::TestDatabase> m_server;
};

void TestPreviews::initTestCase()
{
    // Every case has a world of its own, which takes a while; who looks for more of them says so.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=25 noshrink=1");
    m_server = std::make_unique<test::TestDatabase>();
}

std::unique_ptr<test::BookingWorld> TestPreviews::anyWorld() const
{
    auto world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    world->properties.update(world->host, world->property.id, {}, change);
    return world;
}

void TestPreviews::refundsWhatThePreviewOfACancellationSaid()
{
    QVERIFY(rc::check("the preview of a cancellation is the refund", [this] {
        const auto world = anyWorld();
        const auto [from, to] = anyNights();
        const Booking booking = world->confirmed(from, to);
        if (*rc::gen::arbitrary<bool>())
            world->goodwill.refund(world->host, booking.id, money(*rc::gen::inRange<qint64>(1, booking.total.minor())),
                                   QStringLiteral("Noise"));
        world->workOutbox();
        world->clock.advance(*rc::gen::inRange(0, 60 * 86'400));
        const Actor actor = *rc::gen::arbitrary<bool>() ? world->guest : world->host;
        const Money paid = world->reload(booking).paid;

        const Cancellation told = world->bookings.previewCancellation(actor, booking.id);
        const Cancellation done = world->bookings.cancel(actor, booking.id);
        world->workOutbox();
        RC_ASSERT(done.refund == told.refund);
        RC_ASSERT(done.kept == told.kept);
        RC_ASSERT(done.rule == told.rule);
        RC_ASSERT(world->reload(booking).paid == paid - told.refund);
        RC_ASSERT(told.refund + told.kept == paid);
        RC_ASSERT(-world->credit("CASH") == told.kept.minor());
        RC_ASSERT(world->inconsistencies().isEmpty());
    }));
}

void TestPreviews::movesTheMoneyThatThePreviewOfAChangeSaid()
{
    QVERIFY(rc::check("the preview of a change is the difference that moves", [this] {
        const auto world = anyWorld();
        const auto [from, to] = anyNights();
        const Booking booking = world->confirmed(from, to);
        const auto [newFrom, newTo] = anyNights();
        ChangeRequest request = test::to(newFrom, newTo, "sandbox:ok");
        request.guests = *rc::gen::inRange(1, 6);

        const auto told = previewOf(*world, booking, request);
        if (!told) {
            RC_ASSERT_THROWS_AS(world->change(booking, request), Error);
            RC_ASSERT(world->reload(booking).version == booking.version);
            return;
        }
        const BookingChange done = world->change(booking, request);
        world->workOutbox();
        RC_ASSERT(done.charge == told->charge && done.refund == told->refund && done.lines == told->lines);
        RC_ASSERT(done.payment.has_value() == (told->charge.minor() > 0));
        RC_ASSERT(!done.payment || done.payment->amount == told->charge);
        const Booking after = world->reload(booking);
        RC_ASSERT(after.total == told->total);
        RC_ASSERT(after.paid == booking.paid + told->charge - told->refund);
        RC_ASSERT(after.total - booking.total == told->difference);
        RC_ASSERT(-world->credit("CASH") == after.total.minor());
        RC_ASSERT(world->inconsistencies().isEmpty());
    }));
}

QTEST_GUILESS_MAIN(TestPreviews)
#include "tst_previews.moc"
