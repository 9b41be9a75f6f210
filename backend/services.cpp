#include "backend/services.h"

#include "backend/database/idempotency_store.h"
#include "backend/gateways/no_lock_gateway.h"
#include "backend/jobs/paced_job.h"
#include "backend/modules/guest/message_notice.h"
#include "backend/modules/notification/mail_request.h"
#include "backend/modules/user/account_notice.h"
#include "backend/modules/user/secret_file.h"

#include <QDir>
#include <QRandomGenerator>

namespace roost {

namespace {

using namespace std::chrono_literals;

QString inDataDirectory(const Config &config, const char *name)
{
    return QDir(config.dataDirectory).filePath(QString::fromLatin1(name));
}

PlatformFees platformFees(const Config &config)
{
    return {BasisPoints{config.hostFeeBasisPoints}, BasisPoints{config.guestFeeBasisPoints}};
}

BookingSettings bookingSettings(const Config &config)
{
    return {.hold = std::chrono::minutes(config.holdMinutes)};
}

} // namespace

Gateways::Gateways(const Config &config, const Clock &clock)
    : payment(loadOrCreateSecret(inDataDirectory(config, "webhook.key")), clock)
    , mail(inDataDirectory(config, "mail"), clock)
    , sms(inDataDirectory(config, "sms"), clock)
    , calendars(AddressRules(config.calendarNetworks))
    , noLocks(std::make_unique<NoLockGateway>())
{
    if (!config.redisUrl.isEmpty()) {
        redis = std::make_unique<RedisLockGateway>(RedisUrl(config.redisUrl));
        rateLimiter = std::make_unique<RedisRateLimiter>(RedisUrl(config.redisUrl));
    }
}

Services::Services(const Config &config, Database &database, const AccessTokens &tokens, Gateways &gateways,
                   const EventBus &events, const Clock &clock)
    : outbox(database, clock)
    , notifications(database, outbox, clock)
    , signIn(database, outbox, tokens, clock)
    , accountTokens(database, outbox, clock)
    , users(database, clock)
    , properties(database, clock)
    , photos(database, properties, clock)
    , pricing(database, properties, clock, platformFees(config))
    , priceRules(database, properties, clock)
    , priceChanges(database, properties, clock)
    , priceJournal(clock)
    , claims(clock)
    , lifecycle(properties, claims, outbox, notifications, clock, bookingSettings(config))
    , changes(properties, claims, lifecycle, notifications, clock)
    , relocations(properties, claims, lifecycle, notifications, clock)
    , availability(database, properties, clock,
                   [this](Session &session, const ExpiredHold &hold) { lifecycle.expire(session, hold); })
    , imports(outbox, clock, [this](Session &session, const ExpiredHold &hold) { lifecycle.expire(session, hold); })
    , feeds(database, properties, imports, clock)
    , feedPoller(database, properties, feeds, imports, gateways.calendars, clock,
                 [] { return QRandomGenerator::global()->generateDouble(); })
    , exports(database, properties, clock)
    , conflicts(database, properties, clock)
    , search(database, clock, platformFees(config))
    , searchUpkeep(database, clock)
    , bookings(database, properties, pricing, claims, lifecycle, gateways.locks())
    , bookingLists(database, clock)
    , bookingNotes(database, clock)
    , frontDesk(database, properties, claims, notifications, clock, bookingSettings(config))
    , planning(database, properties, priceChanges, clock, platformFees(config))
    , settlement(database, lifecycle, changes, outbox, notifications, clock)
    , payments(database, gateways.payment, settlement, lifecycle, clock)
    , paymentHistory(database)
    , refunds(database, gateways.payment, settlement, clock)
    , bookingChanges(database, pricing, changes, payments, outbox, clock)
    , relocation(database, properties, pricing, relocations, payments, gateways.locks(), outbox, clock)
    , goodwill(database, changes, outbox)
    , earnings(database)
    , guests(database, clock)
    , savedProperties(database, properties, clock)
    , reviews(database, properties, notifications, clock)
    , messages(database, properties, outbox, clock)
    , outboxEntries(database, outbox, users)
    , mails(gateways.mail)
    , accountMails(accountTokens, gateways.mail)
    , messageMails(database, outbox)
    , conflictMails(database, properties, outbox, clock)
    , metrics(database, events, clock)
    , analytics(database)
    , demand(clock)
    , funnel(database, analytics, demand)
    , figureRows(database, analytics)
    , books(database, analytics, clock)
    , boards(database, clock)
    , reports(analytics, figureRows, books)
{
    properties.setWatcher([this](Session &session, const Actor &actor, const Property &before, const Property &after) {
        priceJournal.recordFields(session, actor, before, after);
    });
    properties.setRuleCopier([this](Session &session, const Actor &actor, const Property &from, const Property &to) {
        priceRules.copyAll(session, actor, from, to);
    });
}

void registerOutboxHandlers(Services &services)
{
    services.outbox.setHandler(RefundRequest::topic(), [&services](const Outbox::Entry &entry) {
        services.refunds.refund(RefundRequest::fromJson(entry.payload));
    });
    services.outbox.setHandler(AccountNotice::topic(),
                               [&services](const Outbox::Entry &entry) { services.accountMails.deliver(entry); });
    services.outbox.setHandler(MessageNotice::topic(), [&services](const Outbox::Entry &entry) {
        services.messageMails.tell(MessageNotice::fromJson(entry.payload));
    });
    services.outbox.setHandler(ConflictNotice::topic(), [&services](const Outbox::Entry &entry) {
        services.conflictMails.tell(ConflictNotice::fromJson(entry.payload));
    });
    services.outbox.setHandler(MailRequest::topic(),
                               [&services](const Outbox::Entry &entry) { services.mails.deliver(entry); });
}

void addJobs(Scheduler &scheduler, Services &services, Gateways &gateways, IdempotencyStore &idempotency)
{
    constexpr int entriesAtOnce = 200;
    scheduler.add(QStringLiteral("outbox"), 2s, [&services] {
        while (services.outbox.work(entriesAtOnce) > 0) {
        }
    });
    // What is not folded yet is read beside what is: it may wait, and a large fold costs much less than many small
    // ones.
    constexpr int restsPerFold = 49;
    scheduler.add(QStringLiteral("fold metrics"), 1s,
                  PacedJob(
                      [&services] {
                          const bool isFull = services.metrics.fold() >= MetricsService::entriesPerFold;
                          return isFull ? PacedJob::Left::TooMuch : PacedJob::Left::Little;
                      },
                      restsPerFold));
    scheduler.add(QStringLiteral("tell metrics"), 1s, [&services] { services.metrics.tell(); });
    services.metrics.setTeller([&scheduler] { scheduler.wake(QStringLiteral("tell metrics")); });
    scheduler.add(QStringLiteral("follow rankings"), 20s, [&services] { services.analytics.followRankings(); });
    scheduler.add(QStringLiteral("count demand"), 5s, [&services] { services.funnel.flush(); });
    scheduler.add(QStringLiteral("expire holds"), 5s, [&services] { services.bookings.expireHolds(); });
    scheduler.add(QStringLiteral("sandbox webhooks"), 1s, [&services, &gateways] {
        gateways.payment.deliverDue([&](const QByteArray &body, const QByteArray &signature) {
            services.payments.receiveNotice(gateways.payment.name(), body, signature);
        });
    });
    scheduler.add(QStringLiteral("recover payments"), 30s, [&services] { services.payments.recoverPayments(); });
    scheduler.add(QStringLiteral("publish reviews"), 60s, [&services] { services.reviews.publishDue(); });
    scheduler.add(QStringLiteral("reconcile metrics"), 60s, [&services] { services.metrics.reconcile(); });
    scheduler.add(QStringLiteral("catalogue of search"), 1min, [&services] { services.search.warmUp(); });
    scheduler.add(QStringLiteral("changes of search"), 5min, [&services] { services.searchUpkeep.forgetChanges(); });
    scheduler.add(QStringLiteral("past of search"), 1h, [&services] { services.searchUpkeep.forgetPast(); });
    scheduler.add(QStringLiteral("quotes"), 10min, [&services] { services.pricing.removeExpiredQuotes(); });
    scheduler.add(QStringLiteral("refresh tokens"), 1h, [&services] { services.signIn.removeExpiredTokens(); });
    scheduler.add(QStringLiteral("idempotency keys"), 10min, [&idempotency] { idempotency.removeExpired(); });
    scheduler.add(QStringLiteral("settle calendars"), 5s, [&services] { services.feedPoller.settle(); });
}

void addSlowJobs(Scheduler &scheduler, Services &services)
{
    // One calendar at a time, so that a stop waits for one only.
    const QString poll = QStringLiteral("poll calendars");
    scheduler.add(poll, 2s, [&scheduler, &services, poll] {
        if (services.feedPoller.pollNext())
            scheduler.wake(poll);
    });
}

} // namespace roost
