#pragma once

#include "backend/core/rate_rules.h"
#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>

namespace roost::http {

/// Who may call a route. What belongs to whom is the service's business; it throws NotFound for what one may not know
/// of.
enum class Access {
    Public, ///< everybody; with a token, as that account
    User,   ///< signed in
    Host,   ///< signed in with the role host, or admin
    Admin,  ///< signed in with the role admin
};

/// Which threads run the handler.
enum class Pool {
    Fast,   ///< database only
    Slow,   ///< calls outsiders that may be slow
    Inline, ///< none: the network thread itself, for answers that are in memory and cost nothing
};

/// What an Idempotency-Key does on a route.
enum class Idempotency {
    None,        ///< the method is idempotent, or the service has its own key
    Transaction, ///< the answer is stored under the key, in the transaction of the request
};

using Handler = std::function<Response(const Request &)>;

/// One row of the routing table. Path and method must be described in resources/openapi, which also says what is valid.
struct Route
{
    Method method = Method::Get;
    QByteArray path{}; ///< "/api/v1/bookings/{id}"
    Access access = Access::Admin;
    Handler handler{};
    Idempotency idempotency = Idempotency::None;
    Pool pool = Pool::Fast;
    std::optional<RateClass> rateClass{}; ///< by default Read of what reads, else Write
    std::optional<qint64> bodyBytes{};    ///< what a body may have, where that is not the limit for all
};

/// A controller's member function as a handler; the controller outlives the router.
template <typename Controller>
Handler bind(Controller &controller, Response (Controller::*function)(const Request &) const)
{
    return [&controller, function](const Request &request) { return (controller.*function)(request); };
}

} // namespace roost::http
