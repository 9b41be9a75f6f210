#include "tests/support/price_world.h"
#include "tests/support/test_database.h"

using namespace roost;
using namespace roost::test;

/// The way back from changes of prices, and what stands in it.
class TestPricingUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestDatabase>(); }
    void init() { m_world = std::make_unique<PriceWorld>(m_server->createDatabase()); }
    void undoesNights();
    void undoesRules();
    void undoesAnUndo();
    void refusesToUndoWhatWasChangedSince();
    void refusesToUndoWhatGuestsHaveBooked();
    void undoesOnceTheBookingIsCancelled();
    void refusesToUndoARuleThatABookingWasPricedBy();
    void journalsFieldsOfAProperty();
    void undoesFieldsOfAProperty();

private:
    QString refusalOf(PriceChangeId id);

    QList<FieldError> m_errors;
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PriceWorld> m_world;
};

QString TestPricingUndo::refusalOf(PriceChangeId id)
{
    m_errors.clear();
    try {
        m_world->changes.undo(m_world->host, id);
    } catch (const Error &error) {
        m_errors = error.errors();
        return error.kind() == Error::Kind::Conflict ? error.code() : QStringLiteral("no conflict");
    }
    return {};
}

void TestPricingUndo::undoesNights()
{
    m_world->apply({{m_world->first.id}, priceOf(12'000, {{2030, 5, 6}, {2030, 5, 7}})});
    const PriceChangeId id = *m_world->apply({{m_world->first.id, m_world->second.id}, priceOf(15'000)}).change.id;
    const PriceChange undone = m_world->changes.undo(m_world->host, id);
    QCOMPARE(undone.source, ChangeSource::Undo);
    QCOMPARE(undone.undoOf, std::optional(id));
    QCOMPARE(m_world->priceAt(m_world->first, {2030, 5, 6}), 12'000);
    QCOMPARE(m_world->priceAt(m_world->first, {2030, 5, 7}), 10'000);
    QCOMPARE(m_world->priceAt(m_world->second, {2030, 5, 6}), 10'000);
}

void TestPricingUndo::undoesRules()
{
    const PriceRule rule = m_world->rules.add(m_world->host, m_world->first.id, season(15'000));
    m_world->rules.change(m_world->host, m_world->first.id, rule.id, {},
                          {{"basis_points", 500}, {"price", QJsonValue::Null}});
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'500);
    m_world->rules.remove(m_world->host, m_world->first.id, rule.id, {});
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'000);

    const auto changes = m_world->journal();
    QCOMPARE(changes.size(), 3);
    m_world->changes.undo(m_world->host, *changes.at(0).id);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'500);
    m_world->changes.undo(m_world->host, *changes.at(1).id);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 15'000);
    QCOMPARE(m_world->rules.show(m_world->host, m_world->first.id, rule.id).createdAt, rule.createdAt);
    m_world->changes.undo(m_world->host, *changes.at(2).id);
    QVERIFY(m_world->rules.list(m_world->host, m_world->first.id).isEmpty());
}

void TestPricingUndo::undoesAnUndo()
{
    const PriceChangeId id = *m_world->apply({{m_world->first.id}, priceOf(15'000)}).change.id;
    const PriceChange undone = m_world->changes.undo(m_world->host, id);
    QCOMPARE(refusalOf(id), QStringLiteral("CHANGED_SINCE"));
    m_world->changes.undo(m_world->host, *undone.id);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 15'000);
    m_world->changes.undo(m_world->host, id);
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 10'000);
}

void TestPricingUndo::refusesToUndoWhatWasChangedSince()
{
    const PriceChangeId id = *m_world->apply({{m_world->first.id, m_world->second.id}, priceOf(15'000)}).change.id;
    m_world->apply({{m_world->second.id}, priceOf(11'000, {{2030, 5, 20}, {2030, 5, 21}})}); // other nights
    const PriceChangeId later =
        *m_world->apply({{m_world->second.id}, priceOf(16'000, {{2030, 5, 8}, {2030, 5, 9}})}).change.id;
    QCOMPARE(refusalOf(id), QStringLiteral("CHANGED_SINCE"));
    QCOMPARE(codesOf(m_errors), QStringList("/price_changes/" + later.toString() + " CHANGED"));
    QCOMPARE(m_world->priceAt(m_world->first, weekInMay.from), 15'000); // nothing of it was undone

    m_world->changes.undo(m_world->host, later);
    QCOMPARE(refusalOf(id), QString());
}

void TestPricingUndo::refusesToUndoWhatGuestsHaveBooked()
{
    const PriceChangeId id = *m_world->apply({{m_world->first.id}, priceOf(15'000)}).change.id;
    insertBooking(m_world->database, m_world->first, {{2030, 5, 13}, {2030, 5, 15}},
                  m_world->guest.userId); // after the last night
    const BookingId booking =
        insertBooking(m_world->database, m_world->first, {{2030, 5, 12}, {2030, 5, 15}}, m_world->guest.userId);
    // Bookings of this helper are made by the clock of the machine, which is behind the test's: the day of booking is
    // set.
    m_world->database.transaction([&](Session &session) {
        session.updateMany("UPDATE bookings SET created_at = ?", m_world->clock.now().addSecs(60));
    });
    QCOMPARE(refusalOf(id), QStringLiteral("BOOKED"));
    QCOMPARE(codesOf(m_errors), QStringList("/bookings/" + booking.toString() + " BOOKED"));

    m_world->database.transaction([&](Session &session) {
        session.updateMany("UPDATE bookings SET created_at = ?", m_world->clock.now().addSecs(-60));
    });
    QCOMPARE(refusalOf(id), QString()); // they were made before the change
}

void TestPricingUndo::undoesOnceTheBookingIsCancelled()
{
    const PriceChangeId id = *m_world->apply({{m_world->first.id}, priceOf(15'000)}).change.id;
    insertBooking(m_world->database, m_world->first, {{2030, 5, 8}, {2030, 5, 9}}, m_world->guest.userId);
    m_world->database.transaction([&](Session &session) {
        session.updateMany("UPDATE bookings SET created_at = ?, status = 'CANCELLED', cancelled_at = now()",
                           m_world->clock.now().addSecs(60));
    });
    QCOMPARE(refusalOf(id), QString());
}

void TestPricingUndo::refusesToUndoARuleThatABookingWasPricedBy()
{
    const PriceRule written = m_world->rules.add(m_world->host, m_world->first.id, linenFee());
    const PriceChangeId id = *m_world->journal().constFirst().id;
    const BookingId booking =
        insertBooking(m_world->database, m_world->first, {{2030, 7, 1}, {2030, 7, 3}}, m_world->guest.userId);
    m_world->database.transaction([&](Session &session) {
        session.updateMany("UPDATE bookings SET created_at = ?, rule_ids = ARRAY[?::uuid] WHERE id = ?",
                           m_world->clock.now().addSecs(60), written.id, booking);
    });
    QCOMPARE(refusalOf(id), QStringLiteral("BOOKED"));
}

void TestPricingUndo::journalsFieldsOfAProperty()
{
    m_world->properties.update(m_world->host, m_world->first.id, {},
                               [](Property &property) { property.title = QStringLiteral("Other"); });
    QCOMPARE(m_world->journal().size(), 0);
    m_world->properties.update(m_world->host, m_world->first.id, {},
                               [](Property &property) { property.basePrice = money(11'000); });
    const auto changes = m_world->journal();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).source, ChangeSource::Property);
    QCOMPARE(changes.at(0).effects.at(0).before.fields.keys(), QStringList("base_price"));
}

void TestPricingUndo::undoesFieldsOfAProperty()
{
    const auto change = [&](qint64 minor, int minNights) {
        m_world->properties.update(m_world->host, m_world->first.id, {}, [=](Property &property) {
            property.basePrice = money(minor);
            property.minNights = minNights;
        });
        return *m_world->journal().constFirst().id;
    };
    const PriceChangeId id = change(11'000, 3);
    m_world->changes.undo(m_world->host, id);
    const Property back = m_world->properties.show(m_world->host, m_world->first.id);
    QCOMPARE(back.basePrice, money(10'000));
    QCOMPARE(back.minNights, 1);
    QCOMPARE(back.version, 3);

    const PriceChangeId again = change(12'000, 1);
    insertBooking(m_world->database, m_world->first, {{2030, 7, 1}, {2030, 7, 3}}, m_world->guest.userId);
    m_world->database.transaction([&](Session &session) {
        session.updateMany("UPDATE bookings SET created_at = ?", m_world->clock.now().addSecs(60));
    });
    QCOMPARE(refusalOf(again), QStringLiteral("BOOKED"));
}

QTEST_GUILESS_MAIN(TestPricingUndo)
#include "tst_pricing_undo.moc"
