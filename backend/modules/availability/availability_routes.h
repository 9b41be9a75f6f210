#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class AvailabilityController;
class SearchController;

/// The controllers outlive the routes.
QList<http::Route> availabilityRoutes(AvailabilityController &availability, SearchController &search);

} // namespace roost
