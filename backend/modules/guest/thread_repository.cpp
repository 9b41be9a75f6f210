#include "backend/modules/guest/thread_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {
namespace {

/// A thread with its names and its last message; a condition on t follows.
const QByteArray &selection()
{
    static const QByteArray sql = R"sql(
        SELECT t.property_id, t.id, t.guest_id, t.host_id, t.booking_id, t.message_count, t.guest_read, t.host_read,
               t.guest_unread, t.host_unread, t.created_at, t.last_message_at, p.title AS property_title, g.name AS guest_name,
               h.name AS host_name, b.code AS booking_code, m.sequence AS last_sequence, m.author_id AS last_author_id,
               m.text AS last_text, m.sent_at AS last_sent_at
          FROM threads t
          JOIN properties p ON p.id = t.property_id
          JOIN users g ON g.id = t.guest_id
          JOIN users h ON h.id = t.host_id
          LEFT JOIN bookings b ON b.property_id = t.property_id AND b.id = t.booking_id
          LEFT JOIN messages m
                 ON m.property_id = t.property_id AND m.thread_id = t.id AND m.sequence = t.message_count
        )sql";
    return sql;
}

/// The text with {side} replaced by the side's name, as its columns begin.
QByteArray ofSide(QByteArray sql, ThreadSide side)
{
    return sql.replace("{side}", toName(side).toLatin1());
}

QByteArray listSql(ThreadSide side)
{
    return ofSide(selection() + R"sql(
         WHERE t.{side}_id = ? AND t.last_message_at IS NOT NULL
           AND (?::uuid IS NULL OR t.booking_id = ?)
           AND (?::uuid IS NULL OR t.property_id = ?)
           AND (NOT ?::boolean OR t.{side}_unread > 0)
           AND (?::timestamptz IS NULL OR (t.last_message_at, t.id) < (?::timestamptz, ?::uuid))
         ORDER BY t.last_message_at DESC, t.id DESC
         LIMIT ?
        )sql",
                  side);
}

MessageThread threadFrom(const Row &row)
{
    MessageThread thread{.id = row.get<ThreadId>("id"),
                         .propertyId = row.get<PropertyId>("property_id"),
                         .propertyTitle = row.get<QString>("property_title"),
                         .guestId = row.get<UserId>("guest_id"),
                         .guestName = row.get<QString>("guest_name"),
                         .hostId = row.get<UserId>("host_id"),
                         .hostName = row.get<QString>("host_name"),
                         .bookingId = row.get<std::optional<BookingId>>("booking_id"),
                         .bookingCode = row.get<std::optional<QString>>("booking_code"),
                         .messageCount = row.get<int>("message_count"),
                         .guest = {row.get<int>("guest_read"), row.get<int>("guest_unread")},
                         .host = {row.get<int>("host_read"), row.get<int>("host_unread")},
                         .createdAt = row.get<QDateTime>("created_at")};
    if (const auto sequence = row.get<std::optional<int>>("last_sequence")) {
        const auto author = row.get<UserId>("last_author_id");
        thread.lastMessageAt = row.get<QDateTime>("last_message_at");
        thread.lastMessage = Message{thread.id,
                                     *sequence,
                                     author,
                                     author == thread.guestId ? thread.guestName : thread.hostName,
                                     row.get<QString>("last_text"),
                                     row.get<QDateTime>("last_sent_at")};
    }
    return thread;
}

std::optional<MessageThread> threadFrom(const std::optional<Row> &row)
{
    return row ? std::optional(threadFrom(*row)) : std::nullopt;
}

} // namespace

std::optional<MessageThread> ThreadRepository::find(Session &session, ThreadId id) const
{
    static const QByteArray sql = selection() + " WHERE t.id = ?";
    return threadFrom(session.find(sql.constData(), id));
}

std::optional<MessageThread> ThreadRepository::findForUpdate(Session &session, ThreadId id) const
{
    // In a statement of its own, so that the second one sees what whoever held the lock has written.
    session.find("SELECT id FROM threads WHERE id = ? FOR UPDATE", id);
    return find(session, id);
}

std::optional<MessageThread> ThreadRepository::findOfBooking(Session &session, PropertyId property,
                                                             BookingId booking) const
{
    static const QByteArray sql = selection() + " WHERE t.property_id = ? AND t.booking_id = ?";
    return threadFrom(session.find(sql.constData(), property, booking));
}

std::optional<MessageThread> ThreadRepository::findInquiry(Session &session, PropertyId property, UserId guest) const
{
    static const QByteArray sql = selection() + " WHERE t.property_id = ? AND t.guest_id = ? AND t.booking_id IS NULL";
    return threadFrom(session.find(sql.constData(), property, guest));
}

