#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class GuestController;
class MessageController;
class ReviewController;
class SavedPropertyController;

/// The controllers outlive the routes.
QList<http::Route> guestRoutes(GuestController &guests, SavedPropertyController &saved, ReviewController &reviews,
                               MessageController &messages);

} // namespace roost
