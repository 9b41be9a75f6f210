#include "backend/core/errors.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;

namespace {

DateRange june(int from, int to)
{
    return {{2030, 6, from}, {2030, 6, to}};
}

} // namespace

/// What other calendars say becomes claims. It is 1 May 2030.
class TestCalendarFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void claimsTheNightsOfEvents();
    void followsWhatChanges();
    void keepsClaimsThatStayTheSame();
    void makesNoNewClaimsForARollingBlock();
    void tellsWhoWatches();
    void keepsEverythingWhenTheCalendarFails_data();
    void keepsEverythingWhenTheCalendarFails();
    void waitsLongerAfterEveryFailure();
    void pollsWhatIsDueOnce();
    void asksOnlyForWhatChanged();
    void dropsWhatTheHostChangedMeanwhile();
    void readsFiles();
    void givesNightsToAnotherFeedThatWantsThem();
    void takesTheNightsOfAnExpiredHold();
    void freesNightsWithTheFeed();
    void clearsUpAfterADeletedProperty();
    void leavesOutItsOwnEvents();
    void checksAddresses_data();
    void checksAddresses();
    void changesAddressAndName();
    void refusesOthers();
    void limitsHowManyThereAre();
    void listsThoseOfAllPropertiesOfAHost();

private:
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::CalendarWorld> m_world;
};

void TestCalendarFeeds::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestCalendarFeeds::init()
{
    m_world.reset();
    m_world = std::make_unique<test::CalendarWorld>(m_server->createDatabase());
}

void TestCalendarFeeds::claimsTheNightsOfEvents()
{
    const CalendarFeed feed = m_world->read(
        m_world->addFeed(), {"a 2030-06-03 2030-06-05", "b 2030-06-05 2030-06-08", "c 2030-04-20 2030-05-03"});
    QCOMPARE(m_world->imports(), QStringLiteral("05-01>05-03, 06-03>06-05, 06-05>06-08"));
    QCOMPARE(feed.eventCount, 3);
    QCOMPARE(feed.claimedNights, 7);
    QCOMPARE(feed.failures, 0);
    QCOMPARE(feed.lastSuccessAt, m_world->clock.now());
    QCOMPARE(feed.nextAttemptAt, m_world->clock.now().addSecs(15 * 60));
    QVERIFY(!feed.lastError);
    const auto calendar = m_world->availability.show(m_world->host, m_world->property.id, june(4, 6));
    QCOMPARE(calendar.nights.constFirst().state, NightState::Imported);
    QCOMPARE(calendar.claims->constFirst().claim.note, QStringLiteral("Not available"));
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->book(4, 6));
}

void TestCalendarFeeds::followsWhatChanges()
{
    const CalendarFeed feed = m_world->addFeed();
    m_world->read(feed, {"a 2030-06-03 2030-06-05", "b 2030-06-10 2030-06-12"});
    m_world->read(feed, {"a 2030-06-04 2030-06-11", "c 2030-06-20 2030-06-22"});
    QCOMPARE(m_world->imports(), QStringLiteral("06-04>06-11, 06-20>06-22"));
    m_world->read(feed, {});
    QCOMPARE(m_world->imports(), QString());
}

void TestCalendarFeeds::keepsClaimsThatStayTheSame()
{
    const CalendarFeed feed = m_world->addFeed();
    m_world->read(feed, {"a 2030-06-03 2030-06-05", "b 2030-06-10 2030-06-12"});
    const QStringList before = m_world->claimIds();
    m_world->takeEvents();
    m_world->read(feed, {"b 2030-06-10 2030-06-12", "a 2030-06-03 2030-06-05"});
    QCOMPARE(m_world->claimIds(), before);
    QCOMPARE(m_world->takeEvents(), QStringList());
    m_world->read(feed, {"b 2030-06-10 2030-06-14", "a 2030-06-03 2030-06-04"});
    QCOMPARE(m_world->claimIds(), before);
}

