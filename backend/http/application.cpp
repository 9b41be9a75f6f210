#include "backend/http/application.h"

#include "backend/http/conditional.h"
#include "backend/http/middleware/answer_check.h"
#include "backend/http/middleware/authentication.h"
#include "backend/http/middleware/compression.h"
#include "backend/http/middleware/cors.h"
#include "backend/http/middleware/errors.h"
#include "backend/http/middleware/idempotency.h"
#include "backend/http/middleware/rate_limit.h"
#include "backend/http/middleware/request_id.h"
#include "backend/http/middleware/security_headers.h"
#include "backend/http/middleware/validation.h"
#include "backend/http/problem.h"

#include <QLoggingCategory>
#include <QTimer>

namespace roost::http {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(streamCategory, "roost.http.stream")

/// Until a stream asks again for a worker, when there is no room for it in the queue.
constexpr auto produceAgain = 50ms;

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

/// As text; most requests of a thread come from whom the one before came from, at least behind a proxy.
QByteArray textOf(const QHostAddress &address)
{
    thread_local QHostAddress last;
    thread_local QByteArray text;
    if (text.isEmpty() || address != last) {
        last = address;
        text = address.toString().toLatin1();
    }
    return text;
}

RequestRecord recordOf(const Request &request, const Response &response)
{
    return {.id = request.id,
            .method = toString(request.method),
            .route = request.route ? request.route->path : QByteArray("-"),
            .user = request.actor.isSignedIn() ? request.actor.userId.toString().toLatin1() : QByteArray("-"),
            .address = textOf(request.remoteAddress),
            .status = response.status,
            .bytes = response.body.size()};
}

} // namespace

Application::Application(Parts parts, const Options &options)
    : m_parts(std::move(parts))
{
    m_parts.document.requireOperations(m_parts.router.routes());
    const Middleware asItIs = [](Request &request, const Next &next) { return next(request); };
    m_chain = compose(
        {
            requestId(),
            securityHeaders(options.httpsOnlyFor),
            compression(),
            sparing,
            options.checkAnswers ? answerCheck(m_parts.document) : asItIs,
            errors(),
            cors(options.corsOrigins),
            rateLimitByAddress(options.rateRules, m_parts.rateLimiter),
            authentication(m_parts.authenticate),
            rateLimitByAccount(options.rateRules, m_parts.rateLimiter),
            validation(m_parts.document, m_parts.router.routes()),
            idempotency(m_parts.idempotencyStore),
        },
        [&router = m_parts.router](Request &request) {
            return request.route ? request.route->handler(request) : withoutRoute(router, request);
        });
    m_refusal =
        compose({requestId(), securityHeaders(options.httpsOnlyFor), errors(), cors(options.corsOrigins)},
                [](Request &) -> Response {
                    throw Unavailable(QStringLiteral("The server has more to do than it can; try again in a moment."));
                });
    m_entry = compose({requestId(), securityHeaders(options.httpsOnlyFor), errors(), cors(options.corsOrigins),
                       rateLimitByAddress(options.rateRules, nullptr)}, // in memory: nothing here may wait
                      [](Request &) { return Response(); });
}

std::optional<qint64> Application::bodyLimit(const Request &head) const
{
    if (const RequestHandler *mounted = mountedAt(head.path))
        return mounted->bodyLimit(head);
    const Route *route = m_parts.router.find(head.method, head.path).route;
    return route ? route->bodyBytes : std::nullopt;
}

void Application::handle(Request request, Reply reply)
{
    const Time arrived = std::chrono::steady_clock::now();
    if (RequestHandler *mounted = mountedAt(request.path)) {
        handleMounted(*mounted, std::move(request), reply, arrived);
        return;
    }
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

RequestHandler *Application::mountedAt(const QByteArray &path) const
{
    const auto found =
        std::find_if(m_mounts.begin(), m_mounts.end(), [&](const Mount &mount) { return path.startsWith(mount.path); });
    return found == m_mounts.end() ? nullptr : found->handler;
}

void Application::handleMounted(RequestHandler &handler, Request request, const Reply &reply, Time arrived) const
{
    const Response entry = m_entry(request);
    const auto finish = [this, reply, begun = recordOf(request, entry), arrived](const Response &response) {
        RequestRecord record = begun;
        record.status = response.status;
        record.bytes = response.body.size();
        record.handled = std::chrono::steady_clock::now() - arrived;
        tell(record);
        reply(response);
    };
    if (entry.status != Response().status || request.method == Method::Options) {
        finish(entry);
        return;
    }
    handler.handle(std::move(request), [finish, headers = entry.headers](Response response) {
        for (const auto &[name, value] : headers.fields()) {
            if (!response.headers.contains(name))
                response.headers.append(name, value);
        }
        finish(response);
    });
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
    if (response.source)
        response.source = recorded(std::move(response.source), record);
    else
        tell(record);
    return response;
}

/// The same pieces; when they end, or nobody wants them any more, the record is told with what they were.
BodySource Application::recorded(BodySource source, RequestRecord record) const
{
    struct Recorded
    {
        ~Recorded() { application.tell(record); }
        const Application &application;
        BodySource source;
        RequestRecord record;
    };
    const auto shared = std::shared_ptr<Recorded>(new Recorded{*this, std::move(source), std::move(record)});
    return [shared] {
        const Time begun = std::chrono::steady_clock::now();
        const auto inDatabase = shared->application.timeInDatabase();
        QByteArray piece = shared->source();
        shared->record.bytes += piece.size();
        shared->record.handled += std::chrono::steady_clock::now() - begun;
        shared->record.inDatabase += shared->application.timeInDatabase() - inDatabase;
        return piece;
    };
}

void Application::produce(const std::shared_ptr<BodySource> &source, TakePiece take)
{
    const bool taken = m_parts.slow.tryRun([this, source, take] {
        std::optional<QByteArray> piece;
        try {
            piece = (*source)();
        } catch (const std::exception &error) {
            qCCritical(streamCategory, "an answer is cut off: %s", error.what());
        }
        m_parts.network.post([take, piece] { take(piece); });
    });
    if (!taken)
        QTimer::singleShot(produceAgain, &m_context, [this, source, take] { produce(source, take); });
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
