#pragma once

#include "ui/api/problem.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;
class QSslError;

namespace roost::ui {

class ApiUpload;

/// What came back: the JSON, or the problem. Exactly one of the two is meant to be read.
struct ApiReply
{
    int status = 0; ///< 0: the server could not be reached
    QJsonObject json{};
    QByteArray body{}; ///< of getBytes()
    QByteArray etag{};
    std::optional<Problem> problem{};

    bool isOk() const { return !problem; }
};

/// REST calls to one server, as one account. Lives on the GUI thread and never blocks it.
///
/// An access token about to expire is renewed before the call, calls wait for that meanwhile; a 401 all the same ends
/// the session (sessionEnded). A callback is dropped when its context object is gone. Paths are those of the API below
/// its base: "/bookings".
class ApiClient : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const ApiReply &)>;

    /// Gets a reply that has just been sent for and is the receiver's own from now on, or the problem instead.
    using StreamCallback = std::function<void(QNetworkReply *reply, const std::optional<Problem> &problem)>;

    explicit ApiClient(QObject *parent = nullptr);
    ~ApiClient() override;

    void setServer(const QUrl &server);
    QUrl server() const;

    /// The SHA-256 fingerprint of the one certificate that a person trusts for this server although this machine does
    /// not; empty: none.
    void setTrustedCertificate(const QByteArray &fingerprint);

    /// accessToken, its lifetime, and the refresh token, as POST /auth/login gives them. The refresh token is never
    /// written anywhere by this class.
    void setTokens(const QString &accessToken, int expiresInSeconds, const QString &refreshToken);
    void clearTokens();
    QString accessToken() const;
    QString refreshToken() const;

    void get(const QString &path, const QUrlQuery &query, QObject *context, Callback callback);

    /// The same, with the answer as it came, for who reads it on another thread.
    void getBytes(const QString &path, const QUrlQuery &query, QObject *context, Callback callback);

    /// Gets an answer of any length, to be read as it arrives: no more than a quarter of a megabyte waits in memory,
    /// and the server waits with the rest. Whoever takes the reply hands it to endStream() when it has finished.
    void stream(const QString &path, const QUrlQuery &query, QObject *context, StreamCallback callback);

    /// What went wrong with a reply of stream(); nothing when all of it has come.
    std::optional<Problem> endStream(QNetworkReply &reply);

    /// verb: POST, PUT, PATCH, DELETE. POST carries a fresh Idempotency-Key; ifMatch is sent when not empty.
    void send(const QByteArray &verb, const QString &path, const QJsonObject &body, QObject *context, Callback callback,
              const QByteArray &ifMatch = {}, const QUrlQuery &query = {});

    /// The server's own description of the API, as it came.
    void getContract(QObject *context, Callback callback);

    /// POSTs a file. Who has the upload follows it, and deletes it to break it off; it belongs to the owner, and goes
    /// after the callback.
    ApiUpload *upload(const QString &path, const QUrlQuery &query, const QByteArray &contentType,
                      const QByteArray &content, QObject *owner, Callback callback);

    /// Renews the access token now, whatever its age: tokensChanged or sessionEnded follows, or neither when the server
    /// cannot be reached.
    void renew();

Q_SIGNALS:
    /// New tokens were given, by sign-in or renewal: whoever keeps the refresh token keeps this one.
    void tokensChanged(const QString &accessToken, const QString &refreshToken);

    /// The server does not take the session any more: sign in again.
    void sessionEnded();

    /// The trusted certificate was met: what this machine would have complained about.
    void certificateTrusted(const QList<QSslError> &errors);

    /// Whether the last call reached the server.
    void reachableChanged(bool reachable);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace roost::ui
