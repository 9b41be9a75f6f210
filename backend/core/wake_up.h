#pragma once

#include <chrono>

namespace roost {

/// Lets a thread wait for a descriptor and for other threads at once.
class WakeUp
{
public:
    WakeUp(); ///< Throws std::system_error when the kernel gives no descriptor.
    ~WakeUp();
    WakeUp(const WakeUp &) = delete;
    WakeUp &operator=(const WakeUp &) = delete;

    /// Any thread. Ends the wait that goes on, or the next one.
    void wake();

    /// Returns when this descriptor can be read (true), or on wake() or the timeout (false). descriptor: -1 for none;
    /// timeout: negative for ever.
    bool waitFor(int descriptor, std::chrono::milliseconds timeout);

private:
    int m_event;
};

} // namespace roost
