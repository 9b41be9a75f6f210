#include "tests/support/booking_world.h"

#include "backend/modules/admin/consistency_repository.h"
#include "backend/modules/notification/mail_request.h"

namespace roost::test {

BookingWorld::BookingWorld(const QString &databaseUrl)
    : database(databaseUrl, events)
{
    events.subscribe([this](const EventPointer &event) {
        const std::lock_guard guard(m_mutex);
        m_eventNames.append(event->name());
    });
    outbox.setHandler(RefundRequest::topic(),
                      [this](const Outbox::Entry &entry) { refunds.refund(RefundRequest::fromJson(entry.payload)); });
    outbox.setHandler(MailRequest::topic(), [this](const Outbox::Entry &entry) { mails.deliver(entry); });

    host = insertUser(database, Role::Host, "Hanna");
    guest = insertUser(database, Role::Guest, "Gil");
    admin = insertUser(database, Role::Admin, "Ada");
    Property offered = sampleProperty(host.userId);
    offered.cleaningFee = money(4'000);
    offered.cancellationPolicy = CancellationPolicy::Flexible;
    property = insertProperty(database, offered);
}

BookingRequest BookingWorld::request(int fromDay, int toDay) const
{
    return {property.id, {{QDate(2030, 6, fromDay), QDate(2030, 6, toDay)}, 2}, {}};
}

PaymentResult BookingWorld::pay(const Booking &booking, const char *method, const char *key)
{
    return payments.pay(guest, booking.id, QString::fromLatin1(method), QString::fromLatin1(key));
}

Booking BookingWorld::reload(const Booking &booking) const
{
    return bookings.show(admin, booking.id).booking;
}

BookingChange BookingWorld::change(const Booking &booking, const ChangeRequest &request)
{
    return bookingChanges.change(guest, booking.id, request, {});
}

void BookingWorld::workOutbox()
{
    while (outbox.work() > 0) {
    }
}

void BookingWorld::deliverWebhooks()
{
    gateway.sandbox().deliverDue([this](const QByteArray &body, const QByteArray &signature) {
        payments.receiveNotice(gateway.name(), body, signature);
    });
}

qint64 BookingWorld::number(const char *sql)
{
    const QByteArray named = QByteArray("SELECT (") + sql + ")::bigint AS number";
    return database.read([&](Session &session) { return session.one(named.constData()).get<qint64>("number"); });
}

qint64 BookingWorld::credit(const char *account)
{
    return database.read([&](Session &session) {
        return session
            .one("SELECT coalesce(-sum(amount_minor), 0)::bigint AS number FROM postings WHERE account = ?", account)
            .get<qint64>("number");
    });
}

QStringList BookingWorld::inconsistencies()
{
    QStringList names;
    for (const auto &check : database.read([](Session &session) { return ConsistencyRepository().run(session); })) {
        if (check.faults > 0)
            names.append(check.name);
    }
    return names;
}

QStringList BookingWorld::takeEvents()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_eventNames, {});
}

} // namespace roost::test
