#pragma once

#include "backend/modules/admin/admin_controller.h"
#include "backend/modules/admin/analytics_controller.h"
#include "backend/modules/admin/board_controller.h"
#include "backend/modules/admin/books_controller.h"
#include "backend/modules/admin/dashboard_controller.h"
#include "backend/modules/admin/docs_controller.h"
#include "backend/modules/admin/figures_controller.h"
#include "backend/modules/admin/funnel_controller.h"
#include "backend/modules/admin/health_controller.h"
#include "backend/modules/admin/status_service.h"
#include "backend/modules/availability/availability_controller.h"
#include "backend/modules/availability/search_controller.h"
#include "backend/modules/booking/booking_controller.h"
#include "backend/modules/booking/booking_list_controller.h"
#include "backend/modules/booking/booking_note_controller.h"
#include "backend/modules/booking/front_desk_controller.h"
#include "backend/modules/calendar/conflict_controller.h"
#include "backend/modules/calendar/export_controller.h"
#include "backend/modules/calendar/feed_controller.h"
#include "backend/modules/guest/guest_controller.h"
#include "backend/modules/guest/message_controller.h"
#include "backend/modules/guest/review_controller.h"
#include "backend/modules/guest/saved_property_controller.h"
#include "backend/modules/host/earnings_controller.h"
#include "backend/modules/notification/notification_controller.h"
#include "backend/modules/payment/booking_change_controller.h"
#include "backend/modules/payment/payment_controller.h"
#include "backend/modules/payment/payment_history_controller.h"
#include "backend/modules/planning/planning_controller.h"
#include "backend/modules/pricing/price_change_controller.h"
#include "backend/modules/pricing/price_rule_controller.h"
#include "backend/modules/pricing/pricing_controller.h"
#include "backend/modules/property/photo_controller.h"
#include "backend/modules/property/property_controller.h"
#include "backend/modules/reports/report_controller.h"
#include "backend/modules/user/user_controller.h"

#include "backend/http/route.h"

namespace roost {

struct Services;

/// Every controller, and with them every route of the server.
struct Controllers
{
    Controllers(Services &services, StatusService &status, const QJsonObject &contract,
                std::function<QByteArray()> figuresText, const Clock &clock);

    UserController users;
    PropertyController properties;
    PhotoController photos;
    PricingController pricing;
    PriceRuleController priceRules;
    PriceChangeController priceChanges;
    AvailabilityController availability;
    SearchController search;
    FeedController feeds;
    ExportController exports;
    ConflictController conflicts;
    BookingController bookings;
    BookingListController bookingLists;
    BookingNoteController bookingNotes;
    FrontDeskController frontDesk;
    PlanningController planning;
    PaymentController payments;
    PaymentHistoryController paymentHistory;
    BookingChangeController bookingChanges;
    EarningsController earnings;
    GuestController guests;
    SavedPropertyController savedProperties;
    ReviewController reviews;
    MessageController messages;
    NotificationController notifications;
    AdminController admin;
    AnalyticsController analytics;
    BooksController books;
    DashboardController dashboard;
    FunnelController funnel;
    BoardController boards;
    ReportController reports;
    HealthController health;
    DocsController docs;
    FiguresController figures;

    /// The routing table. The controllers outlive it.
    QList<http::Route> routes();
};

} // namespace roost
