#pragma once

#include "backend/core/enum_names.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace roost {

enum class PartState { Ok, Unavailable, Off };

template <>
inline constexpr auto enumNames<PartState> = std::to_array<EnumName<PartState>>({
    {PartState::Ok, QLatin1StringView("ok")},
    {PartState::Unavailable, QLatin1StringView("unavailable")},
    {PartState::Off, QLatin1StringView("off")},
});

struct WorkerCounts
{
    int threads = 0;
    int running = 0;
    int queued = 0;
};

/// What only the program's own parts can tell. The functions are called on any worker thread.
struct ServerProbes
{
    QDateTime startedAt{};
    bool databaseIsEmbedded = true;
    QString mailGateway{};
    QString smsGateway{};
    QString paymentGateway{};
    std::function<QString()> address{};
    std::function<PartState()> redis{};
    std::function<WorkerCounts()> workers{};
    std::function<int()> sockets{};
};

/// The database as it answers.
struct DatabaseStatus
{
    PartState state = PartState::Unavailable;
    QString version{};
    int schemaVersion = 0;
    qint64 sizeBytes = 0;
    qint64 outboxWaiting = 0;
    qint64 outboxFailed = 0;
};

/// The state of every part of this server.
struct ServerStatus
{
    QString version{};
    QDateTime startedAt{};
    QString address{};
    bool databaseIsEmbedded = true;
    DatabaseStatus database{};
    PartState redis = PartState::Off;
    QString mailGateway{};
    QString smsGateway{};
    QString paymentGateway{};
    WorkerCounts workers{};
    int sockets = 0;
};

/// Which parts that are needed answer.
struct Readiness
{
    PartState database = PartState::Unavailable;
    PartState redis = PartState::Off;

    /// Redis is not needed: the constraint holds without it.
    bool isReady() const { return database == PartState::Ok; }
};

} // namespace roost
