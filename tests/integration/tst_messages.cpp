#include "backend/core/errors.h"
#include "tests/support/guest_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;

/// The words between guests and hosts: who reads them, what is unread, and who is told.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsAnInquiry();
    void keepsOneThreadABooking();
    void opensOneThreadOfManyAtOnce();
    void asksForExactlyOneBeginning();
    void refusesStrangers();
    void refusesOnesOwnProperty();
    void refusesBadTexts_data();
    void refusesBadTexts();
    void countsUnreadBySide();
    void countsOnFromWhatWasSeen();
    void keepsCountsUnderParallelPosts();
    void countsAMessageThatComesWhileOneReads();
    void publishesToTheOtherSideOnly();
    void mailsOnceUntilItIsRead();
    void sendsNoMailForWhatHasBeenRead();
    void listsTheLastWrittenFirst();
    void filtersThreads();
    void leavesOutThreadsWithoutWords();
    void pagesThreadsAndMessages();

private:
    MessageThread inquiry(const Actor &who, const char *text = "Is there a lift?")
    {
        return m_world->messages.open(who, {.propertyId = m_world->property.id, .text = QString::fromLatin1(text)})
            .thread;
    }
    Message post(const Actor &who, const MessageThread &thread, const char *text = "Hello")
    {
        return m_world->messages.post(who, thread.id, QString::fromLatin1(text));
    }
    int unreadOf(const Actor &who) const { return m_world->messages.list(who, {}, 50, {}).unread; }
    QList<MessageThread> threadsOf(const Actor &who, const ThreadFilter &filter = {}) const
    {
        return m_world->messages.list(who, filter, 50, {}).page.items;
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::GuestWorld> m_world;
};

void TestMessages::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestMessages::init()
{
    m_world = std::make_unique<test::GuestWorld>(m_server->createDatabase());
}

void TestMessages::beginsAnInquiry()
{
    const auto opened = m_world->messages.open(
        m_world->guest, {.propertyId = m_world->property.id, .text = QStringLiteral("Is there a lift?")});
    QVERIFY(opened.isNew);
    QCOMPARE(opened.thread.bookingId, std::nullopt);
    QCOMPARE(opened.thread.hostName, QStringLiteral("Hanna"));
    QCOMPARE(opened.thread.lastMessage->text, QStringLiteral("Is there a lift?"));
    QCOMPARE(opened.thread.lastMessage->authorName, QStringLiteral("Gil"));
    QCOMPARE(opened.thread.host.unread, 1);
    QCOMPARE(m_world->messages.show(m_world->host, opened.thread.id).messageCount, 1);
}

void TestMessages::keepsOneThreadABooking()
{
    const Booking booking = m_world->book(10, 13);
    const auto byHost = m_world->messages.open(m_world->host, {.bookingId = booking.id});
    const auto byGuest =
        m_world->messages.open(m_world->guest, {.bookingId = booking.id, .text = QStringLiteral("Hello")});
    QVERIFY(byHost.isNew);
    QVERIFY(!byGuest.isNew);
    QCOMPARE(byGuest.thread.id, byHost.thread.id);
    QCOMPARE(byGuest.thread.bookingCode, booking.code);
    QVERIFY(inquiry(m_world->guest).id != byHost.thread.id);
}

void TestMessages::opensOneThreadOfManyAtOnce()
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] { inquiry(m_world->guest); });
    threads.clear(); // joins
    QCOMPARE(m_world->number("SELECT count(*) FROM threads"), 1);
    QCOMPARE(threadsOf(m_world->guest).first().messageCount, 6);
}

void TestMessages::asksForExactlyOneBeginning()
{
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->messages.open(m_world->guest, {}));
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->messages.open(m_world->guest, {.propertyId = m_world->property.id,
                                                                              .bookingId = BookingId::create()}));
}

void TestMessages::refusesStrangers()
{
    const MessageThread thread = inquiry(m_world->guest);
    const Booking booking = m_world->book(10, 13);
    for (const Actor &actor : {test::insertUser(m_world->database, Role::Host), m_world->admin}) {
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.show(actor, thread.id));
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.messages(actor, thread.id, 50, {}));
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.post(actor, thread.id, QStringLiteral("Hello")));
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.markRead(actor, thread.id, {}));
        QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.open(actor, {.bookingId = booking.id}));
        QVERIFY(threadsOf(actor).isEmpty());
    }
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->messages.list(m_world->guest, {.side = ThreadSide::Host}, 50, {}));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->messages.open(m_world->guest, {.propertyId = PropertyId::create()}));
}

