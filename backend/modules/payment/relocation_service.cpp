#include "backend/modules/payment/relocation_service.h"

#include "backend/core/errors.h"
#include "backend/modules/booking/booking_terms.h"
#include "backend/modules/booking/property_lock.h"

#include <algorithm>

namespace roost {
namespace {

void requireMovable(const Booking &booking)
{
    if (booking.status != BookingStatus::Pending && booking.status != BookingStatus::Confirmed)
        throw WrongState(toName(booking.status),
                         QStringLiteral("The booking is %1; it cannot be relocated.").arg(toName(booking.status)));
}

void requireFit(const Property &target, const Booking &booking)
{
    QList<FieldError> errors;
    if (target.hostId != booking.hostId)
        errors.append({QStringLiteral("/property_id"), QStringLiteral("OTHER_HOST"),
                       QStringLiteral("The property is another host's.")});
    if (target.currency() != booking.total.currency())
        errors.append({QStringLiteral("/property_id"), QStringLiteral("CURRENCY"),
                       QStringLiteral("The booking is in %1.").arg(booking.total.currency().code())});
    if (booking.guests > target.maxGuests)
        errors.append({QStringLiteral("/property_id"), QStringLiteral("CAPACITY"),
                       QStringLiteral("There is room for %1 guests.").arg(target.maxGuests)});
    if (!errors.isEmpty())
        throw Invalid(errors, QStringLiteral("The booking cannot move there."));
}

void requireNoMoreToPay(const Money &difference)
{
    if (difference.minor() > 0)
        throw Conflict(QStringLiteral("COSTS_MORE"),
                       QStringLiteral("The stay costs %1 more there; it moves when the difference is waived.")
                           .arg(difference.toString()));
}

StayRequest stayOf(const Booking &booking)
{
    return {.stay = booking.stay, .guests = booking.guests, .childAges = booking.childAges, .pets = booking.pets};
}

} // namespace

RelocationService::RelocationService(Database &database, const PropertyService &properties,
                                     const PricingService &pricing, BookingRelocations &relocations,
                                     PaymentService &payments, LockGateway &locks, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_pricing(pricing)
    , m_relocations(relocations)
    , m_payments(payments)
    , m_locks(locks)
    , m_clock(clock)
    , m_refunds(outbox, clock)
{
}

BookingChange RelocationService::preview(const Actor &actor, BookingId id, const RelocationRequest &request) const
{
    return m_database.read(
        [&](Session &session) { return planOf(session, actor, m_access.managed(session, actor, id), request).change; });
}

BookingChange RelocationService::relocate(const Actor &actor, BookingId id, const RelocationRequest &request)
{
    const Booking seen = m_database.read([&](Session &session) { return m_access.managed(session, actor, id); });
    const auto first = lockCalendar(m_locks, std::min(seen.propertyId, request.propertyId), propertyLockWait);
    const auto second = seen.propertyId == request.propertyId
                            ? nullptr
                            : lockCalendar(m_locks, std::max(seen.propertyId, request.propertyId), propertyLockWait);
    return m_database.transaction([&](Session &session) { return apply(session, actor, id, request); });
}

BookingChange RelocationService::apply(Session &session, const Actor &actor, BookingId id,
                                       const RelocationRequest &request)
{
    const Booking booking = m_relocations.locked(session, m_access.managed(session, actor, id), request.propertyId);
    Plan plan = planOf(session, actor, booking, request);
    if (!plan.changesAnything)
        return plan.change;
    requireNoMoreToPay(plan.change.difference);
    m_payments.requireNoOpenCharge(session, booking);
    const LedgerBalance balance = m_ledger.balance(session, booking);
    if (balance.guestDeposits.minor() != 0)
        throw Conflict(QStringLiteral("PAYMENT_IN_PROGRESS"),
                       QStringLiteral("A refund for this booking is under way."));
    plan.change.booking = m_relocations.apply(session, booking, plan.target, plan.price, actor.userId, request.reason);
    moveBalance(session, booking, plan.change.booking, balance);
    if (booking.status == BookingStatus::Confirmed)
        m_refunds.settle(session, booking, plan.change.booking);
    return plan.change;
}

RelocationService::Plan RelocationService::planOf(Session &session, const Actor &actor, const Booking &booking,
                                                  const RelocationRequest &request) const
{
    const Money nothing(0, booking.total.currency());
    Plan plan{.target = m_properties.getManaged(session, actor, request.propertyId),
              .change = {.booking = booking, .difference = nothing, .charge = nothing, .refund = nothing}};
    plan.changesAnything = plan.target.id != booking.propertyId;
    if (!plan.changesAnything) {
        plan.change.lines = m_bookings.lines(session, booking);
        plan.change.total = booking.total;
        return plan;
    }
    requireMovable(booking);
    requireFit(plan.target, booking);
    if (!m_claims.overlapping(session, plan.target.id, plan.target.claimedNights(booking.stay), m_clock.now())
             .isEmpty())
        throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("At least one of the nights is taken there."));

    plan.price = m_pricing.quote(session, plan.target, stayOf(booking)).price;
    if (request.waiveDifference)
        plan.price = waivedAbove(plan.price, booking.total);
    plan.change.lines = plan.price.lines;
    plan.change.total = plan.price.total();
    plan.change.difference = plan.change.total - booking.total;
    if (booking.status == BookingStatus::Confirmed)
        plan.change.refund = (-plan.change.difference).positivePart();
    return plan;
}

void RelocationService::moveBalance(Session &session, const Booking &before, const Booking &after,
                                    const LedgerBalance &balance)
{
    const QString kind = QStringLiteral("relocation");
    const QList<Posting> arrival = postingsOfArrival(balance);
    m_ledger.append(session, before, std::nullopt, kind, reversed(arrival), m_clock.now());
    m_ledger.append(session, after, std::nullopt, kind, arrival, m_clock.now());
}

} // namespace roost
