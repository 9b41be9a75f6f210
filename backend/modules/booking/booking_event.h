#pragma once

#include "backend/core/event_bus.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// A booking came into being or changed its state; for its guest, its host and admins.
class BookingEvent : public Event
{
public:
    /// from: the state before; nothing for a new booking.
    BookingEvent(Booking booking, std::optional<BookingStatus> from, QDateTime at);

    const Booking &booking() const { return m_booking; }
    const std::optional<BookingStatus> &from() const { return m_from; }
    const QDateTime &at() const { return m_at; }

    /// booking_created, booking_confirmed, booking_cancelled, booking_expired; booking_changed for any other step.
    QString name() const override;
    Audience audience() const override;
    QVariantMap payload() const override;

private:
    Booking m_booking;
    std::optional<BookingStatus> m_from;
    QDateTime m_at;
};

} // namespace roost