void TestCalendarFeeds::makesNoNewClaimsForARollingBlock()
{
    const CalendarFeed feed = m_world->addFeed();
    for (int day = 0; day < 40; ++day) {
        const QDate today = QDate(2030, 5, 1).addDays(day);
        const QString uid = QStringLiteral("block-%1").arg(day);
        m_world->read(feed, {uid + ' ' + today.toString(Qt::ISODate) + ' ' + today.addDays(3).toString(Qt::ISODate)});
        QCOMPARE(m_world->claimIds().size(), 1);
        m_world->clock.advance(24 * 3600);
    }
    QCOMPARE(m_world->imports(), QStringLiteral("05-01>06-12"));
}

void TestCalendarFeeds::tellsWhoWatches()
{
    const CalendarFeed feed = m_world->addFeed();
    m_world->takeEvents();
    m_world->read(feed, {"a 2030-06-03 2030-06-05"});
    QCOMPARE(m_world->takeEvents(), QStringList{"calendar_changed"});
}

void TestCalendarFeeds::keepsEverythingWhenTheCalendarFails_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("codes"); // one of them
    const QByteArray whole = test::calendarOf({"a 2030-06-03 2030-06-05", "b 2030-06-10 2030-06-12"});
    const auto ok = [](const QByteArray &body) { return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body; };
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n") << "HTTP_STATUS";
    QTest::newRow("gone") << QByteArray("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n") << "HTTP_STATUS";
    QTest::newRow("a page to sign in") << ok("<html>Sign in</html>") << "NOT_A_CALENDAR";
    QTest::newRow("empty") << ok({}) << "NOT_A_CALENDAR";
    QTest::newRow("cut off") << ok(whole.left(whole.size() - 40)) << "TRUNCATED";
    QTest::newRow("a chunk cut off") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n" +
                                            whole.left(150)
                                     << "TRUNCATED CONNECTION"; // Qt does not tell the two apart for certain
    QTest::newRow("too large") << ok(QByteArray(2'000'000, 'x')) << "TOO_LARGE";
    QTest::newRow("to this machine") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n")
                                     << "FORBIDDEN_ADDRESS";
    QTest::newRow("to the metadata") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n")
                                     << "FORBIDDEN_ADDRESS";
}

void TestCalendarFeeds::keepsEverythingWhenTheCalendarFails()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, codes);
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-03 2030-06-05", "b 2030-06-10 2030-06-12"});
    m_world->clock.advance(60);
    m_world->platform.serve("/a.ics", answer);
    const CalendarFeed failed = m_world->poller.refresh(m_world->host, feed.propertyId, feed.id);
    QVERIFY2(codes.split(u' ').contains(failed.lastError->code), qPrintable(failed.lastError->code));
    QVERIFY(!failed.lastError->detail.isEmpty());
    QCOMPARE(failed.failures, 1);
    QCOMPARE(failed.lastSuccessAt, feed.lastSuccessAt);
    QCOMPARE(failed.lastAttemptAt, m_world->clock.now());
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05, 06-10>06-12"));

    const CalendarFeed well = m_world->read(feed, {"a 2030-06-03 2030-06-05"});
    QCOMPARE(well.failures, 0);
    QVERIFY(!well.lastError);
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05"));
}

void TestCalendarFeeds::waitsLongerAfterEveryFailure()
{
    const CalendarFeed feed = m_world->addFeed();
    m_world->platform.serveStatus("/a.ics", "503 Busy");
    QList<qint64> minutes;
    for (int failure = 0; failure < 9; ++failure) {
        QVERIFY(m_world->poller.pollNext());
        QVERIFY(!m_world->poller.pollNext());
        const QDateTime next = m_world->show(feed).nextAttemptAt;
        minutes.append(m_world->clock.now().secsTo(next) / 60);
        m_world->clock.advance(m_world->clock.now().secsTo(next));
    }
    QCOMPARE(minutes, (QList<qint64>{15, 30, 60, 120, 240, 480, 960, 1440, 1440}));
}

void TestCalendarFeeds::pollsWhatIsDueOnce()
{
    m_world->addFeed("/a.ics");
    m_world->addFeed("/b.ics");
    m_world->platform.serveCalendar("/a.ics", test::calendarOf({"a 2030-06-03 2030-06-05"}));
    m_world->platform.serveCalendar("/b.ics", test::calendarOf({"b 2030-06-10 2030-06-12"}));
    QVERIFY(m_world->poller.pollNext());
    QVERIFY(m_world->poller.pollNext());
    QVERIFY(!m_world->poller.pollNext());
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05, 06-10>06-12"));
    m_world->clock.advance(15 * 60);
    QVERIFY(m_world->poller.pollNext());
    QCOMPARE(m_world->platform.requests().size(), 3);
}

