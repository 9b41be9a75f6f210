#pragma once

#include "backend/http/transport/stream.h"
#include "backend/http/transport/tls_context.h"

namespace roost::http {

/// TLS over another stream, which stays the only one that knows sockets and buffers what the client does not take.
/// OpenSSL reads and writes through it; the handshake happens by itself with the first read(). Not a QSslSocket, which
/// would bring a second socket layer, tens of KiB for each connection, and an end at a client's half-close.
///
/// A stream below that ends without TLS's own end counts as broken: what was read may not be all.
class TlsStream : public Stream, private Stream::Listener
{
public:
    /// plainAnswer: what a client is told that speaks HTTP without TLS.
    TlsStream(std::unique_ptr<Stream> below, const TlsContext &context, QByteArray plainAnswer);
    ~TlsStream() override;

    qsizetype read(char *into, qsizetype size) override;
    bool atEnd() const override { return m_atEnd; }
    bool isBroken() const override { return m_broken || m_below->isBroken(); }
    void write(const QByteArray &bytes) override;
    qsizetype unwritten() const override { return m_below->unwritten(); }
    void finishWriting() override;
    bool isEncrypted() const override { return true; }
    QHostAddress peerAddress() const override { return m_below->peerAddress(); }

private:
    void changed() override { tellChanged(); }
    void noteFailure(int result);

    std::unique_ptr<Stream> m_below;
    TlsContext::Session m_session;
    QByteArray m_plainAnswer;
    bool m_atEnd = false;
    bool m_broken = false;
};

} // namespace roost::http
