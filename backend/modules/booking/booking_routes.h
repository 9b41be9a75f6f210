#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class BookingController;
class FrontDeskController;

/// The controller outlives the routes.
QList<http::Route> bookingRoutes(BookingController &controller, FrontDeskController &desk);

} // namespace roost
