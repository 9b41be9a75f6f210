#pragma once

#include "backend/core/ids.h"
#include "backend/gateways/calendar_source.h"

#include <QDateTime>

#include <optional>

namespace roost {

/// Why a calendar was not read the last time.
struct FeedError
{
    QString code{};
    QString detail{};
};

/// A calendar of another platform that a property listens to: read from its address from time to time, or sent as a
/// file by the host.
struct CalendarFeed
{
    PropertyId propertyId{};
    CalendarFeedId id{};
    QString name{};
    std::optional<QString> url{}; ///< none: by file
    int eventCount = 0;           ///< of the last document that was read
    int skippedCount = 0;         ///< its events that do not say which nights they take
    int claimedNights = 0;        ///< from today on
    int openConflicts = 0;
    int failures = 0; ///< in a row
    std::optional<QDateTime> lastAttemptAt{};
    std::optional<QDateTime> lastSuccessAt{};
    std::optional<FeedError> lastError{}; ///< since the last success
    QDateTime nextAttemptAt{};
    QDateTime createdAt{};
    qint64 version = 1;                     ///< of what the host sets
    std::optional<QString> propertyTitle{}; ///< in lists over several properties
};

/// Feeds of several properties.
struct FeedFilter
{
    std::optional<UserId> hostId{}; ///< everybody's without it
    bool failing = false;           ///< only those whose last attempt failed
};

/// What the host sets of a feed; a part that is not given stays.
struct FeedEdit
{
    std::optional<QString> name{};
    std::optional<QString> url{};
};

/// What a fetch needs to know.
struct FeedAddress
{
    PropertyId propertyId{};
    CalendarFeedId id{};
    QString url{};
    CalendarSource::Validators known{};
};

/// A document that was kept, to be read again.
struct FeedDocument
{
    CalendarFeedId feedId{};
    QByteArray document{};
};

} // namespace roost
