#pragma once

#include "backend/http/transport/poller.h"
#include "backend/http/transport/stream.h"

#include <memory>

namespace roost::http {

/// A TCP connection by itself. Not a QTcpSocket, which closes as soon as the client has sent all it will (so that a
/// client which says so gets no answer), costs some 20 KiB each, and makes every turn of the event loop look at it.
class PlainStream : public Stream, private Poller::Watcher
{
public:
    /// Owns the descriptor from now on, and the poller with all other streams of it: a socket may outlive the server
    /// that accepted it.
    PlainStream(int descriptor, std::shared_ptr<Poller> poller);
    ~PlainStream() override;
    PlainStream(const PlainStream &) = delete;
    PlainStream &operator=(const PlainStream &) = delete;

    qsizetype read(char *into, qsizetype size) override;
    bool atEnd() const override { return m_atEnd; }
    bool isBroken() const override { return m_broken; }
    void write(const QByteArray &bytes) override;
    qsizetype unwritten() const override { return m_unwritten.size(); }
    void finishWriting() override;
    bool isEncrypted() const override { return false; }
    QHostAddress peerAddress() const override;

private:
    void ready(Poller::Change change) override;
    qsizetype send(QByteArrayView bytes);

    int m_descriptor;
    std::shared_ptr<Poller> m_poller;
    QByteArray m_unwritten;
    bool m_readable = true; ///< until the kernel says that there is nothing
    bool m_ended = false;   ///< the end has come in, behind what is still to be read
    bool m_atEnd = false;
    bool m_broken = false;
};

} // namespace roost::http
