#include "tests/ui/sample_calendar_property.h"
#include "ui/models/calendar_draft.h"
#include "ui/models/calendar_fill.h"
#include "ui/models/calendar_preview.h"
#include "ui/models/calendar_snapshot.h"
#include "ui/models/calendar_words.h"
#include "ui/widgets/calendar_selection.h"

#include <QTest>

using namespace roost::ui;

/// What an edit asks of the server, and what is said of it.
class TestCalendarDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOneEditForManyProperties();
    void splitsMorePropertiesThanAnEditTakes();
    void beginsTodayAtEachProperty();
    void separatesBlocksFromPrices();
    void joinsNeighbouringNightsOfOnePrice();
    void namesPropertyAndNightsOfAFault();
    void explainsEachFaultOnce();
    void growsByTheHandleAlongTheLongerWay();
    void repeatsWhatIsFilled();
    void fillsBackwards();
    void fillsNoOtherCurrency();
    void tellsWhatThePreviewChanges();
    void saysWhenNothingChanges();
    void tellsWhatOthersHaveChanged();

private:
    static AvailabilityChange priced(qint64 amount)
    {
        AvailabilityChange edit;
        edit.price.emplace(Money{amount, QStringLiteral("EUR")});
        return edit;
    }
    CalendarNights nights(const QList<const CalendarProperty *> &properties, int first, int count) const
    {
        return {properties, m_monday.addDays(first), m_monday.addDays(first + count), {}};
    }

    const QDate m_monday = sampleMonday();
    const CalendarProperty m_one = sampleCalendarProperty(QStringLiteral("one"));
    const CalendarProperty m_two = sampleCalendarProperty(QStringLiteral("two"));
};

