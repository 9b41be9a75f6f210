#include "backend/core/errors.h"
#include "backend/gateways/spool_mail_gateway.h"
#include "backend/modules/notification/notification_json.h"
#include "backend/modules/notification/outbox_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace roost;

/// What people are told, and the outbox that carries it.
class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsGuestAndHost();
    void saysWhatTheChangeMade();
    void tellsNothingOfWhatDidNotHappen();
    void tellsNobodyTwice();
    void publishesToWhomItConcerns();
    void sendsMails();
    void spoolsMailsThatCanBeRead();
    void tellsOfExpiryAndCancellation();
    void pagesNewestFirst();
    void marksAsRead();
    void keepsOthersFromReading();
    void showsTheOutboxWithItsMails();
    void replaysAMailAndWritesItDown();

private:
    QList<Notification> toldTo(const Actor &actor) const
    {
        return m_world->notifications.list(actor, 50, {}).page.items;
    }

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
};

void TestNotification::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestNotification::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
}

void TestNotification::tellsGuestAndHost()
{
    const Booking booking = m_world->confirmed(10, 13);
    QCOMPARE(toldTo(m_world->guest).size(), 1);
    const Notification notification = toldTo(m_world->guest).first();
    QCOMPARE(notification.kind, QStringLiteral("booking_confirmed"));
    QCOMPARE(notification.title, QStringLiteral("Your stay in Lisbon is confirmed"));
    QCOMPARE(notification.data.value(QStringLiteral("booking_id")).toString(), booking.id.toString());
    QCOMPARE(notification.data.value(QStringLiteral("code")).toString(), booking.code);
    QCOMPARE(notification.readAt, std::nullopt);
    QCOMPARE(toldTo(m_world->host).size(), 1);
    QCOMPARE(toldTo(m_world->host).first().title, QStringLiteral("New booking: Gil, Mon 10 Jun 2030"));
    QVERIFY(toldTo(m_world->admin).isEmpty());
}

void TestNotification::saysWhatTheChangeMade()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->change(booking, {.checkIn = QDate(2030, 6, 11)});
    m_world->workOutbox();
    const auto mail = std::ranges::find_if(m_world->mailGateway.sent, [](const Mail &sent) {
        return sent.subject.contains(QStringLiteral("change"), Qt::CaseInsensitive);
    });
    QVERIFY(mail != m_world->mailGateway.sent.end());
    QVERIFY2(mail->text.contains(QStringLiteral("Tue 11 Jun 2030")), qPrintable(mail->text));
    QVERIFY2(!mail->text.contains(QStringLiteral("Mon 10 Jun 2030")), qPrintable(mail->text));
}

void TestNotification::tellsNothingOfWhatDidNotHappen()
{
    const Booking booking = m_world->confirmed(10, 13);
    const BookingNotice notice{NoticeKind::BookingCancelled, booking.id, {}};
    const auto fail = [&] {
        m_world->database.transaction([&](Session &session) {
            m_world->notifications.tell(session, notice, std::nullopt);
            throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("not today"));
        });
    };
    m_world->takeEvents();
    QVERIFY_THROWS_EXCEPTION(Conflict, fail());
    m_world->workOutbox();
    QCOMPARE(toldTo(m_world->guest).size(), 1);
    QCOMPARE(m_world->mailGateway.sent.size(), 2);
    QVERIFY(m_world->takeEvents().isEmpty());
}

void TestNotification::tellsNobodyTwice()
{
    const Booking booking = m_world->confirmed(10, 13);
    const BookingNotice notice{NoticeKind::BookingConfirmed, booking.id, {}};
    for (int i = 0; i < 3; ++i)
        m_world->database.transaction(
            [&](Session &session) { m_world->notifications.tell(session, notice, std::nullopt); });
    m_world->workOutbox();
    QCOMPARE(toldTo(m_world->guest).size(), 1);
    QCOMPARE(m_world->mailGateway.sent.size(), 2);
}

void TestNotification::publishesToWhomItConcerns()
{
    QList<EventPointer> published;
    m_world->events.subscribe([&](const EventPointer &event) {
        if (event->name() == QStringLiteral("notification"))
            published.append(event);
    });
    m_world->confirmed(10, 13);
    QCOMPARE(published.size(), 2);
    QCOMPARE(published.at(0)->audience().users, QSet<UserId>{m_world->guest.userId});
    QCOMPARE(published.at(1)->audience().users, QSet<UserId>{m_world->host.userId});
    QVERIFY(!published.at(0)->audience().admins);
    QCOMPARE(published.at(0)->payload().value(QStringLiteral("title")).toString(),
             QStringLiteral("Your stay in Lisbon is confirmed"));
}

void TestNotification::sendsMails()
{
    m_world->confirmed(10, 13);
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 2);
    const Mail mail = m_world->mailGateway.sent.first();
    QCOMPARE(mail.to, m_world->guest.userId.toString() + QStringLiteral("@example.org"));
    QCOMPARE(mail.subject, QStringLiteral("Your stay in Lisbon is confirmed"));
    QVERIFY(mail.text.contains(QStringLiteral("Hello Gil,")));
    QVERIFY(mail.html.contains(QStringLiteral("<html")));
    QVERIFY(!mail.messageId.isEmpty());
    QVERIFY(mail.messageId != m_world->mailGateway.sent.last().messageId);
}

