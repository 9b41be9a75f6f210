#include "backend/modules/calendar/calendar_routes.h"

#include "backend/modules/calendar/conflict_controller.h"
#include "backend/modules/calendar/export_controller.h"
#include "backend/modules/calendar/feed_controller.h"

namespace roost {

QList<http::Route> calendarRoutes(FeedController &feeds, ExportController &exports, ConflictController &conflicts)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;
    using http::Idempotency;
    using http::Pool;

    const QByteArray feedsPath = "/api/v1/properties/{id}/calendar-feeds";
    const QByteArray feedPath = feedsPath + "/{feed_id}";
    const QByteArray exportsPath = "/api/v1/properties/{id}/calendar-exports";
    return {
        {Get, "/api/v1/calendar-feeds", Host, bind(feeds, &FeedController::listAll)},
        {Get, feedsPath, Host, bind(feeds, &FeedController::list)},
        {Post, feedsPath, Host, bind(feeds, &FeedController::create), Idempotency::Transaction},
        {Get, feedPath, Host, bind(feeds, &FeedController::show)},
        {Patch, feedPath, Host, bind(feeds, &FeedController::update)},
        {Delete, feedPath, Host, bind(feeds, &FeedController::remove)},
        {Put, feedPath + "/file", Host, bind(feeds, &FeedController::replaceFile)},
        {Post, feedPath + "/refresh", Host, bind(feeds, &FeedController::refresh), Idempotency::None, Pool::Slow},
        {Get, exportsPath, Host, bind(exports, &ExportController::list)},
        {Post, exportsPath, Host, bind(exports, &ExportController::create), Idempotency::Transaction},
        {Delete, exportsPath + "/{export_id}", Host, bind(exports, &ExportController::remove)},
        {Get, "/api/v1/calendars/{token}.ics", Public, bind(exports, &ExportController::document)},
        {Get, "/api/v1/calendar-conflicts", Host, bind(conflicts, &ConflictController::list)},
        {Post, "/api/v1/calendar-conflicts/{id}/resolve", Host, bind(conflicts, &ConflictController::resolve)},
    };
}

} // namespace roost
