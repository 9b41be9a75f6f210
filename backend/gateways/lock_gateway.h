#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace roost {

/// Short locks in front of the database, to turn a rush away cheaply. Never trusted: whoever holds one may have lost
/// it.
class LockGateway
{
public:
    /// Releases when destroyed.
    class Lock
    {
    public:
        virtual ~Lock() = default;
    };

    virtual ~LockGateway() = default;

    /// Waits up to `wait`. Nothing when another holds it for longer; a lock that guards nothing when the lock service
    /// fails, so that work goes on without it. Any thread.
    virtual std::unique_ptr<Lock> acquire(const QString &name, std::chrono::milliseconds timeToLive,
                                          std::chrono::milliseconds wait) = 0;
};

} // namespace roost
