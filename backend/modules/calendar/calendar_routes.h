#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class ConflictController;
class ExportController;
class FeedController;

/// The controllers outlive the routes.
QList<http::Route> calendarRoutes(FeedController &feeds, ExportController &exports, ConflictController &conflicts);

} // namespace roost
