#include "backend/modules/guest/guest_service.h"

#include "backend/core/errors.h"
#include "backend/core/plain_text.h"

namespace roost {

namespace {

constexpr int mostBookings = 200;
constexpr int mostReviews = 20;

/// Whose bookings count for this account; nothing: everybody's.
std::optional<UserId> hostOf(const Actor &actor)
{
    if (!actor.isHost() && !actor.isAdmin())
        throw Forbidden(QStringLiteral("Only hosts have guests."));
    return actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
}

} // namespace

GuestService::GuestService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Page<RankedGuest> GuestService::list(const Actor &actor, const GuestFilter &filter, int limit,
                                     const std::optional<GuestPosition> &after) const
{
    GuestFilter own = filter;
    if (const auto host = hostOf(actor))
        own.hostId = host;
    if (own.sort == GuestSort::Spent && !own.currency)
        throw Invalid(QStringLiteral("?currency"), QStringLiteral("REQUIRED"),
                      QStringLiteral("What guests spent is compared in one currency: name it."));
    return m_database.read([&](Session &session) {
        return Page<RankedGuest>::of(m_guests.list(session, actor.userId, own, m_clock.now(), limit + 1, after), limit);
    });
}

GuestDetail GuestService::show(const Actor &actor, UserId guest) const
{
    return m_database.read([&](Session &session) {
        return GuestDetail{
            visible(session, actor, guest), m_guests.bookings(session, hostOf(actor), guest, mostBookings),
            m_reviews.listOfGuest(session, guest, mostReviews), m_guests.note(session, actor.userId, guest)};
    });
}

GuestNote GuestService::setNote(const Actor &actor, UserId guest, std::optional<qint64> version, const QString &text)
{
    const PlainTextRule rule{.pointer = QStringLiteral("/text"), .minimum = 0, .maximum = 2000};
    return m_database.transaction([&](Session &session) {
        visible(session, actor, guest);
        const GuestNote before = m_guests.noteForUpdate(session, actor.userId, guest);
        if (version && *version != before.version)
            throw PreconditionFailed(QStringLiteral("The note has changed since; read it again."));
        const GuestNote after{rule.apply(text), m_clock.now(), before.version + 1};
        m_guests.setNote(session, actor.userId, guest, after);
        return m_guests.note(session, actor.userId, guest);
    });
}

Guest GuestService::visible(Session &session, const Actor &actor, UserId guest) const
{
    const auto found = m_guests.find(session, actor.userId, hostOf(actor), guest, m_clock.now());
    if (!found)
        throw NotFound(QStringLiteral("There is no such guest."));
    return *found;
}

} // namespace roost
