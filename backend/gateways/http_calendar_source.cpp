#include "backend/gateways/http_calendar_source.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace roost {

namespace {

[[noreturn]] void fail(const char *code, const QString &detail)
{
    throw CalendarSourceError(QString::fromLatin1(code), detail);
}

[[noreturn]] void failForTime()
{
    fail("TIMEOUT", QStringLiteral("The calendar took too long to answer."));
}

/// One fetch with all its redirects, on the stack of its caller.
class Fetch
{
public:
    Fetch(const AddressRules &rules, const HttpCalendarSource::Limits &limits);

    CalendarSource::Answer run(QUrl url, const CalendarSource::Validators &known);

private:
    std::unique_ptr<QNetworkReply> request(const QUrl &url, const CalendarSource::Validators &known);
    QHostAddress resolve(const QString &host);
    QHostInfo lookUp(const QString &host);
    void receive(QNetworkReply &reply);
    void requireAnswer(const QNetworkReply &reply) const;
    CalendarSource::Answer answerOf(const QNetworkReply &reply, int status) const;
    void wait(QEventLoop &loop) const;

    const AddressRules &m_rules;
    const HttpCalendarSource::Limits &m_limits;
    QDeadlineTimer m_deadline;
    QNetworkAccessManager m_network;
    QByteArray m_body;
    bool m_tooLarge = false;
};

Fetch::Fetch(const AddressRules &rules, const HttpCalendarSource::Limits &limits)
    : m_rules(rules)
    , m_limits(limits)
    , m_deadline(limits.time)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(false);
}

CalendarSource::Answer Fetch::run(QUrl url, const CalendarSource::Validators &known)
{
    for (int redirects = 0; redirects <= m_limits.redirects; ++redirects) {
        m_body.clear();
        const auto reply = request(url, known);
        receive(*reply);
        requireAnswer(*reply);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray location = reply->rawHeader("Location");
        const bool isRedirect = status >= 300 && status < 400 && status != 304 && !location.isEmpty();
        if (!isRedirect)
            return answerOf(*reply, status);
        url = url.resolved(QUrl(QString::fromUtf8(location)));
    }
    fail("TOO_MANY_REDIRECTS", QStringLiteral("The address leads from one to the next and never to a calendar."));
}

std::unique_ptr<QNetworkReply> Fetch::request(const QUrl &url, const CalendarSource::Validators &known)
{
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        fail("ADDRESS", QStringLiteral("The calendar must be at an http or https address, without a password."));

    // The name goes into Host, SNI and the check of the certificate; the connection to the address that was checked.
    const QString host = url.host(QUrl::FullyEncoded);
    QUrl pinned = url.adjusted(QUrl::RemoveFragment);
    pinned.setHost(resolve(url.host()).toString());
    QNetworkRequest request(pinned);
    request.setPeerVerifyName(url.host(QUrl::EncodeUnicode));
    const QString port = url.port() < 0 ? QString() : u':' + QString::number(url.port());
    request.setRawHeader("Host", (host + port).toLatin1());
    request.setRawHeader("User-Agent", "Roost/" ROOST_VERSION);
    request.setRawHeader("Accept", "text/calendar");
    request.setRawHeader("Accept-Encoding", "identity"); // what is unpacked would pass the size limit unseen
    if (!known.etag.isEmpty())
        request.setRawHeader("If-None-Match", known.etag);
    if (!known.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", known.lastModified);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return std::unique_ptr<QNetworkReply>(m_network.get(request));
}

QHostAddress Fetch::resolve(const QString &host)
{
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull())
        addresses.append(literal);
    else
        addresses = lookUp(host).addresses();
    if (addresses.isEmpty())
        fail("UNKNOWN_HOST", QStringLiteral("There is no server named %1.").arg(host));
    for (const QHostAddress &address : std::as_const(addresses)) {
        if (!m_rules.allows(address))
            fail("FORBIDDEN_ADDRESS", QStringLiteral("%1 is not on the public internet.").arg(host));
    }
    return addresses.constFirst();
}

QHostInfo Fetch::lookUp(const QString &host)
{
    QHostInfo found;
    QEventLoop loop;
    const int lookup = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo &info) {
        found = info;
        loop.quit();
    });
    wait(loop);
    QHostInfo::abortHostLookup(lookup);
    return found;
}

void Fetch::receive(QNetworkReply &reply)
{
    reply.setReadBufferSize(m_limits.bytes + 1);
    QEventLoop loop;
    const auto read = [&] {
        m_body += reply.readAll();
        m_tooLarge = m_body.size() > m_limits.bytes;
        if (m_tooLarge)
            loop.quit();
    };
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, read);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply.isFinished())
        wait(loop);
    read();
}

void Fetch::requireAnswer(const QNetworkReply &reply) const
{
    if (m_tooLarge)
        fail("TOO_LARGE", QStringLiteral("The calendar is larger than %1 KiB.").arg(m_limits.bytes / 1024));
    if (!reply.isFinished())
        failForTime();
    const bool hasStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    const bool isStatusError = reply.error() >= QNetworkReply::ContentAccessDenied;
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        fail("TLS", QStringLiteral("The server's certificate does not hold: %1.").arg(reply.errorString()));
    if (!hasStatus || (reply.error() != QNetworkReply::NoError && !isStatusError))
        fail("CONNECTION", QStringLiteral("The server does not answer, or broke off."));
}

CalendarSource::Answer Fetch::answerOf(const QNetworkReply &reply, int status) const
{
    const CalendarSource::Validators validators{reply.rawHeader("ETag"), reply.rawHeader("Last-Modified")};
    if (status == 304)
        return {false, {}, validators};
    if (status != 200)
        fail("HTTP_STATUS", QStringLiteral("The server answers with status %1.").arg(status));
    return {true, m_body, validators};
}

/// Until the loop is told to quit. Throws when the time is over.
void Fetch::wait(QEventLoop &loop) const
{
    const qint64 rest = m_deadline.remainingTime();
    if (rest <= 0)
        failForTime();
    QTimer timer;
    timer.setSingleShot(true);
    bool isOver = false;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        isOver = true;
        loop.quit();
    });
    timer.start(std::chrono::milliseconds(rest));
    loop.exec();
    if (isOver)
        failForTime();
}

} // namespace

HttpCalendarSource::HttpCalendarSource(AddressRules rules)
    : HttpCalendarSource(std::move(rules), Limits())
{
}

HttpCalendarSource::HttpCalendarSource(AddressRules rules, const Limits &limits)
    : m_rules(std::move(rules))
    , m_limits(limits)
{
}

CalendarSource::Answer HttpCalendarSource::fetch(const QUrl &url, const Validators &known)
{
    return Fetch(m_rules, m_limits).run(url, known);
}

} // namespace roost
