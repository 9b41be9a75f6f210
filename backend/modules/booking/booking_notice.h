#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QJsonObject>

#include <optional>

namespace roost {

/// What guest and host are told about a booking.
enum class NoticeKind {
    BookingRequested, ///< the host has to answer
    BookingAccepted,  ///< the guest has to pay
    BookingDeclined,
    BookingConfirmed,
    BookingChanged,
    BookingRelocated, ///< to another property of the host
    BookingCheckedIn,
    BookingCompleted,
    BookingNoShow,
    BookingCancelled,
    BookingExpired,
    PaymentTooLate, ///< the nights were gone when the payment came
    PaymentRefunded,
    ReviewedByGuest, ///< for the host, whose own review is not in yet
    ReviewedByHost,  ///< for the guest, likewise
    ReviewsPublished,
};

template <>
inline constexpr auto enumNames<NoticeKind> = std::to_array<EnumName<NoticeKind>>({
    {NoticeKind::BookingRequested, QLatin1StringView("booking_requested")},
    {NoticeKind::BookingAccepted, QLatin1StringView("booking_accepted")},
    {NoticeKind::BookingDeclined, QLatin1StringView("booking_declined")},
    {NoticeKind::BookingConfirmed, QLatin1StringView("booking_confirmed")},
    {NoticeKind::BookingChanged, QLatin1StringView("booking_changed")},
    {NoticeKind::BookingRelocated, QLatin1StringView("booking_relocated")},
    {NoticeKind::BookingCheckedIn, QLatin1StringView("booking_checked_in")},
    {NoticeKind::BookingCompleted, QLatin1StringView("booking_completed")},
    {NoticeKind::BookingNoShow, QLatin1StringView("booking_no_show")},
    {NoticeKind::BookingCancelled, QLatin1StringView("booking_cancelled")},
    {NoticeKind::BookingExpired, QLatin1StringView("booking_expired")},
    {NoticeKind::PaymentTooLate, QLatin1StringView("payment_too_late")},
    {NoticeKind::PaymentRefunded, QLatin1StringView("payment_refunded")},
    {NoticeKind::ReviewedByGuest, QLatin1StringView("reviewed_by_guest")},
    {NoticeKind::ReviewedByHost, QLatin1StringView("reviewed_by_host")},
    {NoticeKind::ReviewsPublished, QLatin1StringView("reviews_published")},
});

/// What happened to a booking, for those whom it concerns; kept as JSON with the mail about it until that is sent.
struct BookingNotice
{
    NoticeKind kind = NoticeKind::BookingConfirmed;
    BookingId bookingId{};
    std::optional<Money> refund{}; ///< what goes, or went, back to the guest
    QString reason{};              ///< in the words of who did it; may be empty
    QString occasion{};            ///< tells several of one kind apart; empty where there is only one

    /// One for each kind and booking, and for each occasion where there may be several.
    QString key() const;

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static BookingNotice fromJson(const QJsonObject &payload);
};

} // namespace roost
