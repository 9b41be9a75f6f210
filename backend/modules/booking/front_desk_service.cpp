#include "backend/modules/booking/front_desk_service.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_figures.h"

#include <algorithm>

namespace roost {

FrontDeskService::FrontDeskService(Database &database, const PropertyService &properties, ClaimService &claims,
                                   BookingNotices &notices, const Clock &clock, BookingSettings settings)
    : m_database(database)
    , m_claims(claims)
    , m_clock(clock)
    , m_settings(settings)
    , m_steps(properties, notices, clock)
{
}

Booking FrontDeskService::accept(const Actor &actor, BookingId id)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = lockedForHost(session, actor, id);
        if (booking.status == BookingStatus::Pending)
            return booking;
        requireTransition(booking.status, BookingStatus::Pending);
        const QDateTime now = m_clock.now();
        if (*booking.holdExpiresAt <= now)
            throw WrongState(toName(BookingStatus::Expired), QStringLiteral("The time to answer is over."));

        const QDateTime holdExpiresAt = now.addSecs(std::chrono::seconds(m_settings.hold).count());
        m_claims.extendHold(session, booking.propertyId, booking.id, holdExpiresAt);
        const Booking accepted =
            m_steps.move(session, m_steps.propertyOf(session, booking.propertyId), booking, BookingStatus::Pending,
                         {QStringLiteral("accepted"), actor.userId, {}, holdExpiresAt});
        m_steps.tell(session, {NoticeKind::BookingAccepted, booking.id});
        return accepted;
    });
}

Booking FrontDeskService::decline(const Actor &actor, BookingId id, const QString &reason)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = lockedForHost(session, actor, id);
        if (booking.status == BookingStatus::Declined)
            return booking;
        requireTransition(booking.status, BookingStatus::Declined);
        m_claims.release(session, booking.propertyId, booking.id);
        const QJsonObject data = reason.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("reason"), reason}};
        const Booking declined =
            m_steps.move(session, m_steps.propertyOf(session, booking.propertyId), booking, BookingStatus::Declined,
                         {QStringLiteral("declined"), actor.userId, data});
        m_steps.tell(session, {.kind = NoticeKind::BookingDeclined, .bookingId = booking.id, .reason = reason});
        return declined;
    });
}

Booking FrontDeskService::checkIn(const Actor &actor, BookingId id)
{
    return arrive(actor, id, BookingStatus::CheckedIn, QStringLiteral("checked_in"), NoticeKind::BookingCheckedIn);
}

Booking FrontDeskService::noShow(const Actor &actor, BookingId id)
{
    return arrive(actor, id, BookingStatus::NoShow, QStringLiteral("no_show"), NoticeKind::BookingNoShow);
}

Booking FrontDeskService::checkOut(const Actor &actor, BookingId id)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = lockedForHost(session, actor, id);
        if (booking.status == BookingStatus::Completed)
            return booking;
        requireTransition(booking.status, BookingStatus::Completed);
        const Property property = m_steps.propertyOf(session, booking.propertyId);
        const QDate today = m_clock.today(property.timeZone.toUtf8());
        const QDate departure = std::max(today, booking.stay.from.addDays(1));

        Booking leaving = booking;
        QJsonObject data;
        QList<StayEntry> entries;
        if (departure < booking.stay.to) {
            leaving = shortened(session, property, booking, departure);
            const auto nights = revenueByNight(m_bookings.lines(session, booking));
            entries = entriesOfChange(property, booking, nights, leaving, nights);
            data = {{QStringLiteral("check_out_before"), http::toJson(booking.stay.to)},
                    {QStringLiteral("check_out"), http::toJson(departure)}};
        }
        const Booking completed = m_steps.move(
            session, property, leaving, BookingStatus::Completed,
            {.kind = QStringLiteral("completed"), .actor = actor.userId, .data = data, .entries = entries});
        m_steps.tell(session, {NoticeKind::BookingCompleted, booking.id});
        return completed;
    });
}

Booking FrontDeskService::lockedForHost(Session &session, const Actor &actor, BookingId id)
{
    const Booking seen = m_access.managed(session, actor, id);
    m_claims.lock(session, seen.propertyId, seen.id);
    return m_steps.locked(session, seen.id);
}

void FrontDeskService::requireArrivalDay(const Property &property, const Booking &booking) const
{
    if (m_clock.today(property.timeZone.toUtf8()) < booking.stay.from)
        throw Conflict(QStringLiteral("TOO_EARLY"), QStringLiteral("The guest arrives on %1; it is not that day yet.")
                                                        .arg(booking.stay.from.toString(Qt::ISODate)));
}

Booking FrontDeskService::arrive(const Actor &actor, BookingId id, BookingStatus to, const QString &kind,
                                 NoticeKind notice)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = lockedForHost(session, actor, id);
        if (booking.status == to)
            return booking;
        requireTransition(booking.status, to);
        const Property property = m_steps.propertyOf(session, booking.propertyId);
        requireArrivalDay(property, booking);
        const Booking arrived = m_steps.move(session, property, booking, to, {kind, actor.userId});
        m_steps.tell(session, {notice, booking.id});
        return arrived;
    });
}

Booking FrontDeskService::shortened(Session &session, const Property &property, const Booking &booking, QDate departure)
{
    Booking shorter = booking;
    shorter.stay.to = departure;
    m_claims.shorten(session, property, booking.id, shorter.stay);
    m_bookings.setDeparture(session, booking, departure);
    m_steps.publishCalendar(session, property, booking.stay);
    return shorter;
}

} // namespace roost
