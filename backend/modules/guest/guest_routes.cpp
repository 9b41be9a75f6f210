#include "backend/modules/guest/guest_routes.h"

#include "backend/modules/guest/guest_controller.h"
#include "backend/modules/guest/message_controller.h"
#include "backend/modules/guest/review_controller.h"
#include "backend/modules/guest/saved_property_controller.h"

namespace roost {

QList<http::Route> guestRoutes(GuestController &guests, SavedPropertyController &saved, ReviewController &reviews,
                               MessageController &messages)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;
    constexpr auto Once = http::Idempotency::Transaction;

    return {
        {Get, "/api/v1/guests", Host, bind(guests, &GuestController::list)},
        {Get, "/api/v1/guests/{id}", Host, bind(guests, &GuestController::show)},
        {Put, "/api/v1/guests/{id}/note", Host, bind(guests, &GuestController::setNote)},

        {Get, "/api/v1/saved-properties", User, bind(saved, &SavedPropertyController::list)},
        {Put, "/api/v1/saved-properties/{id}", User, bind(saved, &SavedPropertyController::save)},
        {Delete, "/api/v1/saved-properties/{id}", User, bind(saved, &SavedPropertyController::remove)},

        {Get, "/api/v1/reviews", Public, bind(reviews, &ReviewController::list)},
        {Post, "/api/v1/reviews", User, bind(reviews, &ReviewController::create), Once},
        {Patch, "/api/v1/reviews/{id}", User, bind(reviews, &ReviewController::update)},
        {Post, "/api/v1/reviews/{id}/response", User, bind(reviews, &ReviewController::respond), Once},

        {Get, "/api/v1/threads", User, bind(messages, &MessageController::list)},
        {Post, "/api/v1/threads", User, bind(messages, &MessageController::open), Once},
        {Get, "/api/v1/threads/{id}", User, bind(messages, &MessageController::show)},
        {Get, "/api/v1/threads/{id}/messages", User, bind(messages, &MessageController::listMessages)},
        {Post, "/api/v1/threads/{id}/messages", User, bind(messages, &MessageController::post), Once},
        {Post, "/api/v1/threads/{id}/read", User, bind(messages, &MessageController::markRead)},
    };
}

} // namespace roost
