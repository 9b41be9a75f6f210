#pragma once

#include "backend/core/clock.h"

#include <QString>

#include <functional>

namespace roost {

struct SeedOptions
{
    int properties = 60;
    qint64 bookings = 5'000;
    quint64 randomSeed = 20'260;
    qint64 bulkFrom = 100'000; ///< so many bookings or more are loaded in bulk
};

/// The accounts that a seed makes for people to sign in with; one password for all three.
struct DemoAccounts
{
    static constexpr auto admin = "admin@demo.roost";
    static constexpr auto host = "host@demo.roost";
    static constexpr auto guest = "guest@demo.roost";
    static constexpr auto password = "roost-demo";
};

/// Fills an empty database with properties, stays and accounts that look like years of business around today. The same
/// options on the same day make the same data, but for password hashes. One thread.
class Seeder
{
public:
    using Progress = std::function<void(const QString &)>;

    Seeder(QString databaseUrl, const Clock &clock);

    /// False, and nothing is written, when there are accounts already.
    bool fill(const SeedOptions &options, const Progress &progress = {});

private:
    QString m_databaseUrl;
    const Clock &m_clock;
};

} // namespace roost