void TestCalendarFeeds::asksOnlyForWhatChanged()
{
    const CalendarFeed feed = m_world->addFeed();
    m_world->platform.serveCalendar("/a.ics", test::calendarOf({"a 2030-06-03 2030-06-05"}), "ETag: \"7\"\r\n");
    m_world->poller.refresh(m_world->host, feed.propertyId, feed.id);
    m_world->platform.serveStatus("/a.ics", "304 Not Modified");
    m_world->clock.advance(3600);
    const CalendarFeed same = m_world->poller.refresh(m_world->host, feed.propertyId, feed.id);
    QVERIFY(m_world->platform.requests().constLast().contains("\"7\""));
    QCOMPARE(same.lastSuccessAt, m_world->clock.now());
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05"));

    m_world->feeds.update(m_world->host, feed.propertyId, feed.id, {},
                          {{}, m_world->platform.url("/b.ics").toString()});
    m_world->read(feed, {"b 2030-06-10 2030-06-12"}, "/b.ics");
    QVERIFY(!m_world->platform.requests().constLast().contains("\"7\""));
    QCOMPARE(m_world->imports(), QStringLiteral("06-10>06-12"));
}

void TestCalendarFeeds::dropsWhatTheHostChangedMeanwhile()
{
    /// A server that is slow enough for the host to change the feed.
    class Meanwhile : public CalendarSource
    {
    public:
        explicit Meanwhile(std::function<void()> work)
            : m_work(std::move(work))
        {
        }
        Answer fetch(const QUrl &, const Validators &) override
        {
            m_work();
            return {true, test::calendarOf({"old 2030-06-03 2030-06-05"}), {}};
        }

    private:
        std::function<void()> m_work;
    };
    const CalendarFeed moved = m_world->addFeed();
    Meanwhile moving([&] {
        m_world->feeds.update(m_world->host, moved.propertyId, moved.id, {}, {{}, "https://example.org/new.ics"});
    });
    FeedPoller(m_world->database, m_world->properties, m_world->feeds, m_world->importing, moving, m_world->clock, [] {
        return 0.0;
    }).pollNext();
    QCOMPARE(m_world->imports(), QString());
    QVERIFY(!m_world->show(moved).lastSuccessAt);
    m_world->removeFeed(moved);

    const CalendarFeed removed = m_world->addFeed();
    Meanwhile removing([&] { m_world->removeFeed(removed); });
    FeedPoller(m_world->database, m_world->properties, m_world->feeds, m_world->importing, removing, m_world->clock,
               [] { return 0.0; })
        .pollNext();
    QCOMPARE(m_world->imports(), QString());
}

void TestCalendarFeeds::readsFiles()
{
    const CalendarFeed feed = m_world->addFileFeed();
    const auto send = [&](const QByteArray &document) {
        return m_world->feeds.replaceFile(m_world->host, feed.propertyId, feed.id, document);
    };
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->poller.refresh(m_world->host, feed.propertyId, feed.id));
    QCOMPARE(send(test::calendarOf({"a 2030-06-03 2030-06-05"})).eventCount, 1);
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05"));
    QVERIFY_THROWS_EXCEPTION(Invalid, send("nonsense"));
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-05"));
    send(test::calendarOf({"a 2030-06-03 2030-06-04"}));
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-04"));

    const QByteArray weekly =
        test::calendarOf({"w 2030-06-03 2030-06-04"}).replace("SUMMARY", "RRULE:FREQ=YEARLY\r\nSUMMARY");
    QCOMPARE(send(weekly).claimedNights, 2);
    m_world->clock.advance(400LL * 24 * 3600);
    QVERIFY(m_world->poller.pollNext());
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-04, 06-03>06-04, 06-03>06-04, 06-03>06-04")); // until 2033

    const CalendarFeed other = m_world->addFeed();
    QVERIFY_THROWS_EXCEPTION(
        Conflict, m_world->feeds.replaceFile(m_world->host, other.propertyId, other.id, test::calendarOf({})));
}

