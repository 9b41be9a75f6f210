#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// A booking came into being or changed its state; for its guest, its host and admins.
class BookingEvent : public Event
{
public:
    /// before: the booking as it was; nothing for a new one.
    BookingEvent(Booking booking, std::optional<Booking> before, QDateTime at);

    const Booking &booking() const { return m_booking; }
    const std::optional<Booking> &before() const { return m_before; }
    const QDateTime &at() const { return m_at; }

    /// booking_created, booking_confirmed, booking_cancelled, booking_expired; booking_changed for any other step, or a
    /// change of what was booked.
    QString name() const override;
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    Booking m_booking;
    std::optional<Booking> m_before;
    QDateTime m_at;
};

} // namespace roost
