#include "backend/http/application.h"

#include "backend/http/middleware/access_log.h"
#include "backend/http/middleware/authentication.h"
#include "backend/http/middleware/compression.h"
#include "backend/http/middleware/cors.h"
#include "backend/http/middleware/errors.h"
#include "backend/http/middleware/idempotency.h"
#include "backend/http/middleware/request_id.h"
#include "backend/http/middleware/validation.h"
#include "backend/http/problem.h"

namespace roost::http {

namespace {

/// For an address without a route, or without one for this method.
Response withoutRoute(const Router &router, const Request &request)
{
    QByteArrayList allowed;
    for (const Method method : router.find(request.method, request.path).allowed)
        allowed.append(toString(method));
    if (allowed.isEmpty())
        throw NotFound(QStringLiteral("There is nothing at this address."));
    if (request.method == Method::Options)
        return Response::noContent().withHeader("Allow", allowed.join(", "));
    return problem(405, QStringLiteral("METHOD_NOT_ALLOWED"), QStringLiteral("This address does not take this method."),
                   request.id)
        .withHeader("Allow", allowed.join(", "));
}

} // namespace

Application::Application(Parts parts, const Options &options)
    : m_parts(std::move(parts))
{
    m_parts.document.requireOperations(m_parts.router.routes());
    m_chain = compose(
        {
            requestId(),
            accessLog(),
            compression(),
            errors(),
            cors(options.corsOrigins),
            rateLimitByAddress(options.rateLimits),
            authentication(m_parts.authenticate),
            rateLimitByAccount(options.rateLimits),
            validation(m_parts.document),
            idempotency(m_parts.idempotencyStore),
        },
        [&router = m_parts.router](Request &request) {
            return request.route ? request.route->handler(request) : withoutRoute(router, request);
        });
    m_refusal = compose({requestId(), accessLog(), errors(), cors(options.corsOrigins)}, [](Request &) -> Response {
        throw Unavailable(QStringLiteral("The server has more to do than it can; try again in a moment."));
    });
}

void Application::handle(Request request, Reply reply)
{
    Router::Match match = m_parts.router.find(request.method, request.path);
    request.route = match.route;
    request.pathValues = std::move(match.pathValues);

    WorkerPool &pool = request.route && request.route->pool == Pool::Slow ? m_parts.slow : m_parts.fast;
    const auto shared = std::make_shared<Request>(std::move(request));
    const bool taken = pool.tryRun(
        [this, shared, reply] { m_parts.network.post([reply, response = m_chain(*shared)] { reply(response); }); });
    if (!taken)
        reply(m_refusal(*shared));
}

} // namespace roost::http
