#pragma once

#include "backend/http/request_handler.h"
#include "backend/http/request_parser.h"
#include "backend/http/upgrade_handler.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

class QTcpSocket;

namespace roost::http {

struct ConnectionLimits
{
    RequestParser::Limits request{};
    std::chrono::milliseconds headTime{10'000};  ///< from the first byte to the end of the head
    std::chrono::milliseconds bodyTime{30'000};  ///< from the end of the head to the end of the body
    std::chrono::milliseconds idleTime{60'000};  ///< between two requests
    std::chrono::milliseconds writeTime{30'000}; ///< without the client taking any of an answer
    std::chrono::milliseconds lingerTime{2'000}; ///< for the client to read the last answer
};

/// One client: reads requests one after the other, hands each to the handler and writes its answer before it looks at
/// the next, so that answers keep their order. While a request is in work nothing is parsed, and the sender is held
/// back by TCP.
///
/// Lives on the network thread, and owns its socket until an upgrade gives it away.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket *socket, RequestHandler &handler, const QList<UpgradeHandler *> &upgrades,
               const ConnectionLimits &limits, QObject *parent);

    /// Answers whatever comes with this, and closes.
    void refuse(const Response &response);

    /// Closes now when idle, else after the answer to the request that is being read or in work.
    void drain();

    /// To be called now and then: acts on what took too long.
    void checkDeadline();

Q_SIGNALS:
    /// The socket is closed, or has been given away. Emitted once.
    void closed();

private:
    enum class State {
        Idle,      ///< between requests
        Reading,   ///< some of a request is here
        Working,   ///< the handler has it
        Flushing,  ///< too much of an answer is still to be written
        Lingering, ///< the last answer is out; what comes in is thrown away
    };

    void readMore();
    bool readSome();
    bool offerUpgrade();
    void begin();
    void afterHead();
    void dispatch();
    void fail(const RequestParser::Failure &failure);
    void write(const Response &response, Method method);
    void written();
    void linger();

    QTcpSocket *m_socket;
    RequestHandler &m_handler;
    const QList<UpgradeHandler *> &m_upgrades;
    const ConnectionLimits &m_limits;

    State m_state = State::Idle;
    QDeadlineTimer m_deadline;
    QByteArray m_input;
    std::unique_ptr<RequestParser> m_parser;
    bool m_headRead = false;
    bool m_keepAlive = true;
    bool m_draining = false;
    bool m_readingMore = false;
};

} // namespace roost::http