void TestCalendarDraft::sendsOneEditForManyProperties()
{
    const auto draft = CalendarDraft::of(nights({&m_one, &m_two}, 2, 3), priced(12'000));
    QCOMPARE(draft.prices.size(), 1);
    QCOMPARE(draft.prices[0].propertyIds, QStringList({"one", "two"}));
    QVERIFY(draft.blocks.isEmpty());
    QCOMPARE(draft.text,
             QStringLiteral("6 nights at %1").arg(Money{12'000, QStringLiteral("EUR")}.toString(QLocale())));
    QCOMPARE(draft.firstDay(), m_monday.addDays(2));
    QCOMPARE(draft.endDay(), m_monday.addDays(5));
    QCOMPARE(draft.prices[0].toJson().value(QLatin1String("type")).toString(), QStringLiteral("nights"));
}

void TestCalendarDraft::splitsMorePropertiesThanAnEditTakes()
{
    std::vector<CalendarProperty> homes;
    for (int i = 0; i < 250; ++i)
        homes.push_back(sampleCalendarProperty(QString::number(i)));
    QList<const CalendarProperty *> properties;
    for (const auto &home : homes)
        properties.append(&home);
    const auto draft = CalendarDraft::of(nights(properties, 0, 1), priced(12'000));
    QCOMPARE(draft.prices.size(), 3);
    QCOMPARE(draft.prices[0].propertyIds.size(), PriceChangeApi::maxProperties);
    QCOMPARE(draft.prices[2].propertyIds.size(), 50);
}

void TestCalendarDraft::beginsTodayAtEachProperty()
{
    const auto ahead = sampleCalendarProperty(QStringLiteral("ahead"), QStringLiteral("EUR"), {}, m_monday.addDays(1));
    const auto draft = CalendarDraft::of(nights({&m_one, &ahead}, -2, 5), priced(12'000));
    QCOMPARE(draft.prices.size(), 2);
    QCOMPARE(draft.prices[0].change.from, m_monday);
    QCOMPARE(draft.prices[1].change.from, m_monday.addDays(1));
    QCOMPARE(draft.prices[1].propertyIds, QStringList({"ahead"}));
    QVERIFY(CalendarDraft::of(nights({&m_one}, -3, 2), priced(12'000)).isEmpty());
}

void TestCalendarDraft::separatesBlocksFromPrices()
{
    auto edit = priced(12'000);
    edit.blocked = true;
    edit.note = QStringLiteral("repairs");
    const auto draft = CalendarDraft::of(nights({&m_one, &m_two}, 2, 3), edit);
    QCOMPARE(draft.prices.size(), 1);
    QVERIFY(!draft.prices[0].change.blocked);
    QCOMPARE(draft.blocks.size(), 2);
    QCOMPARE(draft.blocks[0].change.note, QStringLiteral("repairs"));
    QVERIFY(!draft.blocks[0].change.price);
    QCOMPARE(draft.blocks[0].restoring.size(), 1);
    QCOMPARE(draft.blocks[0].restoring[0].blocked, false);
}

void TestCalendarDraft::joinsNeighbouringNightsOfOnePrice()
{
    const QList<CellPrice> cells{{&m_one, m_monday, 9'000},
                                 {&m_one, m_monday.addDays(1), 9'000},
                                 {&m_one, m_monday.addDays(2), 9'500},
                                 {&m_two, m_monday.addDays(3), 9'500},
                                 {&m_two, m_monday.addDays(-1), 9'500}};
    const auto draft = CalendarDraft::of(cells, QStringLiteral("%1 pasted"));
    QCOMPARE(draft.prices.size(), 3);
    QCOMPARE(draft.prices[0].change.to, m_monday.addDays(2));
    QCOMPARE((*draft.prices[1].change.price)->amount, 9'500);
    QCOMPARE(draft.prices[2].propertyIds, QStringList({"two"}));
    QCOMPARE(draft.text, QStringLiteral("4 nights pasted"));
}

void TestCalendarDraft::namesPropertyAndNightsOfAFault()
{
    const auto draft = CalendarDraft::of(nights({&m_one, &m_two}, 2, 3), priced(12'000));
    QCOMPARE(draft.explained(QStringLiteral("/changes/0/price"), QStringLiteral("Too much.")),
             QStringLiteral("Home one and 1 more, %1: Too much.")
                 .arg(daysText(m_monday.addDays(2), m_monday.addDays(4), QLocale())));
    QCOMPARE(draft.explained(QStringLiteral("/changes/7/price"), QStringLiteral("Too much.")),
             QStringLiteral("Too much."));
}

void TestCalendarDraft::explainsEachFaultOnce()
{
    const auto draft = CalendarDraft::of(nights({&m_one}, 2, 1), priced(12'000));
    Problem problem{.status = 422, .detail = QStringLiteral("Not valid.")};
    QCOMPARE(draft.explained(problem), QStringList({"Not valid."}));
    for (int i = 0; i < 7; ++i)
        problem.fieldDetails.insert(QStringLiteral("/changes/0/%1").arg(i), QString::number(i));
    const auto lines = draft.explained(problem);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.last(), QStringLiteral("And 2 more."));
}

void TestCalendarDraft::growsByTheHandleAlongTheLongerWay()
{
    const CalendarSelection source{2, m_monday, 3, m_monday.addDays(1)};
    const auto right = source.filledTo(4, m_monday.addDays(5));
    QCOMPARE(right.rows(), 2);
    QCOMPARE(right.lastDay(), m_monday.addDays(5));
    const auto up = source.filledTo(0, m_monday);
    QCOMPARE(up.firstRow(), 0);
    QCOMPARE(up.lastRow(), 3);
    QCOMPARE(up.days(), 2);
    QCOMPARE(source.filledTo(3, m_monday), source);
}

void TestCalendarDraft::repeatsWhatIsFilled()
{
    QList<CalendarNight> pattern(28, CalendarNight{.price = 10'000});
    pattern[1].price = 14'000;
    const auto home = sampleCalendarProperty(QStringLiteral("home"), QStringLiteral("EUR"), pattern);
    const auto cells = filledPrices(nights({&home}, 0, 2), nights({&home}, 0, 6), 0);
    QCOMPARE(cells.size(), 4);
    QCOMPARE(cells[0].night, m_monday.addDays(2));
    QCOMPARE(cells[0].amount, 10'000);
    QCOMPARE(cells[1].amount, 14'000);
    QCOMPARE(cells[3].amount, 14'000);
}

void TestCalendarDraft::fillsBackwards()
{
    QList<CalendarNight> pattern(28, CalendarNight{.price = 10'000});
    pattern[5].price = 14'000;
    const auto home = sampleCalendarProperty(QStringLiteral("home"), QStringLiteral("EUR"), pattern);
    const auto cells = filledPrices(nights({&home}, 4, 2), nights({&home}, 1, 5), 0);
    QCOMPARE(cells.size(), 3);
    QCOMPARE(cells[0].amount, 14'000); // three before the first: the second of the pattern
    QCOMPARE(cells[1].amount, 10'000);
    const auto upwards = filledPrices(nights({&home}, 4, 2), nights({&m_one, &home}, 4, 2), 1);
    QCOMPARE(upwards.size(), 2);
    QCOMPARE(upwards[1].property, &m_one);
    QCOMPARE(upwards[1].amount, 14'000);
}

void TestCalendarDraft::fillsNoOtherCurrency()
{
    const auto pounds = sampleCalendarProperty(QStringLiteral("pounds"), QStringLiteral("GBP"));
    QVERIFY(filledPrices(nights({&m_one}, 0, 1), nights({&m_one, &pounds}, 0, 1), 0).isEmpty());
}

void TestCalendarDraft::tellsWhatThePreviewChanges()
{
    const QString euro = QStringLiteral("EUR");
    PriceChange change;
    change.runs.append({QStringLiteral("one"),
                        m_monday,
                        m_monday.addDays(2),
                        {.price = {10'000, euro}},
                        {.price = {12'000, euro}, .minNights = 3}});
    change.runs.append({QStringLiteral("two"),
                        m_monday,
                        m_monday.addDays(1),
                        {.price = {10'000, euro}},
                        {.price = {10'000, euro}, .closedToArrival = true}});
    const CalendarPreview preview(change);
    QCOMPARE(preview.nightCount(), 3);
    QCOMPARE(preview.at(QStringLiteral("one"), m_monday.addDays(1))->price.amount, 12'000);
    QVERIFY(!preview.at(QStringLiteral("one"), m_monday.addDays(2)));
    QVERIFY(!preview.at(QStringLiteral("three"), m_monday));
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(preview.lines(english),
             QStringList({"2 nights at €120, +20.0% on average", "Stays of at least 3 nights from 2 nights",
                          QStringLiteral("No arrivals on %1").arg(nightsText(1))}));
}

void TestCalendarDraft::saysWhenNothingChanges()
{
    QCOMPARE(CalendarPreview(PriceChange{}).lines(QLocale()),
             QStringList({"No price or rule changes: all is so already."}));
}

void TestCalendarDraft::tellsWhatOthersHaveChanged()
{
    auto home = sampleCalendarProperty(QStringLiteral("home"));
    const auto selected = nights({&home}, 1, 5);
    const CalendarSnapshot snapshot(selected);
    QVERIFY(snapshot.changesUntil(selected, QLocale()).isEmpty());

    QList<CalendarNight> later(28, CalendarNight{.price = 10'000});
    later[2].state = NightState::Booked;
    later[4].price = 11'000;
    later[20].price = 11'000; // not selected
    home = sampleCalendarProperty(QStringLiteral("home"), QStringLiteral("EUR"), later);
    QCOMPARE(
        snapshot.changesUntil(selected, QLocale()),
        QStringList(
            {QStringLiteral("Home home: %1 has been taken meanwhile.").arg(dayText(m_monday.addDays(2), QLocale())),
             QStringLiteral("Home home: %1 has another price meanwhile.")
                 .arg(dayText(m_monday.addDays(4), QLocale()))}));
}

QTEST_APPLESS_MAIN(TestCalendarDraft)
#include "tst_calendar_draft.moc"
