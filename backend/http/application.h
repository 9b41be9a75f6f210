#pragma once

#include "backend/core/rate_rules.h"
#include "backend/http/idempotency_store.h"
#include "backend/http/identity.h"
#include "backend/http/middleware.h"
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
        RateRules rateRules{};
        std::chrono::seconds httpsOnlyFor{}; ///< what answers by HTTPS promise (HSTS)
        bool checkAnswers = false; ///< against the document; see answerCheck()
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
        RateLimiter *rateLimiter = nullptr; ///< that other servers share; nullptr: this one counts by itself
        std::vector<RequestObserver> observers{};
        std::function<std::chrono::nanoseconds()> timeInDatabase{}; ///< of the calling thread, since it began
    };

    /// Throws std::logic_error when a route is not described by the document.
    Application(Parts parts, const Options &options);

    /// Requests below this path go past the routes to a handler that answers when it likes, and holds no worker while
    /// it waits: long polls. Headers, CORS, the limit of an address and the access log are as for all. Before the first
    /// request; the handler outlives it.
    void mount(const QByteArray &path, RequestHandler &handler) { m_mounts.push_back({path, &handler}); }

    std::optional<qint64> bodyLimit(const Request &head) const override;
    void handle(Request request, Reply reply) override;
    void unreadable(const Request &head, const Response &response) override;
    void produce(const std::shared_ptr<BodySource> &source, TakePiece take) override;

private:
    using Time = std::chrono::steady_clock::time_point;

    struct Mount
    {
        QByteArray path{};
        RequestHandler *handler = nullptr;
    };

    RequestHandler *mountedAt(const QByteArray &path) const;
    void handleMounted(RequestHandler &handler, Request request, const Reply &reply, Time arrived) const;
    Response answer(const Next &chain, Request &request, Time arrived) const;
    BodySource recorded(BodySource source, RequestRecord record) const;
    std::chrono::nanoseconds timeInDatabase() const;
    void tell(const RequestRecord &record) const;

    QObject m_context; ///< of what waits for its time: it dies with this
    Parts m_parts;
    Next m_chain;   ///< the whole way
    Next m_refusal; ///< for a request that no worker has room for
    Next m_entry;   ///< to a mounted handler: 200 without a body for who may go on
    std::vector<Mount> m_mounts;
};

} // namespace roost::http
