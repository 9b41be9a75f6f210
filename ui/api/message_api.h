#pragma once

#include "ui/api/answer.h"

#include <QDateTime>

namespace roost::ui {

/// A word of one side to the other. Instants are local.
struct Message
{
    QString threadId{};
    int sequence = 0; ///< 1, 2, 3, … in its thread
    QString authorId{};
    QString authorName{};
    QString text{};
    QDateTime sentAt{};

    static Message fromJson(const QJsonObject &object);
};

/// What guest and host wrote each other about a booking, or before there was one.
struct Thread
{
    enum class Side { Guest, Host };

    QString id{};
    QString propertyId{};
    QString propertyTitle{};
    QString bookingId{}; ///< empty: an inquiry
    QString bookingCode{};
    Side side = Side::Host; ///< one's own
    QString guestId{};
    QString guestName{};
    QString hostName{};
    int messageCount = 0;
    int unread = 0;
    Message lastMessage{};

    static Thread fromJson(const QJsonObject &object);

    QString otherName() const { return side == Side::Host ? guestName : hostName; }
};

/// A page of threads, and the unread messages of all of them.
struct ThreadListing : Listing<Thread>
{
    int unread = 0;

    static ThreadListing fromJson(const QJsonObject &object);
};

/// What is left empty does not filter.
struct ThreadQuery
{
    QString bookingId{};
    bool onlyUnread = false;

    bool operator==(const ThreadQuery &) const = default;
};

/// Messages between guests and hosts. GUI thread; a callback is dropped when its context is gone.
class MessageApi
{
public:
    explicit MessageApi(ApiClient &client);

    /// The last written in first.
    void threads(const ThreadQuery &query, const QString &cursor, int limit, QObject *context,
                 Answer<ThreadListing> callback);
    void thread(const QString &threadId, QObject *context, Answer<Thread> callback);

    /// The thread of a booking, made if there is none.
    void openThread(const QString &bookingId, QObject *context, Answer<Thread> callback);

    /// Newest first.
    void messages(const QString &threadId, const QString &cursor, int limit, QObject *context,
                  Answer<Listing<Message>> callback);
    void post(const QString &threadId, const QString &text, QObject *context, Answer<Message> callback);

    /// One has seen all up to this message.
    void markRead(const QString &threadId, int sequence, QObject *context, Answer<Thread> callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
