#include "ui/api/api_client.h"

#include "ui/api/api_upload.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QUuid>

namespace roost::ui {

namespace {

constexpr int transferTimeoutMs = 20'000;
constexpr int streamTimeoutMs = 600'000; ///< a workbook is made before its first byte comes
constexpr qint64 streamBufferBytes = 256 * 1024;
constexpr qint64 renewalMarginSeconds = 30;
constexpr QLatin1String apiBase("/api/v1");
const char *const brokenOffProperty = "brokenOff";

struct Call
{
    QByteArray verb{};
    QString path{};
    QUrlQuery query{};
    QJsonObject body{};
    QByteArray ifMatch{};
    QPointer<QObject> context{};
    ApiClient::Callback callback{};
    bool isRaw = false;       ///< the answer is handed on as bytes
    bool isContract = false;  ///< the path is not one of the API
    QByteArray contentType{}; ///< of a file to send
    QByteArray content{};
    ApiClient::StreamCallback stream{}; ///< gets the reply itself

    bool isUpload() const { return !contentType.isEmpty(); }

    /// Signing in, renewing and signing out carry their own proof and never wait for a token.
    bool needsSession() const { return !path.startsWith(QLatin1String("/auth/")); }

    void answer(const ApiReply &reply) const
    {
        if (context && callback)
            callback(reply);
        else if (context && stream)
            stream(nullptr, reply.problem);
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
    void follow(const Call &call, QNetworkReply &reply);
    void checkCertificate(QNetworkReply &reply, const QList<QSslError> &errors);
    Problem problemOf(QNetworkReply::NetworkError error);
    void finish(const Call &call, QNetworkReply &reply, const QString &sentToken);
    void handOn(const Call &call, QNetworkReply *reply, const QString &sentToken);
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
    QByteArray trustedCertificate;
    std::optional<CertificateProblem> certificateProblem; ///< of the last handshake that failed
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
    if (call.isUpload() && !call.context)
        return; // broken off before it began
    QUrl url = server;
    url.setPath(call.isContract ? call.path : apiBase + call.path);
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

    QByteArray body = call.content;
    if (call.isUpload()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
    } else if (!call.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        body = QJsonDocument(call.body).toJson(QJsonDocument::Compact);
    }
    if (call.stream) {
        request.setTransferTimeout(streamTimeoutMs);
        request.setRawHeader("Accept-Encoding", "identity"); // so that what waits in memory is what was counted
    }
    auto *reply = network.sendCustomRequest(request, call.verb, body);
    QObject::connect(reply, &QNetworkReply::sslErrors, q,
                     [this, reply](const QList<QSslError> &errors) { checkCertificate(*reply, errors); });
    if (call.isUpload())
        follow(call, *reply);
    if (call.stream) {
        handOn(call, reply, token);
        return;
    }
    QObject::connect(reply, &QNetworkReply::finished, q, [this, call, reply, token] {
        reply->deleteLater();
        if (!reply->property(brokenOffProperty).toBool())
            finish(call, *reply, token);
    });
}

void ApiClient::Private::follow(const Call &call, QNetworkReply &reply)
{
    auto *upload = qobject_cast<ApiUpload *>(call.context.data());
    QObject::connect(&reply, &QNetworkReply::uploadProgress, upload, &ApiUpload::progressed);
    QObject::connect(upload, &QObject::destroyed, &reply, [&reply] {
        if (reply.isFinished())
            return;
        reply.setProperty(brokenOffProperty, true);
        QObject::disconnect(&reply, &QNetworkReply::uploadProgress, nullptr, nullptr); // whom it told is gone
        reply.abort();
    });
}

void ApiClient::Private::handOn(const Call &call, QNetworkReply *reply, const QString &sentToken)
{
    if (!call.context) {
        reply->abort();
        reply->deleteLater();
        return;
    }
    reply->setReadBufferSize(streamBufferBytes);
    reply->setProperty("sentToken", sentToken);
    call.stream(reply, std::nullopt);
}

void ApiClient::Private::checkCertificate(QNetworkReply &reply, const QList<QSslError> &errors)
{
    const auto certificate = reply.sslConfiguration().peerCertificate();
    if (!isTrusted(errors, certificate, trustedCertificate)) {
        certificateProblem = CertificateProblem::of(errors, certificate, trustedCertificate);
        return;
    }
    reply.ignoreSslErrors(errors);
    Q_EMIT q->certificateTrusted(errors);
}

Problem ApiClient::Private::problemOf(QNetworkReply::NetworkError error)
{
    if (error != QNetworkReply::SslHandshakeFailedError)
        return Problem::unreachable(placeOf(server));
    const auto certificate = std::exchange(certificateProblem, {});
    return certificate ? Problem::untrusted(placeOf(server), *certificate) : Problem::notSecure(placeOf(server));
}

void ApiClient::Private::finish(const Call &call, QNetworkReply &reply, const QString &sentToken)
{
    ApiReply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.etag = reply.rawHeader("ETag");
    if (call.isRaw && result.status < 400)
        result.body = reply.readAll();
    else
        result.json = QJsonDocument::fromJson(reply.readAll()).object();
    if (result.status >= 400) {
        result.problem = Problem::fromJson(result.status, result.json);
    } else if (reply.error() != QNetworkReply::NoError) {
        // No answer, or one that broke off.
        result.status = 0;
        result.problem = problemOf(reply.error());
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

void ApiClient::setTrustedCertificate(const QByteArray &fingerprint)
{
    m_private->trustedCertificate = fingerprint;
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

void ApiClient::getBytes(const QString &path, const QUrlQuery &query, QObject *context, Callback callback)
{
    m_private->submit({"GET", path, query, {}, {}, context, std::move(callback), true});
}

void ApiClient::stream(const QString &path, const QUrlQuery &query, QObject *context, StreamCallback callback)
{
    Call call;
    call.verb = "GET";
    call.path = path;
    call.query = query;
    call.context = context;
    call.stream = std::move(callback);
    m_private->submit(std::move(call));
}

std::optional<Problem> ApiClient::endStream(QNetworkReply &reply)
{
    Call call;
    call.path = QStringLiteral("/");
    call.isRaw = true;
    call.context = this;
    std::optional<Problem> problem;
    call.callback = [&problem](const ApiReply &result) { problem = result.problem; };
    m_private->finish(call, reply, reply.property("sentToken").toString());
    return problem;
}

void ApiClient::send(const QByteArray &verb, const QString &path, const QJsonObject &body, QObject *context,
                     Callback callback, const QByteArray &ifMatch, const QUrlQuery &query)
{
    m_private->submit({verb, path, query, body, ifMatch, context, std::move(callback)});
}

void ApiClient::getContract(QObject *context, Callback callback)
{
    Call call{"GET", QStringLiteral("/openapi.json"), {}, {}, {}, context, std::move(callback), true};
    call.isContract = true;
    m_private->submit(call);
}

ApiUpload *ApiClient::upload(const QString &path, const QUrlQuery &query, const QByteArray &contentType,
                             const QByteArray &content, QObject *owner, Callback callback)
{
    auto *upload = new ApiUpload(owner);
    const auto answer = [upload, callback = std::move(callback)](const ApiReply &reply) {
        upload->deleteLater();
        callback(reply);
    };
    Call call{"POST", path, query, {}, {}, upload, answer};
    call.contentType = contentType;
    call.content = content;
    m_private->submit(call);
    return upload;
}

void ApiClient::renew()
{
    m_private->renew();
}

} // namespace roost::ui
