#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class BookingController;
class BookingListController;
class BookingNoteController;
class FrontDeskController;

/// The controller outlives the routes.
QList<http::Route> bookingRoutes(BookingController &controller, BookingListController &lists,
                                 BookingNoteController &notes, FrontDeskController &desk);

} // namespace roost