void TestCalendarFeeds::givesNightsToAnotherFeedThatWantsThem()
{
    const CalendarFeed first = m_world->addFeed("/a.ics");
    const CalendarFeed second = m_world->addFeed("/b.ics");
    m_world->read(first, {"a 2030-06-03 2030-06-06"}, "/a.ics");
    m_world->read(second, {"b 2030-06-05 2030-06-08"}, "/b.ics");
    QCOMPARE(m_world->imports(), QStringLiteral("06-03>06-06, 06-06>06-08"));
    QCOMPARE(m_world->conflictTexts(), QString());
    m_world->read(first, {}, "/a.ics");
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-08"));
    m_world->read(first, {"a 2030-06-03 2030-06-06"}, "/a.ics");
    m_world->removeFeed(first);
    QCOMPARE(m_world->imports(), QStringLiteral("06-05>06-08"));
}

void TestCalendarFeeds::takesTheNightsOfAnExpiredHold()
{
    const Booking held = m_world->book(3, 6);
    m_world->clock.advance(16 * 60);
    m_world->read(m_world->addFeed(), {"a 2030-06-04 2030-06-08"});
    QCOMPARE(m_world->imports(), QStringLiteral("06-04>06-08"));
    QCOMPARE(m_world->reload(held).status, BookingStatus::Expired);
    QCOMPARE(m_world->conflictTexts(), QString());
}

void TestCalendarFeeds::freesNightsWithTheFeed()
{
    const CalendarFeed feed = m_world->read(m_world->addFeed(), {"a 2030-06-03 2030-06-05"});
    m_world->takeEvents();
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed,
                             m_world->feeds.remove(m_world->host, feed.propertyId, feed.id, feed.version + 1));
    m_world->feeds.remove(m_world->host, feed.propertyId, feed.id, feed.version);
    QCOMPARE(m_world->imports(), QString());
    QCOMPARE(m_world->takeEvents(), QStringList{"calendar_changed"});
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->show(feed));
    m_world->confirmed(3, 5);
}

void TestCalendarFeeds::clearsUpAfterADeletedProperty()
{
    m_world->read(m_world->addFeed(), {"a 2030-06-03 2030-06-05"});
    m_world->properties.remove(m_world->host, m_world->property.id, {});
    m_world->clock.advance(3600);
    QVERIFY(!m_world->poller.pollNext());
    m_world->poller.settle();
    QCOMPARE(m_world->imports(), QString());
    QCOMPARE(m_world->number("SELECT count(*) FROM calendar_feeds"), 0);
}

void TestCalendarFeeds::leavesOutItsOwnEvents()
{
    const Booking booking = m_world->confirmed(3, 5);
    m_world->block(june(10, 12));
    const QString token = m_world->exports.create(m_world->host, m_world->property.id, "Elsewhere").token;
    const CalendarFeed feed = m_world->addFeed();
    m_world->platform.serveCalendar("/a.ics", m_world->exports.document(token));
    QCOMPARE(m_world->poller.refresh(m_world->host, feed.propertyId, feed.id).eventCount, 2);
    QCOMPARE(m_world->conflictTexts(), QString());
    QCOMPARE(m_world->imports(), QString());
    m_world->bookings.cancel(m_world->guest, booking.id);
    m_world->poller.refresh(m_world->host, feed.propertyId, feed.id);
    QCOMPARE(m_world->imports(), QString());
}

void TestCalendarFeeds::checksAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kept"); // empty: refused
    const auto row = [](const char *url, const char *kept) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromLatin1(kept);
    };
    row("https://example.org/a.ics?s=1", "https://example.org/a.ics?s=1");
    row(" https://example.org/a.ics#x ", "https://example.org/a.ics");
    row("webcal://example.org/a.ics", "https://example.org/a.ics");
    row("http://example.org:8080/a%20b", "http://example.org:8080/a%20b");
    row("http://example.org/a b", "");
    row("https://ex\u00e4mple.org/", "https://xn--exmple-cua.org/");
    row("ftp://example.org/a.ics", "");
    row("file:///etc/passwd", "");
    row("https://", "");
    row("example.org/a.ics", "");
    row("https://user:secret@example.org/a.ics", "");
    row("javascript:alert(1)", "");
}

