#include "backend/modules/property/property_routes.h"

#include "backend/modules/property/property_controller.h"

namespace roost {

QList<http::Route> propertyRoutes(PropertyController &controller)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;
    using http::Idempotency;

    return {
        {Get, "/api/v1/properties", Host, bind(controller, &PropertyController::list)},
        {Post, "/api/v1/properties", Host, bind(controller, &PropertyController::create), Idempotency::Transaction},
        {Get, "/api/v1/properties/{id}", Public, bind(controller, &PropertyController::show)},
        {Patch, "/api/v1/properties/{id}", Host, bind(controller, &PropertyController::update)},
        {Delete, "/api/v1/properties/{id}", Host, bind(controller, &PropertyController::remove)},
        {Post, "/api/v1/properties/{id}/publish", Host, bind(controller, &PropertyController::publish)},
    };
}

} // namespace roost
