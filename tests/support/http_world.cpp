#include "tests/support/http_world.h"

#include "backend/core/errors.h"

namespace roost::test {

namespace {

const QByteArray contract = R"(
paths:
  /open: { get: { parameters: [{ name: city, in: query, schema: { type: string } }], responses: &json { "200": { description: ok, content: { application/json: { schema: { type: object } } } }, <<: &refused { "4XX": { $ref: "#/components/responses/Problem" }, default: { $ref: "#/components/responses/Problem" } } } } }
  /photos: { post: { requestBody: { content: { image/png: {} } }, responses: *json } }
  /keyed:
    post:
      parameters:
        - { name: Roost-Key, in: header, required: true, schema: { type: string, minLength: 3, maxLength: 5 } }
        - { name: Roost-Count, in: header, schema: { type: integer, minimum: 1 } }
      responses: *json
  /stream: { get: { responses: { "200": { description: ok, content: { text/csv: {} } }, <<: *refused } } }
  /search: { get: { responses: *json } }
  /inline: { get: { responses: *json } }
  /mine: { get: { responses: *json } }
  /host: { get: { responses: *json } }
  /admin: { get: { responses: *json } }
  /login: { post: { responses: *json } }
  /wait: { get: { responses: { "204": { description: ok }, <<: *refused } } }
  /throw: { get: { parameters: [{ name: what, in: query, schema: { type: string } }], responses: *json } }
  /undescribed: { get: { responses: { "204": { description: never }, <<: *refused } } }
  /things/{id}:
    get: { responses: *json }
    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: *json
  /things:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: *json
  /raw: { post: { requestBody: { content: { text/csv: {} } }, responses: { "200": { description: ok, content: { text/csv: {} } }, <<: *refused } } }
components:
  responses:
    Problem:
      description: not ok
      content:
        application/problem+json: { schema: { type: object, required: [type, title, status, detail, instance, code] } }
  schemas:
    Thing:
      type: object
      required: [name]
      additionalProperties: false
      properties: { name: { type: string }, size: { type: integer, minimum: 1 }, since: { type: string, format: date } }
)";

http::Identity identityOf(const QByteArray &token)
{
    static const UserId guest = UserId::create();
    static const UserId host = UserId::create();
    static const UserId admin = UserId::create();
    if (token == "guest")
        return {{guest, Role::Guest, {}}, {}};
    if (token == "host")
        return {{host, Role::Guest | Role::Host, {}}, {}};
    if (token == "admin")
        return {{admin, Role::Guest | Role::Admin, {}}, {}};
    throw Unauthenticated(QStringLiteral("The token has expired."), QStringLiteral("TOKEN_EXPIRED"));
}

/// No test takes an answer that the contract does not have.
http::Application::Options checked(http::Application::Options options)
{
    options.checkAnswers = true;
    return options;
}

/// Throws what the query asks for.
http::Response fail(const http::Request &request)
{
    const QString what = request.queryValue("what").value_or(QString());
    if (what == "malformed")
        throw Malformed("No.");
    if (what == "unauthenticated")
        throw Unauthenticated("No.");
    if (what == "declined")
        throw PaymentDeclined("No.");
    if (what == "forbidden")
        throw Forbidden("No.");
    if (what == "not found")
        throw NotFound("No.");
    if (what == "conflict")
        throw Conflict("TAKEN", "No.");
    if (what == "precondition")
        throw PreconditionFailed("No.");
    if (what == "invalid")
        throw Invalid("/check_in", "IN_THE_PAST", "No.");
    if (what == "too many")
        throw TooManyRequests(7, "No.");
    if (what == "unavailable")
        throw Unavailable("No.");
    throw std::runtime_error("secret reason");
}

} // namespace

