#pragma once

#include "backend/gateways/no_lock_gateway.h"
#include "backend/modules/booking/booking_list_service.h"
#include "backend/modules/booking/booking_note_service.h"
#include "backend/modules/booking/booking_service.h"
#include "backend/modules/booking/front_desk_service.h"
#include "backend/modules/notification/mail_delivery.h"
#include "backend/modules/notification/notification_service.h"
#include "backend/modules/payment/booking_change_service.h"
#include "backend/modules/payment/goodwill_service.h"
#include "backend/modules/payment/payment_service.h"
#include "backend/modules/payment/refund_service.h"
#include "backend/modules/payment/relocation_service.h"
#include "tests/support/collecting_mail_gateway.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/watched_payment_gateway.h"

#include <mutex>

namespace roost::test {

/// Everything that books, pays and tells, over a database of its own, with a clock that a test moves: it is noon of
/// 1 May 2030. A host with one published property, a guest, an admin.
class BookingWorld
{
public:
    explicit BookingWorld(const QString &databaseUrl);

    /// A request of the property's nights in June 2030, for two.
    BookingRequest request(int fromDay, int toDay) const;

    Booking book(int fromDay, int toDay) { return bookings.create(guest, request(fromDay, toDay)); }
    PaymentResult pay(const Booking &booking, const char *method = "sandbox:ok", const char *key = "");
    Booking confirmed(int fromDay, int toDay) { return pay(book(fromDay, toDay)).booking; }
    Booking reload(const Booking &booking) const;

    /// By the guest, of whatever version it is.
    BookingChange change(const Booking &booking, const ChangeRequest &request);

    /// Works off the outbox until nothing is due.
    void workOutbox();

    /// Hands over the provider's webhooks that are due.
    void deliverWebhooks();

    /// The first column of the first row, as a number.
    qint64 number(const char *sql);

    /// What the ledger owes to an account, in minor units.
    qint64 credit(const char *account);

    /// The checks of the program that find something; none when all agrees.
    QStringList inconsistencies();

    /// Names of events since the last call, in order.
    QStringList takeEvents();

    ManualClock clock{"2030-05-01T12:00:00Z"};
    EventBus events;
    Database database;
    WatchedPaymentGateway gateway{clock};
    CollectingMailGateway mailGateway;
    NoLockGateway locks;
    Outbox outbox{database, clock};
    NotificationService notifications{database, outbox, clock};
    PropertyService properties{database, clock};
    PricingService pricing{database, properties, clock};
    ClaimService claims{clock};
    BookingLifecycle lifecycle{properties, claims, outbox, notifications, clock, {}};
    BookingChanges changes{properties, claims, lifecycle, notifications, clock};
    BookingRelocations relocations{properties, claims, lifecycle, notifications, clock};
    BookingService bookings{database, properties, pricing, claims, lifecycle, locks};
    BookingListService bookingLists{database, clock};
    BookingNoteService bookingNotes{database, clock};
    FrontDeskService frontDesk{database, properties, claims, notifications, clock, {}};
    PaymentSettlement settlement{database, lifecycle, changes, outbox, notifications, clock};
    PaymentService payments{database, gateway, settlement, lifecycle, clock};
    RefundService refunds{database, gateway, settlement, clock};
    BookingChangeService bookingChanges{database, pricing, changes, payments, outbox, clock};
    RelocationService relocation{database, properties, pricing, relocations, payments, locks, outbox, clock};
    GoodwillService goodwill{database, changes, outbox};
    MailDelivery mails{mailGateway};

    Actor host;
    Actor guest;
    Actor admin;
    Property property;

private:
    std::mutex m_mutex;
    QStringList m_eventNames;
};

} // namespace roost::test
