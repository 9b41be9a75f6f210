#include "backend/http/transport/poller.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <sys/epoll.h>
#include <unistd.h>

namespace roost::http {

namespace {

Poller::Change changeOf(std::uint32_t events)
{
    return {.readable = (events & EPOLLIN) != 0,
            .writable = (events & EPOLLOUT) != 0,
            .ended = (events & EPOLLRDHUP) != 0,
            .broken = (events & (EPOLLHUP | EPOLLERR)) != 0};
}

int openEpoll()
{
    const int descriptor = ::epoll_create1(EPOLL_CLOEXEC);
    if (descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
    return descriptor;
}

} // namespace

Poller::Poller()
    : m_descriptor(openEpoll())
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { poll(); });
}

Poller::~Poller()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

bool Poller::add(int descriptor, Watcher &watcher)
{
    const auto index = static_cast<std::size_t>(descriptor);
    if (m_entries.size() <= index)
        m_entries.resize(index + 1);
    Entry &entry = m_entries[index];
    entry.watcher = &watcher;
    ++entry.generation;

    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.u64 = (static_cast<quint64>(entry.generation) << 32) | static_cast<quint32>(descriptor);
    return ::epoll_ctl(m_descriptor, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::remove(int descriptor)
{
    m_entries.at(static_cast<std::size_t>(descriptor)).watcher = nullptr;
    ::epoll_ctl(m_descriptor, EPOLL_CTL_DEL, descriptor, nullptr);
}

/// One portion a turn of the event loop; what is left makes the descriptor ready again.
void Poller::poll()
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_descriptor, events.data(), static_cast<int>(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        const Entry entry = m_entries.at(event.data.u64 & 0xffff'ffffU);
        if (entry.watcher && entry.generation == static_cast<quint32>(event.data.u64 >> 32))
            entry.watcher->ready(changeOf(event.events));
    }
}

} // namespace roost::http