QByteArray request(const QByteArray &line, const QByteArray &fields, const QByteArray &body)
{
    QByteArray text = line + " HTTP/1.1\r\nHost: roost\r\n" + fields;
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

QByteArray jsonRequest(const QByteArray &line, const QByteArray &body, const QByteArray &fields)
{
    return request(line, "Content-Type: application/json\r\n" + fields, body);
}

HttpWorld::HttpWorld(const http::Application::Options &options, std::size_t queueLimit, RateLimiter *rateLimiter,
                     const QStringList &trustedProxies)
    : m_document({contract})
    , m_router(routes())
    , m_fast(QStringLiteral("fast"), 2, queueLimit)
    , m_slow(QStringLiteral("slow"), 1, queueLimit)
{
    const auto store = [this](const http::Request &, const QByteArray &key,
                              const std::function<http::Response()> &work) { return storeOnce(key, work); };
    const auto observer = [this](const http::RequestRecord &record) {
        const std::lock_guard lock(m_recordsMutex);
        m_records.append(record);
    };
    m_application = std::make_unique<http::Application>(http::Application::Parts{.router = m_router,
                                                                                 .document = m_document,
                                                                                 .fast = m_fast,
                                                                                 .slow = m_slow,
                                                                                 .network = m_network,
                                                                                 .authenticate = identityOf,
                                                                                 .idempotencyStore = store,
                                                                                 .rateLimiter = rateLimiter,
                                                                                 .observers = {observer}},
                                                        checked(options));
    m_server = std::make_unique<http::Server>(*m_application);
    QList<http::TrustedProxies::Network> networks;
    for (const QString &text : trustedProxies)
        networks.append(QHostAddress::parseSubnet(text));
    m_server->setTrustedProxies(http::TrustedProxies(networks));
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

HttpWorld::~HttpWorld()
{
    m_gate.release(1'000);
    m_fast.stop();
    m_slow.stop();
}

QList<http::RequestRecord> HttpWorld::records() const
{
    const std::lock_guard lock(m_recordsMutex);
    return m_records;
}

RawHttpClient::Answer HttpWorld::ask(const QByteArray &bytes)
{
    return RawHttpClient(port()).ask(bytes);
}

QList<http::Route> HttpWorld::routes()
{
    const http::Handler ok = [](const http::Request &) { return http::Response::json({{"ok", true}}); };
    const http::Handler echo = [](const http::Request &request) {
        return http::Response::json({{"id", request.pathValues.value("id")}, {"json", request.json}});
    };
    const http::Handler wait = [this](const http::Request &) {
        ++m_waiting;
        m_gate.acquire();
        return http::Response::noContent();
    };
    return {
        {http::Method::Get, "/open", http::Access::Public, ok},
        {http::Method::Get, "/search", http::Access::Public, ok, http::Idempotency::None, http::Pool::Fast,
         RateClass::Search},
        {http::Method::Get, "/inline", http::Access::Public,
         [](const http::Request &) {
             return http::Response::json({{"ok", true}}).withVersion(7);
         },
         http::Idempotency::None, http::Pool::Inline},
        {http::Method::Get, "/mine", http::Access::User, ok},
        {http::Method::Get, "/host", http::Access::Host, ok},
        {http::Method::Get, "/admin", http::Access::Admin, ok},
        {http::Method::Post, "/login", http::Access::Public, ok, http::Idempotency::None, http::Pool::Fast,
         RateClass::SignIn},
        {http::Method::Get, "/wait", http::Access::Public, wait, http::Idempotency::None, http::Pool::Slow},
        {.method = http::Method::Post,
         .path = "/photos",
         .access = http::Access::Public,
         .handler =
             [](const http::Request &got) {
                 return http::Response::json({{"size", got.body.size()}});
             },
         .bodyBytes = 3'000'000},
        {http::Method::Post, "/keyed", http::Access::Public, ok},
        {http::Method::Get, "/stream", http::Access::Public,
         [this](const http::Request &) { return http::Response::stream(m_makeSource(), "text/csv"); }},
        {http::Method::Get, "/throw", http::Access::Public, fail},
        {http::Method::Get, "/undescribed", http::Access::Public, ok},
        {http::Method::Get, "/things/{id}", http::Access::Public, echo},
        {http::Method::Put, "/things/{id}", http::Access::Public, echo},
        {http::Method::Post, "/things", http::Access::Public, echo, http::Idempotency::Transaction},
        {http::Method::Post, "/raw", http::Access::Public,
         [](const http::Request &request) { return http::Response::text(request.body, "text/csv"); }},
    };
}

http::Response HttpWorld::storeOnce(const QByteArray &key, const std::function<http::Response()> &work)
{
    if (m_stored.contains(key))
        return http::Response(m_stored.value(key)).withHeader("Idempotent-Replayed", "true");
    ++m_made;
    return *m_stored.insert(key, work());
}

} // namespace roost::test
