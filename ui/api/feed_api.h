#pragma once

#include "ui/api/answer.h"

#include <QDate>
#include <QDateTime>

namespace roost::ui {

/// Another platform's calendar that a property listens to. Instants are local.
struct CalendarFeed
{
    QString id{};
    QString propertyId{};
    QString propertyTitle{};
    QString name{};
    QString url{}; ///< empty: fed by files
    int events = 0;
    int eventsSkipped = 0;
    int nightsClaimed = 0;
    int openConflicts = 0;
    int failures = 0; ///< in a row
    QDateTime lastSuccessAt{};
    int lagSeconds = 0; ///< since the last success; -1: never
    QString lastError{};
    QDateTime nextAttemptAt{};

    static CalendarFeed fromJson(const QJsonObject &object);

    bool isFailing() const { return failures > 0; }
};

/// Where another calendar wants nights that are taken here.
struct CalendarConflict
{
    QString id{};
    QString propertyId{};
    QString propertyTitle{};
    QString feedName{};
    bool isBlock = false; ///< not a booking but a block has the nights
    QString bookingId{};
    QString bookingCode{};
    QDate from{}; ///< the nights that collide
    QDate to{};
    QString summary{}; ///< of the other calendar's event
    QDate eventFrom{};
    QDate eventTo{};
    QString status{}; ///< OPEN, RESOLVED, CLOSED
    QDateTime openedAt{};

    static CalendarConflict fromJson(const QJsonObject &object);
};

/// How a host takes a conflict out of the inbox.
enum class ConflictResolution { Keep, Dismiss };

/// Calendars of other platforms, and their conflicts. GUI thread; a callback is dropped when its context is gone.
class FeedApi
{
public:
    explicit FeedApi(ApiClient &client);

    /// How an address of a calendar looks, to show.
    static QString exampleAddress();

    /// Whether a text can be one; the server has the last word.
    static bool isAddress(const QString &text);

    /// Which feeds to list.
    enum class Which { All, Failing };

    /// Those of all of one's properties, oldest first.
    void feeds(Which which, const QString &cursor, int limit, QObject *context, Answer<Listing<CalendarFeed>> callback);

    /// An empty address: fed by files.
    void add(const QString &propertyId, const QString &name, const QString &url, QObject *context,
             Answer<CalendarFeed> callback);
    void change(const CalendarFeed &feed, const QString &name, const QString &url, QObject *context,
                Answer<CalendarFeed> callback);
    void remove(const CalendarFeed &feed, QObject *context, Outcome outcome);
    void refresh(const CalendarFeed &feed, QObject *context, Answer<CalendarFeed> callback);

    /// Those that are open, newest first.
    void openConflicts(const QString &cursor, int limit, QObject *context, Answer<Listing<CalendarConflict>> callback);
    void resolve(const QString &conflictId, ConflictResolution resolution, QObject *context,
                 Answer<CalendarConflict> callback);

private:
    /// Changing and removing name the state that one has seen: reads it, then goes on.
    void withTag(const CalendarFeed &feed, QObject *context, Outcome failed,
                 std::function<void(const QByteArray &etag)> next);

    ApiClient &m_client;
};

} // namespace roost::ui