void TestCalendarFeeds::checksAddresses()
{
    QFETCH(QString, url);
    QFETCH(QString, kept);
    QString found;
    try {
        found = m_world->feeds.create(m_world->host, m_world->property.id, {"Elsewhere", url}).url.value();
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().constFirst().pointer, QStringLiteral("/url"));
    }
    QCOMPARE(found, kept);
}

void TestCalendarFeeds::changesAddressAndName()
{
    const CalendarFeed feed = m_world->addFeed();
    const auto update = [&](std::optional<qint64> version, const FeedEdit &edit) {
        return m_world->feeds.update(m_world->host, feed.propertyId, feed.id, version, edit);
    };
    const CalendarFeed renamed = update(1, {"Other", {}});
    QCOMPARE(renamed.name, QStringLiteral("Other"));
    QCOMPARE(renamed.url, feed.url);
    QCOMPARE(renamed.version, 2);
    QVERIFY_THROWS_EXCEPTION(PreconditionFailed, update(1, {"Third", {}}));
    QVERIFY_THROWS_EXCEPTION(Invalid, update({}, {{}, "nowhere"}));
    m_world->read(feed, {});
    QCOMPARE(update({}, {{}, "https://example.org/"}).nextAttemptAt, m_world->clock.now());
}

void TestCalendarFeeds::refusesOthers()
{
    const CalendarFeed feed = m_world->addFeed();
    const Actor other = test::insertUser(m_world->database, Role::Host);
    auto &feeds = m_world->feeds;
    QVERIFY_THROWS_EXCEPTION(Forbidden, feeds.list(other, feed.propertyId));
    QVERIFY_THROWS_EXCEPTION(Forbidden, feeds.show(other, feed.propertyId, feed.id));
    QVERIFY_THROWS_EXCEPTION(Forbidden, feeds.create(other, feed.propertyId, {"Mine", {}}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, feeds.remove(other, feed.propertyId, feed.id, {}));
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->poller.refresh(other, feed.propertyId, feed.id));
    QVERIFY_THROWS_EXCEPTION(NotFound, feeds.list(other, PropertyId::create()));
    QVERIFY_THROWS_EXCEPTION(NotFound, feeds.show(m_world->host, feed.propertyId, CalendarFeedId::create()));
    QCOMPARE(feeds.list(m_world->admin, feed.propertyId).size(), 1);
}

void TestCalendarFeeds::listsThoseOfAllPropertiesOfAHost()
{
    const CalendarFeed working = m_world->read(m_world->addFeed(), {});
    const CalendarFeed waiting = m_world->addFeed();
    const auto all = m_world->feeds.list(m_world->host, FeedFilter{}, 10, std::nullopt);
    QCOMPARE(all.items.size(), 2);
    QCOMPARE(all.items.constFirst().propertyTitle, m_world->property.title);
    QVERIFY(m_world->feeds.list(m_world->host, FeedFilter{.failing = true}, 10, std::nullopt).items.isEmpty());

    const auto first = m_world->feeds.list(m_world->host, FeedFilter{}, 1, std::nullopt);
    QVERIFY(first.hasMore);
    QCOMPARE(first.items.constFirst().id, working.id);
    const auto next = m_world->feeds.list(m_world->host, FeedFilter{}, 1, working.id);
    QVERIFY(!next.hasMore);
    QCOMPARE(next.items.constFirst().id, waiting.id);
    const Actor somebodyElse{UserId::create(), Role::Guest | Role::Host};
    QVERIFY(m_world->feeds.list(somebodyElse, FeedFilter{}, 10, std::nullopt).items.isEmpty());
}

void TestCalendarFeeds::limitsHowManyThereAre()
{
    for (int i = 0; i < 20; ++i)
        m_world->addFileFeed();
    QVERIFY_THROWS_EXCEPTION(Conflict, m_world->addFileFeed());
}

QTEST_GUILESS_MAIN(TestCalendarFeeds)
#include "tst_calendar_feeds.moc"
