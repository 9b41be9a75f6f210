#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class AdminController;
class AnalyticsController;
class BoardController;
class BooksController;
class DashboardController;
class DocsController;
class FiguresController;
class FunnelController;
class HealthController;

/// The controllers outlive the routes.
QList<http::Route> adminRoutes(AdminController &controller);
QList<http::Route> analyticsRoutes(AnalyticsController &controller, BooksController &books,
                                   DashboardController &dashboard, FunnelController &funnel);
QList<http::Route> boardRoutes(BoardController &controller);
QList<http::Route> healthRoutes(HealthController &controller);
QList<http::Route> docsRoutes(DocsController &controller);
QList<http::Route> figuresRoutes(FiguresController &controller); ///< to whom: the controller decides

} // namespace roost
