#include "backend/modules/availability/availability_routes.h"

#include "backend/modules/availability/availability_controller.h"
#include "backend/modules/availability/search_controller.h"

namespace roost {

QList<http::Route> availabilityRoutes(AvailabilityController &availability, SearchController &search)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;

    return {
        {Get, "/api/v1/properties/{id}/availability", Public, bind(availability, &AvailabilityController::show)},
        {Put, "/api/v1/properties/{id}/availability", Host, bind(availability, &AvailabilityController::update)},
        {Get, "/api/v1/calendar", Host, bind(availability, &AvailabilityController::calendar)},
        {Get, "/api/v1/search", Public, bind(search, &SearchController::search), http::Idempotency::None,
         http::Pool::Fast, RateClass::Search},
    };
}

} // namespace roost
