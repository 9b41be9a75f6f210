#pragma once

#include "backend/core/config.h"
#include "backend/gateways/http_calendar_source.h"
#include "backend/gateways/redis_lock_gateway.h"
#include "backend/gateways/redis_rate_limiter.h"
#include "backend/gateways/sandbox_payment_gateway.h"
#include "backend/gateways/spool_mail_gateway.h"
#include "backend/gateways/spool_sms_gateway.h"
#include "backend/jobs/outbox.h"
#include "backend/jobs/scheduler.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/answer_cache.h"
#include "backend/modules/admin/board_service.h"
#include "backend/modules/admin/books_service.h"
#include "backend/modules/admin/figure_rows_service.h"
#include "backend/modules/admin/funnel_service.h"
#include "backend/modules/admin/metrics_service.h"
#include "backend/modules/availability/availability_service.h"
#include "backend/modules/availability/claim_service.h"
#include "backend/modules/availability/search_service.h"
#include "backend/modules/availability/search_upkeep.h"
#include "backend/modules/booking/booking_lifecycle.h"
#include "backend/modules/booking/booking_list_service.h"
#include "backend/modules/booking/booking_note_service.h"
#include "backend/modules/booking/booking_service.h"
#include "backend/modules/booking/front_desk_service.h"
#include "backend/modules/calendar/conflict_service.h"
#include "backend/modules/calendar/export_service.h"
#include "backend/modules/calendar/feed_poller.h"
#include "backend/modules/guest/guest_service.h"
#include "backend/modules/guest/message_service.h"
#include "backend/modules/guest/review_service.h"
#include "backend/modules/guest/saved_property_service.h"
#include "backend/modules/host/earnings_service.h"
#include "backend/modules/notification/account_mails.h"
#include "backend/modules/notification/conflict_mails.h"
#include "backend/modules/notification/mail_delivery.h"
#include "backend/modules/notification/message_mails.h"
#include "backend/modules/notification/notification_service.h"
#include "backend/modules/notification/outbox_service.h"
#include "backend/modules/payment/booking_change_service.h"
#include "backend/modules/payment/goodwill_service.h"
#include "backend/modules/payment/payment_history_service.h"
#include "backend/modules/payment/payment_service.h"
#include "backend/modules/payment/payment_settlement.h"
#include "backend/modules/payment/refund_service.h"
#include "backend/modules/payment/relocation_service.h"
#include "backend/modules/planning/planning_service.h"
#include "backend/modules/pricing/price_change_service.h"
#include "backend/modules/pricing/price_rule_service.h"
#include "backend/modules/pricing/pricing_service.h"
#include "backend/modules/property/photo_service.h"
#include "backend/modules/property/property_service.h"
#include "backend/modules/reports/report_service.h"
#include "backend/modules/user/account_token_service.h"
#include "backend/modules/user/sign_in_service.h"
#include "backend/modules/user/user_service.h"

#include <memory>

namespace roost {

class IdempotencyStore;

/// What gateways there are. Each may be used by any thread.
struct Gateways
{
    /// Keys and spools are in the configuration's data directory.
    Gateways(const Config &config, const Clock &clock);

    SandboxPaymentGateway payment;
    SpoolMailGateway mail;
    SpoolSmsGateway sms;
    HttpCalendarSource calendars;
    std::unique_ptr<RedisLockGateway> redis;       ///< none where none is configured
    std::unique_ptr<RedisRateLimiter> rateLimiter; ///< with Redis only
    std::unique_ptr<LockGateway> noLocks;

    LockGateway &locks() { return redis ? static_cast<LockGateway &>(*redis) : *noLocks; }
};

/// The services, in the order in which they depend on one another. Each may be used by any thread.
struct Services
{
    Services(const Config &config, Database &database, const AccessTokens &tokens, Gateways &gateways,
             const EventBus &events, const Clock &clock);

    Outbox outbox;
    NotificationService notifications;
    SignInService signIn;
    AccountTokenService accountTokens;
    UserService users;
    PropertyService properties;
    PhotoService photos;
    PricingService pricing;
    PriceRuleService priceRules;
    PriceChangeService priceChanges;
    PriceJournal priceJournal;
    ClaimService claims;
    BookingLifecycle lifecycle;
    BookingChanges changes;
    BookingRelocations relocations;
    AvailabilityService availability;
    ImportService imports;
    FeedService feeds;
    FeedPoller feedPoller;
    ExportService exports;
    ConflictService conflicts;
    SearchService search;
    SearchUpkeep searchUpkeep;
    BookingService bookings;
    BookingListService bookingLists;
    BookingNoteService bookingNotes;
    FrontDeskService frontDesk;
    PlanningService planning;
    PaymentSettlement settlement;
    PaymentService payments;
    PaymentHistoryService paymentHistory;
    RefundService refunds;
    BookingChangeService bookingChanges;
    RelocationService relocation;
    GoodwillService goodwill;
    EarningsService earnings;
    GuestService guests;
    SavedPropertyService savedProperties;
    ReviewService reviews;
    MessageService messages;
    OutboxService outboxEntries;
    MailDelivery mails;
    AccountMails accountMails;
    MessageMails messageMails;
    ConflictMails conflictMails;
    MetricsService metrics;
    AnalyticsService analytics;
    DemandCounter demand;
    FunnelService funnel;
    FigureRowsService figureRows;
    BooksService books;
    BoardService boards;
    ReportService reports;
    AnswerCache answers;
};

/// What the outbox does with each topic.
void registerOutboxHandlers(Services &services);

/// What runs from time to time. Everything outlives the scheduler's thread.
void addJobs(Scheduler &scheduler, Services &services, Gateways &gateways, IdempotencyStore &idempotency);

/// The same for what waits for slow outsiders, on a scheduler of its own.
void addSlowJobs(Scheduler &scheduler, Services &services);

} // namespace roost
