#include "backend/modules/booking/booking_status.h"

#include "backend/core/errors.h"

#include <algorithm>

namespace roost {
namespace {

struct Transition
{
    BookingStatus from;
    BookingStatus to;
};

using enum BookingStatus;

constexpr auto transitions = std::to_array<Transition>({
    {Requested, Pending},
    {Requested, Declined},
    {Requested, Expired},
    {Requested, Cancelled},
    {Pending, Confirmed},
    {Pending, Expired},
    {Pending, Cancelled},
    {Expired, Confirmed}, // the payment came late, and the nights could be claimed again
    {Confirmed, CheckedIn},
    {Confirmed, Cancelled},
    {Confirmed, NoShow},
    {CheckedIn, Completed},
    {CheckedIn, Cancelled}, // leaves early
});

} // namespace

bool mayBecome(BookingStatus from, BookingStatus to)
{
    return std::any_of(transitions.begin(), transitions.end(),
                       [&](const Transition &known) { return known.from == from && known.to == to; });
}

void requireTransition(BookingStatus from, BookingStatus to)
{
    if (!mayBecome(from, to))
        throw WrongState(toName(from),
                         QStringLiteral("The booking is %1 and cannot become %2.").arg(toName(from), toName(to)));
}

void requirePending(BookingStatus status)
{
    if (status != Pending)
        throw WrongState(toName(status), QStringLiteral("The booking is %1, not PENDING.").arg(toName(status)));
}

bool isOccupying(BookingStatus status)
{
    return status == Confirmed || status == CheckedIn || status == Completed || status == NoShow;
}

bool isHolding(BookingStatus status)
{
    return status == Requested || status == Pending;
}

} // namespace roost
