#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class BookingController;

/// The controller outlives the routes.
QList<http::Route> bookingRoutes(BookingController &controller);

} // namespace roost
