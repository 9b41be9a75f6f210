#include "backend/modules/booking/booking_terms.h"

#include <algorithm>

namespace roost {
namespace {

bool concernsHosts(Obstacle obstacle)
{
    return obstacle == Obstacle::Past || obstacle == Obstacle::Capacity || obstacle == Obstacle::Taken;
}

bool isAboutWhatChanged(Obstacle obstacle, const Booking &before, const StayRequest &after)
{
    const bool arrivesOtherwise = before.stay.from != after.stay.from;
    const bool leavesOtherwise = before.stay.to != after.stay.to;
    switch (obstacle) {
    case Obstacle::Past:
    case Obstacle::ClosedToArrival:
    case Obstacle::AdvanceNotice:
    case Obstacle::BookingWindow:
        return arrivesOtherwise;
    case Obstacle::ClosedToDeparture:
        return leavesOtherwise;
    case Obstacle::MinNights:
    case Obstacle::MaxNights:
    case Obstacle::Taken:
    case Obstacle::Gap:
        return arrivesOtherwise || leavesOtherwise;
    case Obstacle::Capacity:
        return before.guests != after.guests;
    case Obstacle::NotPublished: // who has booked stays booked
    case Obstacle::Pets:
        break;
    }
    return false;
}

} // namespace

Booking withTerms(const Booking &booking, const BookingTerms &terms)
{
    Booking changed = booking;
    changed.stay = terms.stay;
    changed.guests = terms.guests;
    changed.nightsAmount = terms.price.nights();
    changed.feesAmount = terms.price.fees();
    changed.taxesAmount = terms.price.taxes();
    changed.serviceFee = terms.price.serviceFee();
    changed.hostFee = terms.price.hostFee;
    changed.total = terms.price.total();
    ++changed.version;
    return changed;
}

Money platformFees(const Booking &booking)
{
    return booking.serviceFee + booking.hostFee;
}

QList<Reason> reasonsAgainstChange(const QList<Reason> &reasons, const Booking &before, const StayRequest &after,
                                   BookingSide side)
{
    QList<Reason> heeded;
    for (const Reason &reason : reasons) {
        const bool isForThem = side == BookingSide::Guest || concernsHosts(reason.obstacle);
        if (isForThem && isAboutWhatChanged(reason.obstacle, before, after))
            heeded.append(reason);
    }
    return heeded;
}

Price reducedBy(const Price &price, const Money &amount, const QString &name)
{
    Price reduced = price;
    Money left = amount;
    const auto takeOff = [&](LineKind kind, const Money &available) {
        const Money part(std::min(left.minor(), available.minor()), price.currency);
        if (part.minor() <= 0)
            return;
        reduced.lines.append(
            {.kind = kind, .name = name, .rule = LineRule::Refund, .unitAmount = -part, .amount = -part});
        left = left - part;
    };
    takeOff(LineKind::Discount, price.nights());
    takeOff(LineKind::Fee, price.fees());
    takeOff(LineKind::Tax, price.taxes());
    takeOff(LineKind::ServiceFee, price.serviceFee());
    const Money base = price.nights() + price.fees();
    reduced.hostFee = price.hostFee.proportion(reduced.nights() + reduced.fees(), base);
    return reduced;
}

Price waivedAbove(const Price &price, const Money &limit)
{
    const Money more = price.total() - limit;
    return more.minor() > 0 ? reducedBy(price, more, QStringLiteral("Difference waived by the host")) : price;
}

BookingTerms withRefund(const Booking &booking, const QList<PriceLine> &lines, const Money &amount,
                        const QString &reason)
{
    const Price price{amount.currency(), lines, booking.hostFee};
    return {booking.stay, booking.guests, reducedBy(price, amount, QStringLiteral("Refund: %1").arg(reason))};
}

} // namespace roost
