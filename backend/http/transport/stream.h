#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace roost::http {

/// The bytes of one client, both ways. Knows nothing of HTTP. Lives on the network thread; going away closes it.
class Stream
{
public:
    /// Told on the network thread, never from within a call of one of the stream's functions. May destroy the stream.
    class Listener
    {
    public:
        /// There may be more to read, or the end of it; more of what was written may be out; or the connection broke.
        virtual void changed() = 0;

    protected:
        ~Listener() = default;
    };

    virtual ~Stream() = default;

    /// nullptr: nobody is told. What arrived before is not told of: read first.
    void setListener(Listener *listener) { m_listener = listener; }

    /// Up to `size` bytes of what has arrived; 0 when there is nothing for now, or nothing more (atEnd()).
    virtual qsizetype read(char *into, qsizetype size) = 0;

    /// The client sends no more, and all that it sent has been read. It may still wait for an answer.
    virtual bool atEnd() const = 0;

    /// Nothing comes or goes any more.
    virtual bool isBroken() const = 0;

    /// Sends what the client takes at once, and keeps the rest until it takes more.
    virtual void write(const QByteArray &bytes) = 0;

    /// Bytes that the client has not taken yet.
    virtual qsizetype unwritten() const = 0;

    /// Half of a close: the client reads to the end, and may still send. After everything is written.
    virtual void finishWriting() = 0;

    /// Whether what goes over the wire is encrypted.
    virtual bool isEncrypted() const = 0;

    virtual QHostAddress peerAddress() const = 0;

protected:
    void tellChanged()
    {
        if (m_listener)
            m_listener->changed();
    }

private:
    Listener *m_listener = nullptr;
};

} // namespace roost::http
