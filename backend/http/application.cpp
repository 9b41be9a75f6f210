#include "backend/http/application.h"

#include "backend/http/conditional.h"
#include "backend/http/middleware/authentication.h"
#include "backend/http/middleware/compression.h"
#include "backend/http/middleware/cors.h"
#include "backend/http/middleware/errors.h"
#include "backend/http/middleware/idempotency.h"
#include "backend/http/middleware/request_id.h"
#include "backend/http/middleware/security_headers.h"
#include "backend/http/middleware/validation.h"
#include "backend/http/problem.h"

namespace roost::http {

namespace {

/// For an address without a route, or without one for this method.
Response withoutRoute(const Router &router, const Request &request)
{
    if (request.path == "*")
        return Response::noContent().withHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
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

/// 304 where the client has the answer already.
Response sparing(Request &request, const Next &next)
{
    return conditional(request, next(request));
}

RequestRecord recordOf(const Request &request, const Response &response)
{
    return {.id = request.id,
            .method = toString(request.method),
            .route = request.route ? request.route->path : QByteArray("-"),
            .user = request.actor.isSignedIn() ? request.actor.userId.toString().toLatin1() : QByteArray("-"),
            .address = request.remoteAddress.toString().toLatin1(),
            .status = response.status,
            .bytes = response.body.size()};
}

} // namespace

Application::Application(Parts parts, const Options &options)
    : m_parts(std::move(parts))
{
    m_parts.document.requireOperations(m_parts.router.routes());
    m_chain = compose(
        {
            requestId(),
            securityHeaders(),
            compression(),
            sparing,
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
    m_refusal =
        compose({requestId(), securityHeaders(), errors(), cors(options.corsOrigins)}, [](Request &) -> Response {
            throw Unavailable(QStringLiteral("The server has more to do than it can; try again in a moment."));
        });
}

void Application::handle(Request request, Reply reply)
{
    const Time arrived = std::chrono::steady_clock::now();
    Router::Match match = m_parts.router.find(request.method, request.path);
    request.route = match.route;
    request.pathValues = std::move(match.pathValues);
    if (request.route && request.route->pool == Pool::Inline) {
        reply(answer(m_chain, request, arrived));
        return;
    }

    WorkerPool &pool = request.route && request.route->pool == Pool::Slow ? m_parts.slow : m_parts.fast;
    const auto shared = std::make_shared<Request>(std::move(request));
    const bool taken = pool.tryRun([this, shared, reply, arrived] {
        m_parts.network.post([reply, response = answer(m_chain, *shared, arrived)] { reply(response); });
    });
    if (!taken)
        reply(answer(m_refusal, *shared, arrived));
}

void Application::unreadable(const Request &head, const Response &response)
{
    RequestRecord record = recordOf(head, response);
    record.method = "-";
    tell(record);
}

Response Application::answer(const Next &chain, Request &request, Time arrived) const
{
    const Time begun = std::chrono::steady_clock::now();
    const auto inDatabase = timeInDatabase();
    Response response = chain(request);
    RequestRecord record = recordOf(request, response);
    record.queued = begun - arrived;
    record.handled = std::chrono::steady_clock::now() - begun;
    record.inDatabase = timeInDatabase() - inDatabase;
    tell(record);
    return response;
}

std::chrono::nanoseconds Application::timeInDatabase() const
{
    return m_parts.timeInDatabase ? m_parts.timeInDatabase() : std::chrono::nanoseconds{};
}

void Application::tell(const RequestRecord &record) const
{
    for (const RequestObserver &observer : m_parts.observers)
        observer(record);
}

} // namespace roost::http
