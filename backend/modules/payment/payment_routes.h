#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PaymentController;

/// The controller outlives the routes.
QList<http::Route> paymentRoutes(PaymentController &controller);

} // namespace roost
