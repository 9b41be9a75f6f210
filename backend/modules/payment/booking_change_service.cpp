#include "backend/modules/payment/booking_change_service.h"

#include "backend/core/errors.h"
#include "backend/modules/pricing/pricing_json.h"

#include <algorithm>

namespace roost {
namespace {

constexpr auto timeToPay = std::chrono::minutes(15);

bool isPaid(BookingStatus status)
{
    return status == BookingStatus::Confirmed || status == BookingStatus::CheckedIn;
}

void requireChangeable(const Booking &booking)
{
    if (booking.status != BookingStatus::Pending && !isPaid(booking.status))
        throw WrongState(toName(booking.status),
                         QStringLiteral("The booking is %1; it cannot be changed.").arg(toName(booking.status)));
}

StayRequest stayAfter(const Booking &booking, const ChangeRequest &request)
{
    StayRequest stay{
        .guests = request.guests.value_or(booking.guests), .childAges = booking.childAges, .pets = booking.pets};
    stay.stay = requireNights(request.checkIn.value_or(booking.stay.from), request.checkOut.value_or(booking.stay.to),
                              QStringLiteral("/check_out"));
    if (stay.guests <= booking.childAges.size())
        throw Invalid(QStringLiteral("/guests"), QStringLiteral("NO_ADULT"),
                      QStringLiteral("One of the guests has to be an adult."));
    return stay;
}

/// Who is there already changes when they leave, and not into the past.
void requireDepartureOnly(const Booking &booking, const StayRequest &after, QDate today)
{
    QList<FieldError> errors;
    if (after.stay.from != booking.stay.from)
        errors.append({QStringLiteral("/check_in"), QStringLiteral("ALREADY_ARRIVED"),
                       QStringLiteral("The guest has arrived already.")});
    if (after.guests != booking.guests)
        errors.append({QStringLiteral("/guests"), QStringLiteral("ALREADY_ARRIVED"),
                       QStringLiteral("The guests have arrived already.")});
    if (after.stay.to < today)
        errors.append({QStringLiteral("/check_out"), QStringLiteral("PAST"),
                       QStringLiteral("The day of departure is in the past.")});
    if (!errors.isEmpty())
        throw Invalid(errors);
}

} // namespace

BookingChangeService::BookingChangeService(Database &database, const PricingService &pricing, BookingChanges &changes,
                                           PaymentService &payments, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_pricing(pricing)
    , m_changes(changes)
    , m_payments(payments)
    , m_clock(clock)
    , m_refunds(outbox, clock)
{
}

BookingChange BookingChangeService::preview(const Actor &actor, BookingId id, const ChangeRequest &request) const
{
    return m_database.read([&](Session &session) {
        const Booking booking = m_access.visible(session, actor, id);
        requireChangeable(booking);
        const Property property = m_properties.find(session, booking.propertyId).value();
        return planOf(session, actor, property, booking, request).change;
    });
}

BookingChange BookingChangeService::change(const Actor &actor, BookingId id, const ChangeRequest &request,
                                           const std::optional<qint64> &version)
{
    BookingChange change =
        m_database.transaction([&](Session &session) { return begin(session, actor, id, request, version); });
    if (!change.payment)
        return change;
    const PaymentResult result = m_payments.execute(*change.payment);
    change.payment = result.payment;
    change.booking = result.booking;
    return change;
}

BookingChange BookingChangeService::begin(Session &session, const Actor &actor, BookingId id,
                                          const ChangeRequest &request, const std::optional<qint64> &version)
{
    const Booking booking = m_changes.locked(session, m_access.visible(session, actor, id));
    if (version && *version != booking.version)
        throw PreconditionFailed(QStringLiteral("The booking has changed since; read it again."));
    requireChangeable(booking);
    const Property property = m_properties.find(session, booking.propertyId).value();
    Plan plan = planOf(session, actor, property, booking, request);
    if (!plan.changesAnything)
        return plan.change;
    m_payments.requireNoOpenCharge(session, booking);
    if (plan.change.charge.minor() > 0)
        beginCharge(session, actor, property, booking, request.method, plan);
    else
        applyAtOnce(session, actor, property, booking, plan);
    return plan.change;
}

BookingChangeService::Plan BookingChangeService::planOf(Session &session, const Actor &actor, const Property &property,
                                                        const Booking &booking, const ChangeRequest &request) const
{
    const StayRequest after = stayAfter(booking, request);
    const Money nothing(0, booking.total.currency());
    Plan plan{.change = {.booking = booking, .difference = nothing, .charge = nothing, .refund = nothing}};
    plan.changesAnything = after.stay != booking.stay || after.guests != booking.guests;
    if (request.waiveDifference && actor.userId == booking.guestId)
        throw Forbidden(QStringLiteral("Only the host can waive the difference."), QStringLiteral("HOST_WAIVES"));
    if (!plan.changesAnything) {
        plan.change.lines = m_bookings.lines(session, booking);
        plan.change.total = booking.total;
        return plan;
    }
    if (booking.status == BookingStatus::CheckedIn)
        requireDepartureOnly(booking, after, m_clock.today(property.timeZone.toUtf8()));

    Quote quote = m_pricing.quoteForChange(session, property, after, bookedStay(session, booking));
    const BookingSide side = actor.userId == booking.guestId ? BookingSide::Guest : BookingSide::Host;
    quote.reasons = reasonsAgainstChange(quote.reasons, booking, after, side);
    quote.requireBookable();
    if (request.waiveDifference)
        quote.price = waivedAbove(quote.price, booking.total);

    plan.terms = {after.stay, after.guests, quote.price};
    plan.change.lines = quote.price.lines;
    plan.change.total = quote.price.total();
    plan.change.difference = plan.change.total - booking.total;
    if (isPaid(booking.status)) {
        plan.change.charge = plan.change.difference.positivePart();
        plan.change.refund = (-plan.change.difference).positivePart();
    }
    return plan;
}

BookedStay BookingChangeService::bookedStay(Session &session, const Booking &booking) const
{
    BookedStay booked{.id = booking.id, .stay = booking.stay};
    for (const PriceLine &line : m_bookings.lines(session, booking)) {
        if (line.rule == LineRule::Coupon)
            booked.coupon = line.ruleId;
    }
    return booked;
}

void BookingChangeService::applyAtOnce(Session &session, const Actor &actor, const Property &property,
                                       const Booking &booking, Plan &plan)
{
    plan.change.booking = m_changes.apply(session, property, booking, plan.terms, actor.userId);
    if (isPaid(booking.status))
        m_refunds.settle(session, booking, plan.change.booking);
}

void BookingChangeService::beginCharge(Session &session, const Actor &actor, const Property &property,
                                       const Booking &booking, const QString &method, Plan &plan)
{
    if (actor.userId != booking.guestId)
        throw Forbidden(QStringLiteral("This costs more, and only the guest can pay the difference."),
                        QStringLiteral("GUEST_PAYS"));
    if (method.isEmpty())
        throw Invalid(QStringLiteral("/method"), QStringLiteral("REQUIRED"),
                      QStringLiteral("This costs more: say how the difference is paid."));
    const QDateTime now = m_clock.now();
    const PendingChange change{.id = ChangeId::create(),
                               .propertyId = booking.propertyId,
                               .bookingId = booking.id,
                               .actor = actor.userId,
                               .terms = plan.terms,
                               .createdAt = now};
    m_changes.hold(session, property, booking, change, now.addSecs(std::chrono::seconds(timeToPay).count()));
    const Money taxes = withTerms(booking, plan.terms).taxesAmount - booking.taxesAmount;
    plan.change.payment = m_payments.beginCharge(
        session, booking, {.amount = plan.change.charge, .taxes = taxes, .method = method, .changeId = change.id});
}

} // namespace roost
