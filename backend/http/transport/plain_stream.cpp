#include "backend/http/transport/plain_stream.h"

#include "backend/http/transport/client_address.h"

#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roost::http {

PlainStream::PlainStream(int descriptor, std::shared_ptr<Poller> poller)
    : m_descriptor(descriptor)
    , m_poller(std::move(poller))
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_broken = !m_poller->add(descriptor, *this);
}

PlainStream::~PlainStream()
{
    if (m_descriptor < 0)
        return;
    m_poller->remove(m_descriptor);
    ::close(m_descriptor);
}

qsizetype PlainStream::read(char *into, qsizetype size)
{
    if (!m_readable || m_broken)
        return 0;
    const ssize_t count = ::recv(m_descriptor, into, static_cast<std::size_t>(size), MSG_DONTWAIT);
    if (count > 0) {
        // Less than asked for is all there was; the kernel tells when more has come.
        m_readable = count == size || m_ended;
        return count;
    }
    m_atEnd = count == 0;
    m_broken = count < 0 && errno != EAGAIN && errno != EINTR;
    m_readable = false;
    return 0;
}

void PlainStream::write(const QByteArray &bytes)
{
    if (m_broken)
        return;
    const qsizetype sent = m_unwritten.isEmpty() ? send(bytes) : 0;
    if (sent < bytes.size() && !m_broken)
        m_unwritten += sent == 0 ? bytes : bytes.sliced(sent);
}

qsizetype PlainStream::send(QByteArrayView bytes)
{
    const ssize_t count =
        ::send(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0)
        return count;
    m_broken = errno != EAGAIN && errno != EINTR;
    return 0;
}

void PlainStream::finishWriting()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void PlainStream::ready(Poller::Change change)
{
    m_broken = m_broken || change.broken;
    m_ended = m_ended || change.ended;
    m_readable = m_readable || change.readable || change.ended;
    if (change.writable && !m_unwritten.isEmpty() && !m_broken) {
        m_unwritten.remove(0, send(m_unwritten));
        if (m_unwritten.isEmpty())
            m_unwritten = {}; // with its memory
    }
    tellChanged(); // last: this object may be gone then
}

QHostAddress PlainStream::peerAddress() const
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return withoutMapping(QHostAddress(reinterpret_cast<const sockaddr *>(&address)));
}

} // namespace roost::http
