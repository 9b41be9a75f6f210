#include "backend/modules/guest/message_service.h"

#include "backend/core/errors.h"
#include "backend/core/plain_text.h"
#include "backend/modules/guest/message_event.h"
#include "backend/modules/guest/message_notice.h"

#include <limits>

namespace roost {

namespace {

ThreadSide sideOf(const Actor &actor, const std::optional<ThreadSide> &asked)
{
    if (asked == ThreadSide::Host && !actor.isHost())
        throw Forbidden(QStringLiteral("This account is no host."));
    return asked.value_or(actor.isHost() ? ThreadSide::Host : ThreadSide::Guest);
}

QString cleaned(const QString &text)
{
    return PlainTextRule{.pointer = QStringLiteral("/text"), .minimum = 1, .maximum = 4000}.apply(text);
}

} // namespace

MessageService::MessageService(Database &database, const PropertyService &properties, Outbox &outbox,
                               const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

ThreadPage MessageService::list(const Actor &actor, const ThreadFilter &filter, int limit,
                                const std::optional<ThreadPosition> &after) const
{
    const ThreadSide side = sideOf(actor, filter.side);
    return m_database.read([&](Session &session) {
        const auto rows = m_threads.list(session, actor.userId, side, filter, limit + 1, after);
        return ThreadPage{Page<MessageThread>::of(rows, limit), m_threads.countUnread(session, actor.userId)};
    });
}

OpenedThread MessageService::open(const Actor &actor, const ThreadRequest &request)
{
    if (request.propertyId.has_value() == request.bookingId.has_value())
        throw Invalid(QStringLiteral("/property_id"), QStringLiteral("ONE_OF"),
                      QStringLiteral("Either property_id or booking_id must be given."));
    const auto text = request.text ? std::optional(cleaned(*request.text)) : std::nullopt;
    return m_database.transaction([&](Session &session) {
        const MessageThread planned = plannedThread(session, actor, request);
        const bool isNew = m_threads.insert(session, planned);
        const auto existing = planned.bookingId
                                  ? m_threads.findOfBooking(session, planned.propertyId, *planned.bookingId)
                                  : m_threads.findInquiry(session, planned.propertyId, planned.guestId);
        MessageThread thread = existing.value();
        if (text) {
            append(session, thread, actor, *text);
            thread = m_threads.find(session, thread.id).value();
        }
        return OpenedThread{thread, isNew};
    });
}

MessageThread MessageService::show(const Actor &actor, ThreadId id) const
{
    return m_database.read([&](Session &session) { return visible(m_threads.find(session, id), actor); });
}

Page<Message> MessageService::messages(const Actor &actor, ThreadId id, int limit, std::optional<int> before) const
{
    return m_database.read([&](Session &session) {
        const MessageThread thread = visible(m_threads.find(session, id), actor);
        return Page<Message>::of(m_threads.messages(session, thread, limit + 1, before), limit);
    });
}

Message MessageService::post(const Actor &actor, ThreadId id, const QString &text)
{
    return m_database.transaction([&](Session &session) {
        const MessageThread thread = visible(m_threads.find(session, id), actor);
        return append(session, thread, actor, cleaned(text));
    });
}

MessageThread MessageService::markRead(const Actor &actor, ThreadId id, std::optional<int> sequence)
{
    return m_database.transaction([&](Session &session) {
        const MessageThread thread = visible(m_threads.findForUpdate(session, id), actor);
        m_threads.markRead(session, thread, actor.userId, sequence.value_or(std::numeric_limits<int>::max()));
        return m_threads.find(session, id).value();
    });
}

MessageThread MessageService::visible(const std::optional<MessageThread> &thread, const Actor &actor) const
{
    if (!thread || !thread->isParty(actor.userId))
        throw NotFound(QStringLiteral("There is no such thread."));
    return *thread;
}

MessageThread MessageService::plannedThread(Session &session, const Actor &actor, const ThreadRequest &request) const
{
    MessageThread thread{.id = ThreadId::create(), .createdAt = m_clock.now()};
    if (request.bookingId) {
        const auto booking = m_bookings.find(session, *request.bookingId);
        if (!booking || (booking->guestId != actor.userId && booking->hostId != actor.userId))
            throw NotFound(QStringLiteral("There is no such booking."));
        thread.propertyId = booking->propertyId;
        thread.guestId = booking->guestId;
        thread.hostId = booking->hostId;
        thread.bookingId = booking->id;
        return thread;
    }
    const Property property = m_properties.getVisible(session, actor, request.propertyId.value());
    if (property.hostId == actor.userId)
        throw Forbidden(QStringLiteral("This is your own property."), QStringLiteral("OWN_PROPERTY"));
    thread.propertyId = property.id;
    thread.guestId = actor.userId;
    thread.hostId = property.hostId;
    return thread;
}

Message MessageService::append(Session &session, const MessageThread &thread, const Actor &author, const QString &text)
{
    m_threads.append(session, thread, author.userId, text, m_clock.now());
    const MessageThread current = m_threads.find(session, thread.id).value();
    const Message message = current.lastMessage.value();

    const UserId recipient = current.otherThan(author.userId);
    const MessageNotice notice{current.id, recipient, message.sequence, current.positionOf(recipient).read};
    m_outbox.enqueue(session, MessageNotice::topic(), notice.key(), notice.toJson());
    session.publish(MessageReceived(current, message));
    return message;
}

} // namespace roost
