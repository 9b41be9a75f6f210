#include "ui/api/api_client.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUuid>

namespace roost::ui {

namespace {

constexpr int transferTimeoutMs = 20'000;
constexpr qint64 renewalMarginSeconds = 30;
constexpr QLatin1String apiBase("/api/v1");

struct Call
{
    QByteArray verb{};
    QString path{};
    QUrlQuery query{};
    QJsonObject body{};
    QByteArray ifMatch{};
    QPointer<QObject> context{};
    ApiClient::Callback callback{};

    /// Signing in, renewing and signing out carry their own proof and never wait for a token.
    bool needsSession() const { return !path.startsWith(QLatin1String("/auth/")); }

    void answer(const ApiReply &reply) const
    {
        if (context && callback)
            callback(reply);
    }
};

QString placeOf(const QUrl &server)
{
    return server.host() + (server.port() > 0 ? QStringLiteral(":%1").arg(server.port()) : QString());
}

} // namespace

class ApiClient::Private
{
public:
    explicit Private(ApiClient *client)
        : q(client)
    {
        network.setTransferTimeout(transferTimeoutMs);
    }

    void submit(Call call);
    void start(const Call &call);
    void finish(const Call &call, QNetworkReply &reply, const QString &sentToken);
    void renew();
    void finishRenewal(const ApiReply &reply);
    void releaseWaiting();
    void refuseWaiting(const Problem &problem);
    void endSession();
    void setReachable(bool value);

    bool mustRenew() const
    {
        return !refreshToken.isEmpty() &&
               QDateTime::currentDateTimeUtc().secsTo(expiresAt) <= std::min(renewalMarginSeconds, lifetimeSeconds / 2);
    }

    ApiClient *q;
    QNetworkAccessManager network;
    QUrl server;
    QString accessToken;
    QString refreshToken;
    QDateTime expiresAt;
    qint64 lifetimeSeconds = 0;
    bool isRenewing = false;
    std::optional<bool> isReachable;
    QList<Call> waiting; ///< for the renewal under way
};

void ApiClient::Private::submit(Call call)
{
    if (!call.needsSession() || (!isRenewing && !mustRenew())) {
        start(call);
        return;
    }
    waiting.append(std::move(call));
    renew();
}

void ApiClient::Private::start(const Call &call)
{
    QUrl url = server;
    url.setPath(apiBase + call.path);
    if (!call.query.isEmpty())
        url.setQuery(call.query);

    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    const QString token = call.needsSession() ? accessToken : QString();
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (!call.ifMatch.isEmpty())
        request.setRawHeader("If-Match", call.ifMatch);
    if (call.verb == "POST")
        request.setRawHeader("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));

    QByteArray body;
    if (!call.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        body = QJsonDocument(call.body).toJson(QJsonDocument::Compact);
    }
    auto *reply = network.sendCustomRequest(request, call.verb, body);
    QObject::connect(reply, &QNetworkReply::finished, q, [this, call, reply, token] {
        reply->deleteLater();
        finish(call, *reply, token);
    });
}

void ApiClient::Private::finish(const Call &call, QNetworkReply &reply, const QString &sentToken)
{
    ApiReply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.etag = reply.rawHeader("ETag");
    result.json = QJsonDocument::fromJson(reply.readAll()).object();
    if (result.status >= 400) {
        result.problem = Problem::fromJson(result.status, result.json);
    } else if (reply.error() != QNetworkReply::NoError) {
        // No answer, or one that broke off.
        result.status = 0;
        const bool isUntrusted = reply.error() == QNetworkReply::SslHandshakeFailedError;
        result.problem = isUntrusted ? Problem::untrusted(placeOf(server)) : Problem::unreachable(placeOf(server));
    }
    setReachable(result.status != 0);

    const bool isRefused = result.status == 401 && call.needsSession() && !sentToken.isEmpty();
    call.answer(result);
    // A token that was replaced meanwhile says nothing about the session of now.
    if (isRefused && sentToken == accessToken)
        endSession();
}

void ApiClient::Private::renew()
{
    if (isRenewing || refreshToken.isEmpty())
        return;
    isRenewing = true;
    Call call;
    call.verb = "POST";
    call.path = QStringLiteral("/auth/refresh");
    call.body = {{QStringLiteral("refresh_token"), refreshToken}};
    call.context = q;
    call.callback = [this](const ApiReply &reply) { finishRenewal(reply); };
    start(call);
}

void ApiClient::Private::finishRenewal(const ApiReply &reply)
{
    if (!isRenewing)
        return; // the tokens were cleared meanwhile
    isRenewing = false;
    if (reply.isOk()) {
        q->setTokens(reply.json.value(QLatin1String("access_token")).toString(),
                     reply.json.value(QLatin1String("expires_in")).toInt(),
                     reply.json.value(QLatin1String("refresh_token")).toString());
        releaseWaiting();
        return;
    }
    refuseWaiting(*reply.problem);
    if (reply.status >= 400 && reply.status < 500 && reply.status != 429)
        endSession();
}

void ApiClient::Private::releaseWaiting()
{
    const auto calls = std::exchange(waiting, {});
    for (const auto &call : calls)
        start(call);
}

void ApiClient::Private::refuseWaiting(const Problem &problem)
{
    ApiReply refused;
    refused.status = problem.status;
    refused.problem = problem;
    const auto calls = std::exchange(waiting, {});
    for (const auto &call : calls)
        call.answer(refused);
}

void ApiClient::Private::endSession()
{
    if (accessToken.isEmpty() && refreshToken.isEmpty())
        return;
    q->clearTokens();
    Q_EMIT q->sessionEnded();
}

void ApiClient::Private::setReachable(bool value)
{
    if (isReachable == value)
        return;
    isReachable = value;
    Q_EMIT q->reachableChanged(value);
}

ApiClient::ApiClient(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(this))
{
}

ApiClient::~ApiClient() = default;

void ApiClient::setServer(const QUrl &server)
{
    m_private->server = server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QUrl ApiClient::server() const
{
    return m_private->server;
}

void ApiClient::setTokens(const QString &accessToken, int expiresInSeconds, const QString &refreshToken)
{
    m_private->accessToken = accessToken;
    m_private->refreshToken = refreshToken;
    m_private->lifetimeSeconds = expiresInSeconds;
    m_private->expiresAt = QDateTime::currentDateTimeUtc().addSecs(expiresInSeconds);
    Q_EMIT tokensChanged(accessToken, refreshToken);
}

void ApiClient::clearTokens()
{
    m_private->accessToken.clear();
    m_private->refreshToken.clear();
    m_private->isRenewing = false;
    m_private->waiting.clear();
}

QString ApiClient::accessToken() const
{
    return m_private->accessToken;
}

QString ApiClient::refreshToken() const
{
    return m_private->refreshToken;
}

void ApiClient::get(const QString &path, const QUrlQuery &query, QObject *context, Callback callback)
{
    m_private->submit({"GET", path, query, {}, {}, context, std::move(callback)});
}

void ApiClient::send(const QByteArray &verb, const QString &path, const QJsonObject &body, QObject *context,
                     Callback callback, const QByteArray &ifMatch, const QUrlQuery &query)
{
    m_private->submit({verb, path, query, body, ifMatch, context, std::move(callback)});
}

void ApiClient::renew()
{
    m_private->renew();
}

} // namespace roost::ui
