#include "backend/seed/seed_writer.h"

#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/payment/ledger.h"
#include "backend/seed/seed_id.h"

#include <algorithm>

namespace roost {

namespace {

/// What a booking's only charge so far left on each account.
LedgerBalance balanceOf(const QList<Posting> &charge, const Currency &currency)
{
    const Money nothing(0, currency);
    LedgerBalance balance{nothing, nothing, nothing, nothing};
    for (const Posting &posting : charge) {
        switch (posting.account) {
        case LedgerAccount::Cash:
            break;
        case LedgerAccount::GuestDeposits:
            balance.guestDeposits += -posting.amount;
            break;
        case LedgerAccount::HostPayable:
            balance.hostPayable += -posting.amount;
            break;
        case LedgerAccount::PlatformRevenue:
            balance.platformRevenue += -posting.amount;
            break;
        case LedgerAccount::TaxPayable:
            balance.taxPayable += -posting.amount;
            break;
        }
    }
    return balance;
}

} // namespace

void SeedWriter::add(const SeedUser &user)
{
    m_tables[SeedTable::Users]
        .id(user.id)
        .text(user.email)
        .text(user.name)
        .text(user.country)
        .text(user.passwordHash)
        .instant(user.createdAt)
        .endRow();
    for (const QString &role : roleNames(user.roles))
        m_tables[SeedTable::UserRoles].id(user.id).text(role).endRow();
}

void SeedWriter::add(const SeedProperty &seed)
{
    const Property &property = seed.property;
    m_tables[SeedTable::Properties]
        .id(property.id)
        .id(property.hostId)
        .text(toName(property.status))
        .text(property.title)
        .text(property.description)
        .text(toName(property.type))
        .text(property.address)
        .text(property.city)
        .text(property.country)
        .number(property.latitude.value())
        .number(property.longitude.value())
        .text(property.timeZone)
        .number(qint64{property.maxGuests})
        .number(qint64{property.bedrooms})
        .number(qint64{property.bathrooms})
        .text(property.checkInTime.toString(Qt::ISODate))
        .text(property.checkOutTime.toString(Qt::ISODate))
        .boolean(property.instantBook)
        .text(toName(property.cancellationPolicy))
        .text(property.currency().code())
        .number(property.basePrice.minor())
        .number(property.weekendPrice.value().minor())
        .number(property.cleaningFee.minor())
        .number(qint64{property.includedGuests})
        .number(property.extraGuestFee.minor())
        .number(qint64{property.minNights})
        .number(qint64{property.maxNights})
        .number(property.rating.value())
        .number(qint64{property.reviewCount})
        .instant(property.publishedAt.value())
        .instant(property.createdAt)
        .instant(property.updatedAt)
        .endRow();
    for (const QString &amenity : property.amenities)
        m_tables[SeedTable::PropertyAmenities].id(property.id).text(amenity).endRow();

    QList<QDate> nights = seed.tariff.overrides().keys();
    std::sort(nights.begin(), nights.end());
    for (const QDate night : nights) {
        const NightlyOverride &entry = *seed.tariff.overrideOf(night);
        CopyBuffer &row = m_tables[SeedTable::Overrides];
        row.id(property.id).date(night).number(entry.price.value().minor());
        if (entry.minNights)
            row.number(qint64{*entry.minNights});
        else
            row.null();
        row.endRow();
    }
}

void SeedWriter::add(const SeedBooking &seed, const Property &property)
{
    const Booking &booking = seed.booking;
    m_tables[SeedTable::Bookings]
        .id(booking.propertyId)
        .id(booking.id)
        .text(booking.code)
        .id(booking.guestId)
        .id(booking.hostId)
        .text(toName(booking.status))
        .date(booking.stay.from)
        .date(booking.stay.to)
        .number(qint64{booking.guests})
        .text(booking.total.currency().code())
        .number(booking.nightsAmount.minor())
        .number(booking.feesAmount.minor())
        .number(booking.taxesAmount.minor())
        .number(booking.serviceFee.minor())
        .number(booking.hostFee.minor())
        .text(toName(booking.cancellationPolicy))
        .instant(booking.holdExpiresAt.value_or(QDateTime()))
        .instant(booking.confirmedAt.value_or(QDateTime()))
        .instant(booking.cancelledAt.value_or(QDateTime()))
        .instant(booking.createdAt)
        .instant(booking.createdAt)
        .endRow();
    addLines(seed);
    addTimeline(booking);
    if (isOccupying(booking.status) || isHolding(booking.status)) {
        m_tables[SeedTable::NightClaims]
            .id(booking.propertyId)
            .id(ClaimId(uuidAt(booking.createdAt, m_random)))
            .range(property.claimedNights(booking.stay))
            .literal("BOOKING")
            .id(booking.id)
            .instant(booking.holdExpiresAt.value_or(QDateTime()))
            .literal("")
            .id(booking.guestId)
            .instant(booking.createdAt)
            .endRow();
    }
    addMoney(seed);
    count(seed, property);
}

void SeedWriter::addBlock(const Property &property, const DateRange &nights, const QString &note, const QDateTime &at)
{
    m_tables[SeedTable::NightClaims]
        .id(property.id)
        .id(ClaimId(uuidAt(at, m_random)))
        .range(nights)
        .literal("BLOCK")
        .null()
        .null()
        .text(note)
        .id(property.hostId)
        .instant(at)
        .endRow();
}

void SeedWriter::addLines(const SeedBooking &seed)
{
    qint64 position = 0;
    for (const PriceLine &line : seed.price.lines) {
        CopyBuffer &row = m_tables[SeedTable::BookingLines];
        row.id(seed.booking.propertyId).id(seed.booking.id).number(position++).text(toName(line.kind)).text(line.name);
        row.text(toName(line.rule));
        if (line.nights)
            row.range(*line.nights);
        else
            row.null();
        row.number(qint64{line.quantity}).number(line.unitAmount.minor()).number(line.amount.minor()).endRow();
    }
}

void SeedWriter::addTimeline(const Booking &booking)
{
    const bool requested = booking.status == BookingStatus::Requested;
    const BookingStatus first = requested ? BookingStatus::Requested : BookingStatus::Pending;
    int sequence = 1;
    addEvent(booking, sequence++, "created", std::nullopt, first, booking.guestId, booking.createdAt);
    if (booking.confirmedAt)
        addEvent(booking, sequence++, "confirmed", BookingStatus::Pending, BookingStatus::Confirmed, booking.guestId,
                 *booking.confirmedAt);
    const QDateTime arrival = booking.stay.from.startOfDay(Qt::UTC).addSecs(15 * 3600);
    const QDateTime departure = booking.stay.to.startOfDay(Qt::UTC).addSecs(10 * 3600);
    switch (booking.status) {
    case BookingStatus::CheckedIn:
    case BookingStatus::Completed:
        addEvent(booking, sequence++, "checked_in", BookingStatus::Confirmed, BookingStatus::CheckedIn, booking.hostId,
                 arrival);
        if (booking.status == BookingStatus::Completed)
            addEvent(booking, sequence++, "completed", BookingStatus::CheckedIn, BookingStatus::Completed,
                     booking.hostId, departure);
        break;
    case BookingStatus::NoShow:
        addEvent(booking, sequence++, "no_show", BookingStatus::Confirmed, BookingStatus::NoShow, booking.hostId,
                 arrival.addDays(1));
        break;
    case BookingStatus::Cancelled:
        addEvent(booking, sequence++, "cancelled", BookingStatus::Confirmed, BookingStatus::Cancelled, booking.guestId,
                 booking.cancelledAt.value());
        break;
    case BookingStatus::Expired:
        addEvent(booking, sequence++, "expired", BookingStatus::Pending, BookingStatus::Expired, {},
                 booking.createdAt.addSecs(900));
        break;
    default:
        break;
    }
}

void SeedWriter::addEvent(const Booking &booking, int sequence, const char *kind, std::optional<BookingStatus> from,
                          BookingStatus to, UserId actor, const QDateTime &at)
{
    CopyBuffer &row = m_tables[SeedTable::BookingEvents];
    row.id(booking.propertyId).id(booking.id).number(qint64{sequence}).literal(kind);
    if (from)
        row.text(toName(*from));
    else
        row.null();
    row.text(toName(to)).id(actor).instant(at).endRow();
}

void SeedWriter::addMoney(const SeedBooking &seed)
{
    const Booking &booking = seed.booking;
    if (!booking.confirmedAt)
        return;
    const QList<Posting> charge = postingsOfCharge(booking.total, booking.taxesAmount);
    const PaymentId chargeId = addPayment(booking, PaymentKind::Charge, booking.total, {}, *booking.confirmedAt);
    addEntry(booking, chargeId, QStringLiteral("charge"), charge, *booking.confirmedAt);
    if (seed.refunded.minor() == 0)
        return;
    const QDateTime at = booking.cancelledAt.value();
    const PaymentId refundId = addPayment(booking, PaymentKind::Refund, seed.refunded, chargeId, at);
    const Money noTaxes(0, seed.price.currency);
    addEntry(booking, refundId, QStringLiteral("refund"),
             postingsOfRefund(balanceOf(charge, seed.price.currency), seed.refunded, noTaxes), at);
}

PaymentId SeedWriter::addPayment(const Booking &booking, PaymentKind kind, const Money &amount, PaymentId refundOf,
                                 const QDateTime &at)
{
    const PaymentId id(uuidAt(at, m_random));
    m_tables[SeedTable::Payments]
        .id(booking.propertyId)
        .id(id)
        .id(booking.id)
        .text(toName(kind))
        .literal("SUCCEEDED")
        .text(amount.currency().code())
        .number(amount.minor())
        .literal("sandbox")
        .literal("sandbox:ok")
        .text(QStringLiteral("seed_") + booking.code)
        .id(refundOf)
        .instant(at)
        .instant(at)
        .endRow();
    return id;
}

void SeedWriter::addEntry(const Booking &booking, PaymentId payment, const QString &kind,
                          const QList<Posting> &postings, const QDateTime &at)
{
    const JournalId entry(uuidAt(at, m_random));
    m_tables[SeedTable::JournalEntries]
        .id(booking.propertyId)
        .id(entry)
        .id(booking.id)
        .id(payment)
        .text(kind)
        .instant(at)
        .endRow();
    qint64 position = 0;
    for (const Posting &posting : postings) {
        m_tables[SeedTable::Postings]
            .id(booking.propertyId)
            .id(entry)
            .number(position++)
            .text(toName(posting.account))
            .id(posting.account == LedgerAccount::HostPayable ? booking.hostId : UserId())
            .text(posting.amount.currency().code())
            .number(posting.amount.minor())
            .endRow();
    }
}

void SeedWriter::count(const SeedBooking &seed, const Property &property)
{
    const auto addAll = [&](const QList<MetricDelta> &deltas) {
        for (const MetricDelta &delta : deltas) {
            MetricDelta &sum =
                m_figures[{delta.date, property.currency().code(), property.city, static_cast<int>(property.type)}];
            sum.bookings += delta.bookings;
            sum.confirmed += delta.confirmed;
            sum.cancellations += delta.cancellations;
            sum.occupiedNights += delta.occupiedNights;
            sum.nightsRevenue += delta.nightsRevenue;
            sum.feesRevenue += delta.feesRevenue;
        }
    };
    const QList<NightRevenue> nights = revenueByNight(seed.price.lines);
    addAll(deltasOfCreation(seed.booking, property));
    if (seed.booking.confirmedAt)
        addAll(deltasOfConfirmation(seed.booking, property, nights));
    if (seed.booking.status == BookingStatus::Cancelled)
        addAll(deltasOfCancellation(seed.booking, property, nights));
}

void SeedWriter::addFigures()
{
    for (const auto &[key, figures] : m_figures) {
        const auto &[date, currency, city, type] = key;
        m_tables[SeedTable::MetricDays]
            .date(date)
            .text(currency)
            .text(city)
            .text(toName(static_cast<PropertyType>(type)))
            .number(qint64{figures.bookings})
            .number(qint64{figures.confirmed})
            .number(qint64{figures.cancellations})
            .number(qint64{figures.occupiedNights})
            .number(figures.nightsRevenue)
            .number(figures.feesRevenue)
            .endRow();
    }
    m_figures.clear();
}

} // namespace roost
