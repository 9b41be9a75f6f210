#include "backend/core/wake_up.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace roost {

WakeUp::WakeUp()
    : m_event(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_event < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

WakeUp::~WakeUp()
{
    ::close(m_event);
}

void WakeUp::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one); // full: it is awake already
}

bool WakeUp::waitFor(int descriptor, std::chrono::milliseconds timeout)
{
    std::array<pollfd, 2> watched{pollfd{m_event, POLLIN, 0}, pollfd{descriptor, POLLIN, 0}};
    ::poll(watched.data(), watched.size(), static_cast<int>(timeout.count()));
    if (watched[0].revents != 0) {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto read = ::read(m_event, &count, sizeof count);
    }
    return watched[1].revents != 0;
}

} // namespace roost
