#pragma once

#include "backend/http/connection_limits.h"
#include "backend/http/request_handler.h"
#include "backend/http/transport/stream.h"
#include "backend/http/trusted_proxies.h"
#include "backend/http/upgrade_handler.h"

#include <QDeadlineTimer>
#include <QObject>

namespace roost::http {

/// One client: reads requests one after the other, hands each to the handler and writes its answer before it looks at
/// the next, so that answers keep their order. While a request is in work nothing is read, and the sender is held back
/// by TCP. A client that has sent all it will (half of a close) still gets its answer.
///
/// Lives on the network thread, and owns its stream until an upgrade gives it away.
class Connection : public QObject, private Stream::Listener
{
    Q_OBJECT

public:
    /// What all connections of a server share, and outlives them.
    struct Surroundings
    {
        RequestHandler &handler;
        const QList<UpgradeHandler *> &upgrades;
        const TrustedProxies &proxies;
        const ConnectionLimits &limits;
    };

    /// Reads nothing before start().
    Connection(std::unique_ptr<Stream> stream, const Surroundings &surroundings, QObject *parent);

    void start();

    /// Answers whatever comes with this, and closes.
    void refuse(const Response &response);

    /// Closes now when idle, else after the answer to the request that is being read or in work.
    void drain();

    /// To be called now and then: acts on what took too long.
    void checkDeadline();

    const QHostAddress &peerAddress() const { return m_peerAddress; }

Q_SIGNALS:
    /// The connection is at its end, or has been given away. Emitted once.
    void closed();

private:
    enum class State {
        Idle,      ///< between requests
        Reading,   ///< some of a request is here
        Working,   ///< the handler has it, or makes the next piece of its answer
        Flushing,  ///< too much of an answer is still to be written
        Lingering, ///< the last answer is on its way; what comes in is thrown away
        Closed,
    };

    void changed() override;
    void readMore();
    bool readSome();
    bool receive();
    void clientEnded();
    void begin();
    void afterHead();
    bool handOver();
    void dispatch();
    Request takeRequest();
    void fail(const RequestFailure &failure);
    void answer(const Response &response);
    void write(const Response &response, Method method);
    void produce();
    void writePiece(const std::optional<QByteArray> &piece);
    void flush();
    void written();
    void linger();
    void close();
    void becomeIdle();
    void credit(qint64 bytes, std::chrono::milliseconds atMost);

    std::unique_ptr<Stream> m_stream;
    const Surroundings m_surroundings;
    const ConnectionLimits &m_limits;
    const QHostAddress m_peerAddress;
    const bool m_isEncrypted;

    State m_state = State::Idle;
    QDeadlineTimer m_deadline;
    QByteArray m_input; ///< read, and not parsed yet
    std::unique_ptr<RequestParser> m_parser;
    qsizetype m_unwritten = 0; ///< when last looked at
    int m_requests = 0;
    Method m_method = Method::Get; ///< of the request in work
    HttpVersion m_version = HttpVersion::Http11;
    std::shared_ptr<BodySource> m_source; ///< of an answer that is still being made
    bool m_keepAlive = true;
    bool m_draining = false;
    bool m_finished = false; ///< writing
    bool m_readingMore = false;
};

} // namespace roost::http
