#include "ui/models/calendar_edit.h"

#include <QJsonArray>
#include <QTest>

using namespace roost::ui;

/// What nights are, and what takes an edit of them back.
class TestCalendarEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsTheChosenWeekdays();
    void summarisesPricesAndRules();
    void leavesTheCurrencyOutWhenThereAreSeveral();
    void putsTheEditOnTheNights();
    void writesEmptyValuesAsNull();
    void givesPricesOfTheRulesBackToTheRules();
    void restoresAnOverriddenPrice();
    void restoresABlockWithItsNote();
    void touchesNothingElseWhenRestoring();

private:
    static CalendarProperty make(const QList<CalendarNight> &nights, const QString &currency);
    CalendarNights selected(int days, const QList<int> &weekdays = {}) const
    {
        return {{m_property.get()}, m_monday, m_monday.addDays(days), weekdays};
    }
    static QJsonObject json(const AvailabilityChange &change) { return change.toJson(); }

    /// A Monday on which a block of nights begins.
    static inline const QDate m_monday = CalendarProperty::blockBegin(CalendarProperty::blockOf(QDate(2030, 5, 20)));
    std::unique_ptr<CalendarProperty> m_property;
};

CalendarProperty TestCalendarEdit::make(const QList<CalendarNight> &nights, const QString &currency)
{
    return CalendarProperty({.propertyId = currency,
                             .title = QStringLiteral("Sea Loft"),
                             .currency = currency,
                             .from = m_monday,
                             .to = m_monday.addDays(nights.size()),
                             .nights = nights});
}

void TestCalendarEdit::init()
{
    QList<CalendarNight> nights(28, {.price = 10'000, .minNights = 2, .maxNights = 30});
    nights[2].price = 14'000;
    nights[2].overridden = true;
    nights[3].state = NightState::Booked;
    nights[5].closedToArrival = true;
    m_property = std::make_unique<CalendarProperty>(make(nights, QStringLiteral("EUR")));
}

void TestCalendarEdit::countsTheChosenWeekdays()
{
    QCOMPARE(selected(7).count(), 7);
    QCOMPARE(selected(14, {6, 7}).count(), 4);
    QCOMPARE(selected(3, {6, 7}).count(), 0);
}

void TestCalendarEdit::summarisesPricesAndRules()
{
    const auto summary = NightsSummary::of(selected(4));
    QCOMPARE(summary.known, 4);
    QCOMPARE(summary.lowestPrice, 10'000);
    QCOMPARE(summary.highestPrice, 14'000);
    QCOMPARE(summary.averagePrice, 11'000.0);
    QCOMPARE(summary.minNights, 2);
    QCOMPARE(summary.booked, 1);
    QCOMPARE(summary.currency, QStringLiteral("EUR"));
    QCOMPARE(NightsSummary::of(selected(7)).closedToArrival, 1);
}

void TestCalendarEdit::leavesTheCurrencyOutWhenThereAreSeveral()
{
    const auto other = make(QList<CalendarNight>(28), QStringLiteral("GBP"));
    auto nights = selected(2);
    nights.properties.append(&other);
    const auto summary = NightsSummary::of(nights);
    QVERIFY(summary.currency.isEmpty());
    QVERIFY(!summary.minNights);
}

void TestCalendarEdit::putsTheEditOnTheNights()
{
    AvailabilityChange edit;
    edit.price.emplace(Money{12'800, QStringLiteral("EUR")});
    edit.closedToDeparture = true;
    const auto change = json(changeOf(selected(7, {5, 6}), edit));
    QCOMPARE(change.value(QLatin1String("from")).toString(), m_monday.toString(Qt::ISODate));
    QCOMPARE(change.value(QLatin1String("to")).toString(), m_monday.addDays(7).toString(Qt::ISODate));
    QCOMPARE(change.value(QLatin1String("weekdays")).toArray(), QJsonArray({5, 6}));
    QCOMPARE(change.value(QLatin1String("price")).toObject().value(QLatin1String("amount")).toInt(), 12'800);
    QVERIFY(change.value(QLatin1String("closed_to_departure")).toBool());
    QCOMPARE(change.size(), 5);
}

void TestCalendarEdit::writesEmptyValuesAsNull()
{
    AvailabilityChange edit;
    edit.price.emplace(std::nullopt);
    edit.minNights.emplace(std::nullopt);
    const auto change = json(changeOf(selected(1), edit));
    QVERIFY(change.value(QLatin1String("price")).isNull());
    QVERIFY(change.value(QLatin1String("min_nights")).isNull());
    QVERIFY(!change.contains(QLatin1String("weekdays")));
}

void TestCalendarEdit::givesPricesOfTheRulesBackToTheRules()
{
    AvailabilityChange edit;
    edit.price.emplace(Money{12'800, QStringLiteral("EUR")});
    const auto changes = restoringChanges(*m_property, selected(2), edit);
    QCOMPARE(changes.size(), 1);
    QVERIFY(json(changes[0]).value(QLatin1String("price")).isNull());
    QCOMPARE(changes[0].to, m_monday.addDays(2));
}

void TestCalendarEdit::restoresAnOverriddenPrice()
{
    AvailabilityChange edit;
    edit.price.emplace(Money{12'800, QStringLiteral("EUR")});
    const auto changes = restoringChanges(*m_property, selected(5), edit);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[1].from, m_monday.addDays(2));
    QCOMPARE(changes[1].to, m_monday.addDays(3));
    QCOMPARE((*changes[1].price)->amount, 14'000);
}

void TestCalendarEdit::restoresABlockWithItsNote()
{
    PropertyCalendar calendar{.propertyId = QStringLiteral("p"),
                              .currency = QStringLiteral("EUR"),
                              .from = m_monday,
                              .to = m_monday.addDays(28),
                              .nights = QList<CalendarNight>(28)};
    calendar.nights[1].state = NightState::Blocked;
    calendar.claims = {{.id = QStringLiteral("c"),
                        .kind = CalendarClaim::Kind::Block,
                        .from = m_monday.addDays(1),
                        .to = m_monday.addDays(2),
                        .note = QStringLiteral("repairs")}};
    const CalendarProperty property(calendar);
    AvailabilityChange edit;
    edit.blocked = false;
    const auto changes = restoringChanges(property, {{&property}, m_monday, m_monday.addDays(3), {}}, edit);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].blocked, false);
    QCOMPARE(changes[1].blocked, true);
    QCOMPARE(changes[1].note, QStringLiteral("repairs"));
}

void TestCalendarEdit::touchesNothingElseWhenRestoring()
{
    AvailabilityChange edit;
    edit.minNights = std::optional(5);
    const auto changes = restoringChanges(*m_property, selected(7), edit);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(json(changes[0]).value(QLatin1String("min_nights")).toInt(), 2);
    QCOMPARE(json(changes[0]).size(), 3);
}

QTEST_APPLESS_MAIN(TestCalendarEdit)
#include "tst_calendar_edit.moc"