void TestMessages::refusesOnesOwnProperty()
{
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_world->messages.open(m_world->host, {.propertyId = m_world->property.id}));
}

void TestMessages::refusesBadTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << " \n\t ";
    QTest::newRow("too long") << QString(4001, u'x');
    QTest::newRow("a bell") << QString("ding") + QChar(7);
}

void TestMessages::refusesBadTexts()
{
    QFETCH(QString, text);
    const MessageThread thread = inquiry(m_world->guest);
    QVERIFY_THROWS_EXCEPTION(Invalid, m_world->messages.post(m_world->guest, thread.id, text));
    QCOMPARE(m_world->messages.show(m_world->guest, thread.id).messageCount, 1);
}

void TestMessages::countsUnreadBySide()
{
    const MessageThread thread = inquiry(m_world->guest);
    post(m_world->guest, thread);
    post(m_world->host, thread);
    QCOMPARE(unreadOf(m_world->host), 2);
    QCOMPARE(unreadOf(m_world->guest), 1);
    const MessageThread read = m_world->messages.markRead(m_world->host, thread.id, {});
    QCOMPARE(read.host.read, 3);
    QCOMPARE(read.host.unread, 0);
    QCOMPARE(unreadOf(m_world->host), 0);
    QCOMPARE(unreadOf(m_world->guest), 1);
}

void TestMessages::countsOnFromWhatWasSeen()
{
    const MessageThread thread = inquiry(m_world->guest);
    for (int i = 0; i < 3; ++i)
        post(m_world->guest, thread);
    QCOMPARE(m_world->messages.markRead(m_world->host, thread.id, 2).host.unread, 2);
    QCOMPARE(m_world->messages.markRead(m_world->host, thread.id, 1).host.read, 2); // never back
    QCOMPARE(m_world->messages.markRead(m_world->host, thread.id, 99).host.read, 4);
}

void TestMessages::keepsCountsUnderParallelPosts()
{
    constexpr int each = 40;
    const MessageThread thread = inquiry(m_world->guest);
    std::vector<std::jthread> writers;
    for (int i = 0; i < 3; ++i) {
        writers.emplace_back([&, i] {
            for (int n = 0; n < each; ++n)
                post(i == 2 ? m_world->host : m_world->guest, thread);
        });
    }
    std::atomic<bool> written = false;
    std::jthread reader([&] {
        for (int n = 0; !written; ++n)
            m_world->messages.markRead(m_world->host, thread.id, n % 2 == 0 ? std::nullopt : std::optional(n));
    });
    writers.clear(); // joins
    written = true;
    reader.join();

    const MessageThread after = m_world->messages.show(m_world->host, thread.id);
    QCOMPARE(after.messageCount, 1 + 3 * each);
    QCOMPARE(after.guest.unread, each);
    QCOMPARE(m_world->number("SELECT count(*) FROM messages m JOIN threads t ON t.id = m.thread_id "
                             "WHERE m.author_id = t.guest_id AND m.sequence > t.host_read"),
             after.host.unread);
    QCOMPARE(m_world->number("SELECT count(DISTINCT sequence) FROM messages"), 1 + 3 * each);
}

void TestMessages::countsAMessageThatComesWhileOneReads()
{
    const MessageThread thread = inquiry(m_world->guest);
    std::jthread reader;
    m_world->database.transaction([&](Session &session) {
        post(m_world->guest, thread);
        reader = std::jthread([&] { m_world->messages.markRead(m_world->host, thread.id, 1); });
        const auto isWaiting = [&] {
            return session.one("SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted").get<int>("waiting") >
                   0;
        };
        QVERIFY(QTest::qWaitFor(isWaiting));
    });
    reader.join();
    const MessageThread after = m_world->messages.show(m_world->host, thread.id);
    QCOMPARE(after.host.read, 1);
    QCOMPARE(after.host.unread, 1);
}

void TestMessages::publishesToTheOtherSideOnly()
{
    QList<EventPointer> received;
    m_world->events.subscribe([&](const EventPointer &event) {
        if (event->name() == QStringLiteral("message_received"))
            received.append(event);
    });
    const MessageThread thread = inquiry(m_world->guest);
    post(m_world->host, thread, "No, two floors up.");
    QCOMPARE(received.size(), 2);
    QCOMPARE(received.at(0)->audience().users, QSet<UserId>{m_world->host.userId});
    QCOMPARE(received.at(1)->audience().users, QSet<UserId>{m_world->guest.userId});
    QVERIFY(!received.at(1)->audience().admins);
    QCOMPARE(received.at(1)->payload().value(QStringLiteral("text")).toString(), QStringLiteral("No, two floors up."));
    QCOMPARE(received.at(1)->payload().value(QStringLiteral("unread")).toInt(), 1);
}

