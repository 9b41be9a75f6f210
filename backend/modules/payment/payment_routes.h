#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class BookingChangeController;
class PaymentController;
class PaymentHistoryController;

/// The controllers outlive the routes.
QList<http::Route> paymentRoutes(PaymentController &controller, PaymentHistoryController &history,
                                 BookingChangeController &changes);

} // namespace roost
