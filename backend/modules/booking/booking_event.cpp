#include "backend/modules/booking/booking_event.h"

#include "backend/core/clock.h"

namespace roost {

BookingEvent::BookingEvent(Booking booking, std::optional<Booking> before, QDateTime at)
    : m_booking(std::move(booking))
    , m_before(std::move(before))
    , m_at(std::move(at))
{
}

QString BookingEvent::name() const
{
    if (!m_before)
        return QStringLiteral("booking_created");
    if (m_before->status == m_booking.status)
        return QStringLiteral("booking_changed");
    switch (m_booking.status) {
    case BookingStatus::Confirmed:
        return QStringLiteral("booking_confirmed");
    case BookingStatus::Cancelled:
        return QStringLiteral("booking_cancelled");
    case BookingStatus::Expired:
        return QStringLiteral("booking_expired");
    default:
        return QStringLiteral("booking_changed");
    }
}

Audience BookingEvent::audience() const
{
    return {.users = {m_booking.guestId, m_booking.hostId}, .admins = true};
}

QVariantMap BookingEvent::payload() const
{
    const QVariantMap total{{QStringLiteral("amount"), m_booking.total.minor()},
                            {QStringLiteral("currency"), m_booking.total.currency().code()}};
    return {{QStringLiteral("booking_id"), m_booking.id.toString()},
            {QStringLiteral("property_id"), m_booking.propertyId.toString()},
            {QStringLiteral("status"), toName(m_booking.status)},
            {QStringLiteral("code"), m_booking.code},
            {QStringLiteral("property_title"), m_booking.propertyTitle},
            {QStringLiteral("property_city"), m_booking.propertyCity},
            {QStringLiteral("guest_name"), m_booking.guestName},
            {QStringLiteral("check_in"), m_booking.stay.from.toString(Qt::ISODate)},
            {QStringLiteral("check_out"), m_booking.stay.to.toString(Qt::ISODate)},
            {QStringLiteral("nights"), m_booking.stay.nights()},
            {QStringLiteral("total"), total},
            {QStringLiteral("at"), toRfc3339(m_at)}};
}

} // namespace roost
