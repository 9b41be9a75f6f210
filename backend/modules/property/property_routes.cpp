#include "backend/modules/property/property_routes.h"

#include "backend/modules/property/photo_controller.h"
#include "backend/modules/property/property_controller.h"

namespace roost {

namespace {

constexpr qint64 mostPhotoBytes = 10 * 1024 * 1024;

} // namespace

QList<http::Route> propertyRoutes(PropertyController &properties, PhotoController &photos)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;
    using http::Idempotency;
    using http::Pool;

    const QByteArray photosPath = "/api/v1/properties/{id}/photos";
    return {
        {Get, "/api/v1/properties", Host, bind(properties, &PropertyController::list)},
        {Post, "/api/v1/properties", Host, bind(properties, &PropertyController::create), Idempotency::Transaction},
        {Get, "/api/v1/properties/{id}", Public, bind(properties, &PropertyController::show)},
        {Patch, "/api/v1/properties/{id}", Host, bind(properties, &PropertyController::update)},
        {Delete, "/api/v1/properties/{id}", Host, bind(properties, &PropertyController::remove)},
        {Post, "/api/v1/properties/{id}/publish", Host, bind(properties, &PropertyController::publish)},
        {Post, "/api/v1/properties/{id}/unlist", Host, bind(properties, &PropertyController::unlist)},
        {Post, "/api/v1/properties/{id}/duplicate", Host, bind(properties, &PropertyController::duplicate),
         Idempotency::Transaction},
        {Post, "/api/v1/property-changes", Host, bind(properties, &PropertyController::updateAll),
         Idempotency::Transaction},
        {Get, "/api/v1/property-choices", Host, bind(properties, &PropertyController::choices)},
        {Get, photosPath, Public, bind(photos, &PhotoController::list)},
        {.method = Post,
         .path = photosPath,
         .access = Host,
         .handler = bind(photos, &PhotoController::add),
         .idempotency = Idempotency::Transaction,
         .pool = Pool::Slow,
         .bodyBytes = mostPhotoBytes},
        {Put, photosPath, Host, bind(photos, &PhotoController::arrange)},
        {Get, photosPath + "/{photo_id}", Public, bind(photos, &PhotoController::image)},
        {Delete, photosPath + "/{photo_id}", Host, bind(photos, &PhotoController::remove)},
        {Get, "/api/v1/properties/{id}/cover", Public, bind(photos, &PhotoController::cover)},
    };
}

} // namespace roost
