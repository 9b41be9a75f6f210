#pragma once

#include "backend/http/idempotency_store.h"
#include "backend/http/identity.h"
#include "backend/http/middleware.h"
#include "backend/http/middleware/rate_limit.h"
#include "backend/http/network_queue.h"
#include "backend/http/observe/request_record.h"
#include "backend/http/openapi_document.h"
#include "backend/http/request_handler.h"
#include "backend/http/router.h"
#include "backend/http/worker_pool.h"

namespace roost::http {

/// What happens between a request that was read and its answer: the route is found, a worker takes it through the
/// middleware to the handler, and the answer goes back to the network thread.
///
/// Lives on the network thread. Everything that it is given outlives it; the pools are stopped before it goes.
class Application : public RequestHandler
{
public:
    struct Options
    {
        QStringList corsOrigins{};
        RateLimits rateLimits{};
    };

    struct Parts
    {
        const Router &router;
        const OpenApiDocument &document;
        WorkerPool &fast;
        WorkerPool &slow;
        NetworkQueue &network;
        Authenticate authenticate{};
        IdempotencyStore idempotencyStore{};
        std::vector<RequestObserver> observers{};
        std::function<std::chrono::nanoseconds()> timeInDatabase{}; ///< of the calling thread, since it began
    };

    /// Throws std::logic_error when a route is not described by the document.
    Application(Parts parts, const Options &options);

    void handle(Request request, Reply reply) override;
    void unreadable(const Request &head, const Response &response) override;

private:
    using Time = std::chrono::steady_clock::time_point;

    Response answer(const Next &chain, Request &request, Time arrived) const;
    std::chrono::nanoseconds timeInDatabase() const;
    void tell(const RequestRecord &record) const;

    Parts m_parts;
    Next m_chain;   ///< the whole way
    Next m_refusal; ///< for a request that no worker has room for
};

} // namespace roost::http
