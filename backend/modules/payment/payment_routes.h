#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PaymentController;
class PaymentHistoryController;

/// The controllers outlive the routes.
QList<http::Route> paymentRoutes(PaymentController &controller, PaymentHistoryController &history);

} // namespace roost