bool ThreadRepository::insert(Session &session, const MessageThread &thread) const
{
    return session.insert(R"sql(
        INSERT INTO threads (property_id, id, guest_id, host_id, booking_id, created_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        )sql",
                          thread.propertyId, thread.id, thread.guestId, thread.hostId, thread.bookingId,
                          thread.createdAt) == 1;
}

QList<MessageThread> ThreadRepository::list(Session &session, UserId account, ThreadSide side,
                                            const ThreadFilter &filter, int limit,
                                            const std::optional<ThreadPosition> &after) const
{
    static const QByteArray ofGuest = listSql(ThreadSide::Guest);
    static const QByteArray ofHost = listSql(ThreadSide::Host);
    const ThreadPosition start = after.value_or(ThreadPosition());
    const auto rows = session.all((side == ThreadSide::Guest ? ofGuest : ofHost).constData(), account, filter.bookingId,
                                  filter.bookingId, filter.propertyId, filter.propertyId, filter.unreadOnly,
                                  start.lastMessageAt, start.lastMessageAt, start.id, limit);
    QList<MessageThread> threads;
    for (const Row &row : rows)
        threads.append(threadFrom(row));
    return threads;
}

int ThreadRepository::countUnread(Session &session, UserId account) const
{
    return session
        .one(R"sql(
        SELECT coalesce((SELECT sum(guest_unread) FROM threads WHERE guest_id = ? AND guest_unread > 0), 0)::int
             + coalesce((SELECT sum(host_unread) FROM threads WHERE host_id = ? AND host_unread > 0), 0)::int AS unread
        )sql",
             account, account)
        .get<int>("unread");
}

QList<Message> ThreadRepository::messages(Session &session, const MessageThread &thread, int limit,
                                          std::optional<int> before) const
{
    const auto rows = session.all(R"sql(
        SELECT sequence, author_id, text, sent_at FROM messages
         WHERE property_id = ? AND thread_id = ? AND (?::int IS NULL OR sequence < ?)
         ORDER BY sequence DESC
         LIMIT ?
        )sql",
                                  thread.propertyId, thread.id, before, before, limit);
    QList<Message> messages;
    for (const Row &row : rows) {
        const auto author = row.get<UserId>("author_id");
        messages.append({thread.id, row.get<int>("sequence"), author,
                         author == thread.guestId ? thread.guestName : thread.hostName, row.get<QString>("text"),
                         row.get<QDateTime>("sent_at")});
    }
    return messages;
}

int ThreadRepository::append(Session &session, const MessageThread &thread, UserId author, const QString &text,
                             const QDateTime &now) const
{
    const bool byGuest = author == thread.guestId;
    // Waits for whoever appends at the same time, and counts on from there.
    const int sequence = session
                             .one(R"sql(
        UPDATE threads
           SET message_count = message_count + 1, last_message_at = greatest(last_message_at, ?::timestamptz),
               guest_unread = guest_unread + ?, host_unread = host_unread + ?
         WHERE property_id = ? AND id = ?
        RETURNING message_count
        )sql",
                                  now, byGuest ? 0 : 1, byGuest ? 1 : 0, thread.propertyId, thread.id)
                             .get<int>("message_count");
    session.insert(R"sql(
        INSERT INTO messages (property_id, thread_id, sequence, author_id, text, sent_at) VALUES (?, ?, ?, ?, ?, ?)
        )sql",
                   thread.propertyId, thread.id, sequence, author, text, now);
    return sequence;
}

void ThreadRepository::markRead(Session &session, const MessageThread &thread, UserId reader, int sequence) const
{
    static const QByteArray sql = R"sql(
        UPDATE threads t
           SET {side}_read = r.read,
               {side}_unread = (SELECT count(*) FROM messages m
                                 WHERE m.property_id = t.property_id AND m.thread_id = t.id AND m.sequence > r.read
                                   AND m.author_id <> t.{side}_id)
          FROM (SELECT greatest({side}_read, least(?::int, message_count)) AS read
                  FROM threads WHERE property_id = ? AND id = ?) r
         WHERE t.property_id = ? AND t.id = ?
        )sql";
    static const QByteArray byGuest = ofSide(sql, ThreadSide::Guest);
    static const QByteArray byHost = ofSide(sql, ThreadSide::Host);
    session.update((reader == thread.guestId ? byGuest : byHost).constData(), sequence, thread.propertyId, thread.id,
                   thread.propertyId, thread.id);
}

} // namespace roost