void TestMessages::mailsOnceUntilItIsRead()
{
    const auto &sent = m_world->mailGateway.sent;
    const MessageThread thread = inquiry(m_world->guest);
    post(m_world->guest, thread, "Hello?");
    m_world->workOutbox();
    post(m_world->guest, thread, "Anybody?");
    m_world->workOutbox();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().to, m_world->host.userId.toString() + QStringLiteral("@example.org"));
    QCOMPARE(sent.first().subject, QStringLiteral("Gil has written to you"));
    QVERIFY(sent.first().text.contains(QStringLiteral("Is there a lift?")));

    m_world->messages.markRead(m_world->host, thread.id, {});
    post(m_world->guest, thread, "One thing more");
    m_world->workOutbox();
    QCOMPARE(sent.size(), 2);
    post(m_world->host, thread, "Yes?");
    m_world->workOutbox();
    QCOMPARE(sent.size(), 3);
}

void TestMessages::sendsNoMailForWhatHasBeenRead()
{
    const MessageThread thread = inquiry(m_world->guest);
    m_world->messages.markRead(m_world->host, thread.id, {});
    m_world->workOutbox();
    QVERIFY(m_world->mailGateway.sent.isEmpty());
}

void TestMessages::listsTheLastWrittenFirst()
{
    const Actor olga = test::insertUser(m_world->database, Role::Guest, "Olga");
    const MessageThread first = inquiry(m_world->guest);
    m_world->clock.advance(60);
    const MessageThread second = inquiry(olga);
    QCOMPARE(threadsOf(m_world->host).first().id, second.id);
    m_world->clock.advance(60);
    post(m_world->host, first);
    QCOMPARE(threadsOf(m_world->host).first().id, first.id);
    QCOMPARE(threadsOf(olga).size(), 1);
}

void TestMessages::filtersThreads()
{
    const Booking booking = m_world->book(10, 13);
    const MessageThread thread = inquiry(m_world->guest);
    const MessageThread ofBooking =
        m_world->messages.open(m_world->guest, {.bookingId = booking.id, .text = QStringLiteral("Hello")}).thread;
    QCOMPARE(threadsOf(m_world->host).size(), 2);
    QCOMPARE(threadsOf(m_world->host, {.bookingId = booking.id}).first().id, ofBooking.id);
    QCOMPARE(threadsOf(m_world->host, {.propertyId = m_world->property.id}).size(), 2);
    m_world->messages.markRead(m_world->host, thread.id, {});
    QCOMPARE(threadsOf(m_world->host, {.unreadOnly = true}).size(), 1);
    QVERIFY(threadsOf(m_world->host, {.side = ThreadSide::Guest}).isEmpty());
}

void TestMessages::leavesOutThreadsWithoutWords()
{
    m_world->messages.open(m_world->guest, {.propertyId = m_world->property.id});
    QVERIFY(threadsOf(m_world->guest).isEmpty());
    QVERIFY(threadsOf(m_world->host).isEmpty());
}

void TestMessages::pagesThreadsAndMessages()
{
    for (int i = 0; i < 3; ++i) {
        const MessageThread thread = inquiry(test::insertUser(m_world->database));
        post(m_world->host, thread, "one");
    }
    QSet<ThreadId> seen;
    std::optional<ThreadPosition> after;
    for (bool more = true; more;) {
        const auto page = m_world->messages.list(m_world->host, {}, 2, after).page;
        for (const MessageThread &thread : page.items)
            seen.insert(thread.id);
        after = ThreadPosition{page.items.last().lastMessageAt, page.items.last().id};
        more = page.hasMore;
    }
    QCOMPARE(seen.size(), 3);

    const ThreadId id = *seen.begin();
    const auto newest = m_world->messages.messages(m_world->host, id, 1, {});
    QCOMPARE(newest.items.first().text, QStringLiteral("one"));
    QVERIFY(newest.hasMore);
    const auto oldest = m_world->messages.messages(m_world->host, id, 1, newest.items.first().sequence);
    QCOMPARE(oldest.items.first().sequence, 1);
    QVERIFY(!oldest.hasMore);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