void TestNotification::spoolsMailsThatCanBeRead()
{
    const QTemporaryDir folder;
    SpoolMailGateway spool(folder.path(), m_world->clock);
    MailDelivery delivery(spool);
    m_world->outbox.setHandler(MailRequest::topic(), [&](const Outbox::Entry &entry) { delivery.deliver(entry); });
    m_world->confirmed(10, 13);
    m_world->workOutbox();
    const auto names = QDir(folder.path()).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 2);
    QFile file(folder.filePath(names.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray message = file.readAll();
    QVERIFY(message.contains("\r\nSubject: Your stay in Lisbon is confirmed\r\n"));
    QVERIFY(message.contains("multipart/alternative"));
    QVERIFY(message.contains("\r\nHello Gil,\r\n"));
}

void TestNotification::tellsOfExpiryAndCancellation()
{
    m_world->book(10, 13);
    const Booking cancelled = m_world->confirmed(20, 22);
    m_world->bookings.cancel(m_world->guest, cancelled.id);
    m_world->clock.advance(3'600);
    m_world->bookings.expireHolds();
    m_world->workOutbox();
    QStringList kinds;
    for (const Notification &notification : toldTo(m_world->guest))
        kinds.append(notification.kind);
    kinds.sort();
    QCOMPARE(kinds, (QStringList{QStringLiteral("booking_cancelled"), QStringLiteral("booking_confirmed"),
                                 QStringLiteral("booking_expired"), QStringLiteral("payment_refunded")}));
    QCOMPARE(toldTo(m_world->host).size(), 2);
}

void TestNotification::pagesNewestFirst()
{
    for (int day = 1; day <= 5; ++day)
        m_world->confirmed(day, day + 1);
    m_world->workOutbox();
    const auto first = m_world->notifications.list(m_world->guest, 3, {});
    QCOMPARE(first.page.items.size(), 3);
    QVERIFY(first.page.hasMore);
    QCOMPARE(first.unread, 5);
    const auto rest = m_world->notifications.list(m_world->guest, 3, first.page.items.last().id);
    QCOMPARE(rest.page.items.size(), 2);
    QVERIFY(!rest.page.hasMore);
    QVERIFY(rest.page.items.first().id < first.page.items.last().id);
}

void TestNotification::marksAsRead()
{
    m_world->confirmed(10, 13);
    m_world->workOutbox();
    const auto id = toldTo(m_world->guest).first().id;
    const QDateTime first = m_world->clock.now();
    m_world->notifications.markRead(m_world->guest, id);
    m_world->clock.advance(60);
    m_world->notifications.markRead(m_world->guest, id);
    QCOMPARE(toldTo(m_world->guest).first().readAt, first);
    QCOMPARE(m_world->notifications.list(m_world->guest, 50, {}).unread, 0);
}

void TestNotification::keepsOthersFromReading()
{
    m_world->confirmed(10, 13);
    m_world->workOutbox();
    const auto id = toldTo(m_world->guest).first().id;
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->notifications.markRead(m_world->host, id));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_world->notifications.markRead(m_world->admin, id));
    QCOMPARE(toldTo(m_world->guest).first().readAt, std::nullopt);
}

void TestNotification::showsTheOutboxWithItsMails()
{
    UserService users(m_world->database, m_world->clock);
    OutboxService outbox(m_world->database, m_world->outbox, users);
    m_world->confirmed(10, 13);
    QCOMPARE(outbox.list(OutboxStatus::Waiting, 50, {}).items.size(), 2);
    m_world->workOutbox();
    QVERIFY(outbox.list(OutboxStatus::Waiting, 50, {}).items.isEmpty());
    const auto done = outbox.list(OutboxStatus::Done, 1, {});
    QCOMPARE(done.items.size(), 1);
    QVERIFY(done.hasMore);
    const QJsonObject json = toJson(outbox.show(done.items.first().id));
    QCOMPARE(json.value(QStringLiteral("topic")).toString(), QStringLiteral("mail"));
    QCOMPARE(json.value(QStringLiteral("status")).toString(), QStringLiteral("DONE"));
    QCOMPARE(json.value(QStringLiteral("mail")).toObject().value(QStringLiteral("subject")).toString(),
             QStringLiteral("New booking: Gil, Mon 10 Jun 2030"));
    QVERIFY_THROWS_EXCEPTION(NotFound, outbox.show(OutboxId::create()));
}

void TestNotification::replaysAMailAndWritesItDown()
{
    UserService users(m_world->database, m_world->clock);
    OutboxService outbox(m_world->database, m_world->outbox, users);
    m_world->confirmed(10, 13);
    m_world->workOutbox();
    const auto id = outbox.list({}, 1, {}).items.first().id;
    const Mail sent = m_world->mailGateway.sent.last();
    QCOMPARE(outbox.replay(m_world->admin, id).status, OutboxStatus::Waiting);
    m_world->workOutbox();
    QCOMPARE(m_world->mailGateway.sent.size(), 3);
    QCOMPARE(m_world->mailGateway.sent.last().messageId, sent.messageId);
    const auto audit = users.audit(m_world->admin, 50, {}).items;
    QCOMPARE(audit.size(), 1);
    QCOMPARE(audit.first().action, QStringLiteral("outbox.replay"));
    QCOMPARE(audit.first().entityId, id.uuid());
    QVERIFY_THROWS_EXCEPTION(NotFound, outbox.replay(m_world->admin, OutboxId::create()));
}

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
