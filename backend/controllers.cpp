#include "backend/controllers.h"

#include "backend/modules/admin/admin_routes.h"
#include "backend/modules/availability/availability_routes.h"
#include "backend/modules/booking/booking_routes.h"
#include "backend/modules/calendar/calendar_routes.h"
#include "backend/modules/guest/guest_routes.h"
#include "backend/modules/host/host_routes.h"
#include "backend/modules/notification/notification_routes.h"
#include "backend/modules/payment/payment_routes.h"
#include "backend/modules/planning/planning_routes.h"
#include "backend/modules/pricing/pricing_routes.h"
#include "backend/modules/property/property_routes.h"
#include "backend/modules/reports/report_routes.h"
#include "backend/modules/user/user_routes.h"
#include "backend/services.h"

namespace roost {

Controllers::Controllers(Services &services, StatusService &status, const QJsonObject &contract,
                         std::function<QByteArray()> figuresText, const Clock &clock)
    : users(services.signIn, services.accountTokens, services.users)
    , properties(services.properties)
    , photos(services.photos)
    , pricing(services.pricing)
    , priceRules(services.priceRules)
    , priceChanges(services.priceChanges)
    , availability(services.availability)
    , search(services.search)
    , feeds(services.feeds, services.feedPoller, clock)
    , exports(services.exports)
    , conflicts(services.conflicts)
    , bookings(services.bookings)
    , bookingLists(services.bookingLists)
    , bookingNotes(services.bookingNotes)
    , frontDesk(services.frontDesk)
    , planning(services.planning)
    , payments(services.payments)
    , paymentHistory(services.paymentHistory)
    , bookingChanges(services.bookingChanges, services.relocation, services.goodwill)
    , earnings(services.earnings)
    , guests(services.guests)
    , savedProperties(services.savedProperties)
    , reviews(services.reviews)
    , messages(services.messages)
    , notifications(services.notifications, services.outboxEntries)
    , admin(services.metrics, services.analytics, status, services.answers)
    , analytics(services.analytics, services.figureRows, services.answers)
    , books(services.books)
    , dashboard(services.analytics, services.books, services.answers)
    , funnel(services.funnel)
    , boards(services.boards)
    , reports(services.reports)
    , health(status, contract)
    , docs(contract, DocsController::defaultViewerFolder())
    , figures(std::move(figuresText))
{
}

QList<http::Route> Controllers::routes()
{
    return userRoutes(users) + propertyRoutes(properties, photos) + pricingRoutes(pricing, priceRules, priceChanges) +
           availabilityRoutes(availability, search) + calendarRoutes(feeds, exports, conflicts) +
           bookingRoutes(bookings, bookingLists, bookingNotes, frontDesk) + planningRoutes(planning) +
           paymentRoutes(payments, paymentHistory, bookingChanges) +
           guestRoutes(guests, savedProperties, reviews, messages) + hostRoutes(earnings) +
           notificationRoutes(notifications) + adminRoutes(admin) +
           analyticsRoutes(analytics, books, dashboard, funnel) + boardRoutes(boards) + reportRoutes(reports) +
           healthRoutes(health) + docsRoutes(docs) + figuresRoutes(figures);
}

} // namespace roost
