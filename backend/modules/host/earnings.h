#pragma once

#include "backend/core/date_range.h"
#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"
#include "backend/modules/payment/ledger.h"

#include <QDateTime>

#include <optional>

namespace roost {

/// What one line of the earnings is of.
enum class EarningsGroup { Month, Property, Booking };

template <>
inline constexpr auto enumNames<EarningsGroup> = std::to_array<EnumName<EarningsGroup>>({
    {EarningsGroup::Month, QLatin1StringView("month")},
    {EarningsGroup::Property, QLatin1StringView("property")},
    {EarningsGroup::Booking, QLatin1StringView("booking")},
});

/// Which entries of the ledger count. Days are those of each property.
struct EarningsQuery
{
    UserId host{};
    DateRange span{};
    EarningsGroup group = EarningsGroup::Month;
    std::optional<PropertyId> propertyId{};
    std::optional<Currency> currency{};
};

/// Sums of the ledger in one currency: charges - refunds = earned + fees + taxes + deposits.
struct Earnings
{
    QString key{};  ///< YYYY-MM, or the id of the property or booking; empty: of all
    QString name{}; ///< the property's title or the booking's code; the key of a month
    Money charges{};
    Money refunds{};
    Money earned{};   ///< the host's
    Money fees{};     ///< kept by the platform
    Money taxes{};    ///< to be passed on
    Money deposits{}; ///< charged too late, not yet refunded
};

/// One entry of the ledger with its postings.
struct LedgerEntry
{
    JournalId id{};
    PropertyId propertyId{};
    BookingId bookingId{};
    QString bookingCode{};
    std::optional<PaymentId> paymentId{};
    QString kind{}; ///< charge, deposit, refund, adjustment, relocation
    QDateTime at{};
    QList<Posting> postings{};
};

/// Which entries a list has.
struct LedgerQuery
{
    std::optional<UserId> host{}; ///< nothing: of all
    QDate from{};                 ///< UTC, as in an account; invalid: any
    QDate to{};                   ///< up to, not including
    std::optional<BookingId> bookingId{};
};

/// A place in the list of entries, newest first.
struct LedgerPosition
{
    QDateTime at{};
    JournalId id{};
};

} // namespace roost
