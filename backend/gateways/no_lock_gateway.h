#pragma once

#include "backend/gateways/lock_gateway.h"

namespace roost {

/// Locks that guard nothing: for a server without Redis, where the database alone decides.
class NoLockGateway : public LockGateway
{
public:
    std::unique_ptr<Lock> acquire(const QString &, std::chrono::milliseconds, std::chrono::milliseconds) override
    {
        return std::make_unique<Lock>();
    }
};

} // namespace roost
